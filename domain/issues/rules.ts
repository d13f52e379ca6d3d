import { Problem } from "@/lib/problem";

/**
 * Refuses a parent that is the issue itself or lies below it. `parentOf` maps each issue of the negotiation to its parent.
 * @throws Problem "invalid" on the field `parentId`.
 */
export function assertNoCycle(
  issueId: string,
  parentId: string | null,
  parentOf: ReadonlyMap<string, string | null>,
): void {
  for (let at = parentId, steps = 0; at !== null && steps <= parentOf.size; at = parentOf.get(at) ?? null, steps++) {
    if (at === issueId) {
      throw new Problem("invalid", "An issue cannot be part of itself.", {
        parentId: "This issue lies below the one you are editing.",
      });
    }
  }
}
