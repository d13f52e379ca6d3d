import type { Finding, Given } from "./finding";
import { whole } from "./finding";
import { linesOf } from "./passages";

/** How the first and last lines of an article name who publishes it. */
const openings = [
  /^(?:[\p{Lu}][\p{L} .'-]*,?\s+(?:(?:[\p{L}.]+\s+\d{1,2}(?:,?\s+\d{4})?|\d{1,2}\.?\s+\p{L}+(?:\s+\d{4})?)\s+)?)?\((?!c\))\p{Lu}[\p{L}\d&. -]{1,30}\)\s*[-–—:]?/u,
  /^(?:source|via|from|first published (?:by|in|on)|originally published (?:by|in|on)|published by)\s*:?\s+\p{Lu}[\p{L}&. ]{1,40}$/iu,
  /^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*\p{Lu}/iu,
  /^by\s+\p{Lu}[\p{L}.' -]+,\s+\p{Lu}[\p{L}&. ]+$/iu,
  /^\p{Lu}[\p{L}&. ]{1,30}\s+(?:News|Times|Post|Journal|Agency|Herald|Guardian|Tribune|Gazette|Broadcasting|Press)$/u,
];
const edge = 3;
/** Units of a line in which a place, a date and an outlet stand. */
const longestOpening = 300;

/** A text in which nothing says who published it. A byline names a writer, a report of what another outlet said names that one: neither counts. */
export function findMissingOutlet(text: string, given: Given): Finding[] {
  if (given.outlet?.trim()) return [];
  const lines = linesOf(text);
  const named = lines.some(
    ({ words }, at) =>
      (at < edge || at >= lines.length - edge) &&
      !/^source\s*:?\s*\d/iu.test(words) &&
      openings.some((pattern) => pattern.test(words.slice(0, longestOpening))),
  );
  return named ? [] : [{ kind: "missing_outlet", ...whole, reason: "Nothing in the text says who published it." }];
}
