import { type Finding, matchesOf } from "./finding";
import { sentencesOf } from "./passages";

const negation = /\b(?:not|no|never|nor|neither|nobody|none|cannot|(?:was|were) rejected)\b|n['’]t\b/giu;
/** "Would not stop within an accord": what one expects there is "without" or "before". */
const turned =
  /\b(?:not|no|never|n['’]t)\b[^.;“”"]{0,60}\b(?:in|within|with|after)\s+(?:an?\s+|the\s+|any\s+)?(?:\p{L}+\s+){0,2}(?:deal|agreement|settlement|treaty|ceasefire|cease-fire|truce|peace|accord)\b/iu;
/**
 * Negations in a text that is suspect as a whole of machine translation: what such translation gets wrong first, and what matters most. One finding
 * per sentence, over the sentence.
 */
export function findPolarity(text: string, translation: readonly Finding[]): Finding[] {
  const isSuspect = translation.some(({ start }) => start === null);
  if (!isSuspect) return [];
  return sentencesOf(text).flatMap(({ start, end, words }) => {
    const [first] = matchesOf(words, negation);
    if (!first) return [];
    const reason = turned.test(words)
      ? `“${first.words}” with “in” or “within”, where “without” or “before” would be expected, in a text that seems machine-translated: it may say the opposite.`
      : `“${first.words}” in a text that seems machine-translated: a negation is easily lost or turned round. Compare with another report.`;
    return [{ kind: "polarity_suspect", start, end, reason }];
  });
}
