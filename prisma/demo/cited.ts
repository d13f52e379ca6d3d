import type { Slugs } from "./slugs";
import type { Citation } from "./types";

/** Citations as the commands take them: evidence by its id. */
export function cited(citations: readonly Citation[], slugs: Slugs) {
  return citations.map(({ evidence, stance, note }) => ({ evidenceId: slugs.get("evidence", evidence), stance, note }));
}
