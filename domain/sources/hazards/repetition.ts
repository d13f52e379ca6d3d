import type { Stretch } from "./finding";
import { linesOf } from "./passages";

/** A line of this length that ends like a sentence may be a sentence that the article repeats; it is not greyed for that. */
const longestFurniture = 80;

/** Short lines that stand in the text more than once, in the same company: what a page template repeats. */
export function findRepetition(text: string): Stretch[] {
  const lines = linesOf(text);
  const seen = new Map<string, number[]>();
  lines.forEach(({ words }, at) => {
    seen.set(words, [...(seen.get(words) ?? []), at]);
  });
  const isRepeated = lines.map(({ words }) => (seen.get(words)?.length ?? 0) > 1 && isFurniture(words));
  return lines.flatMap(({ start, end, words }, at) => {
    const places = seen.get(words) ?? [];
    const inCompany = isRepeated[at - 1] || isRepeated[at + 1] || places.length > 2;
    return isRepeated[at] && inCompany ? [{ start, end, reason: `Stands in the text ${places.length} times.` }] : [];
  });
}

function isFurniture(words: string): boolean {
  return words.length >= 3 && words.length <= longestFurniture && !/[.?!:]["”’]?$/u.test(words.replace(/\b\p{L}{1,4}\.$/u, ""));
}
