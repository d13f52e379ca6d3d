import { fold } from "./anchor-text";

/** How well the text around a place agrees with a quote's context. */
export type Context = Readonly<{
  /** 0 to 1; 0 for a side that was not given. */
  prefix: number;
  suffix: number;
  /** Units of context that were given on both sides. */
  length: number;
  /** Units of context that agree. */
  agreed: number;
}>;

/** @param folded a folded text; @param quote with unfolded context. */
export function contextAt(
  folded: string,
  place: { start: number; end: number },
  quote: { prefix?: string; suffix?: string },
): Context {
  const before = reverse(fold(quote.prefix ?? ""));
  const after = fold(quote.suffix ?? "");
  // Half as much again: room for words that were put in.
  const reach = (side: string) => Math.ceil(side.length * 1.5);
  const prefix = agreement(before, reverse(folded.slice(Math.max(0, place.start - reach(before)), place.start)));
  const suffix = agreement(after, folded.slice(place.end, place.end + reach(after)));
  const length = before.length + after.length;
  return { prefix, suffix, length, agreed: prefix * before.length + suffix * after.length };
}

/**
 * One minus the share of edits that turn the pattern into some beginning of the text: the ends that touch the quote are
 * aligned, the far ends are free. Levenshtein's distance, by rows.
 */
function agreement(pattern: string, text: string): number {
  if (pattern === "") return 0;
  if (text.startsWith(pattern)) return 1;
  let row = Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let i = 1; i <= pattern.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= text.length; j += 1) {
      const change = pattern[i - 1] === text[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - Math.min(...row) / pattern.length;
}

function reverse(text: string): string {
  return text.split("").reverse().join("");
}
