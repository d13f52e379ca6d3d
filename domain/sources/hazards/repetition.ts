import type { Stretch } from "./finding";
import { linesOf } from "./passages";

/** A line of this length that ends like a sentence may be a sentence that the article repeats; it is not greyed for that. */
const longestLine = 80;
/** Lines of a block that a template repeats. */
const longestBlock = 8;

/**
 * Blocks of short lines that stand in the text twice, one right after the other: what a page template repeats. Lines that merely recur ("Option 2",
 * "No text" in a draft treaty) are words of the document.
 */
export function findRepetition(text: string): Stretch[] {
  const lines = linesOf(text);
  const isShort = lines.map(
    ({ words }) => words.length <= longestLine && !/[?!:;]$|(?<!\p{L})\p{Ll}+\.["”’]?$/u.test(words),
  );
  const found: Stretch[] = [];
  for (let size = 2; size <= longestBlock; size += 1)
    for (let at = 0; at + 2 * size <= lines.length; at += 1) {
      const block = lines.slice(at, at + 2 * size);
      const isTwice = block.every(({ words }, n) => isShort[at + n] && words === block[(n + size) % (2 * size)]?.words);
      if (isTwice)
        found.push(
          ...block.map(({ start, end }) => ({ start, end, reason: "A block of lines that stands here twice." })),
        );
    }
  return found;
}
