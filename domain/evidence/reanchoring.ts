import { isTranslation, type Transform } from "@/domain/sources/vocabulary";
import type { Anchor } from "./anchor";

/** What a person said last of a quote in an earlier re-anchoring, as far as it stands. `found`: the words that were laid before them. */
export type Judged = Readonly<{ verdict: DriftVerdict; found: string | null }>;

/**
 * Two verdicts on a quote that drifted or is gone. `confirmed`: the new words are the same passage. `rejected`: they are not, or the words are
 * gone.
 */
export type DriftVerdict = "confirmed" | "rejected";

/**
 * Whether words of one capture can be looked for in another of the same document: not when a translation lies between them, where nothing
 * would be found and its absence would mean nothing.
 */
export function isSameWording(before: Transform, after: Transform): boolean {
  return isTranslation(before) === isTranslation(after);
}

/**
 * Whether what was found is to be kept and perhaps asked about. A confirmed quote has newer evidence, which is looked for instead. What was judged gone
 * is not asked about again while it stays gone or the same words turn up; and an excerpt says nothing on what it leaves out.
 */
export function isNews(
  anchor: Pick<Anchor, "state">,
  found: string | null,
  judged: Judged | null,
  transform: Transform,
) {
  if (judged?.verdict === "confirmed") return false;
  if (anchor.state === "orphan" && transform === "excerpt") return false;
  if (judged === null || anchor.state === "exact") return true;
  return anchor.state === "drifted" && found !== judged.found;
}
