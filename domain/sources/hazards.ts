import { findAddresses } from "./hazards/addresses";
import { findRunTogetherBylines } from "./hazards/bylines";
import { findCommentary, findSectionHeads } from "./hazards/commentary";
import { findMissingDate } from "./hazards/dates";
import type { Finding, Given } from "./hazards/finding";
import { findInsertions } from "./hazards/insertions";
import { findLostLinks } from "./hazards/links";
import { mergeBoilerplate } from "./hazards/merge";
import { findMissingOutlet } from "./hazards/outlet";
import { findPageFurniture } from "./hazards/page-furniture";
import { findPolarity } from "./hazards/polarity";
import { findRepetition } from "./hazards/repetition";
import { findTranslation } from "./hazards/translation";
import { findTruncation } from "./hazards/truncation";

/**
 * The hazards of a captured text that rules can see, each with its range (UTF-16 units of the text; null for the whole) and the reason that a person reads.
 *
 * Boilerplate is what no reporter wrote about the matter: addresses, page furniture, dead source lists, section heads, and commentary that says
 * what matters instead of who holds what. A sentence that reports is never among it: what speaks of an act or attributes words stays. Marks of machine translation are
 * counted, and only a text that bears several has its negations called suspect. All findings are suggestions: a person dismisses or adds.
 *
 * Pure; English rules, other languages meet only those that need no words. Sorted by place, those of the whole text first.
 *
 * @param text a capture's normalised text.
 * @param given what is known besides the text; what is known is not missing.
 */
export function detectHazards(text: string, given: Given = {}): Finding[] {
  const boilerplate = mergeBoilerplate(text, [
    ...findAddresses(text),
    ...findPageFurniture(text),
    ...findRunTogetherBylines(text),
    ...findRepetition(text),
    ...findSectionHeads(text),
    ...findCommentary(text),
  ]);
  const translation = findTranslation(text, given);
  return [
    ...findMissingDate(text, given),
    ...findMissingOutlet(text, given),
    ...findLostLinks(text, given),
    ...findInsertions(text),
    ...findTruncation(text, given, boilerplate),
    ...boilerplate,
    ...translation,
    ...findPolarity(text, translation),
  ].sort((a, b) => (a.start ?? -1) - (b.start ?? -1) || (b.end ?? 0) - (a.end ?? 0));
}
