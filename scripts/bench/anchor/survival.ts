// Whether a clause of one draft survives in the next, decided without the matcher that is measured: by words alone.

/** The words of a text, without case and punctuation. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many candidate starts are looked at for each quote, and how far beside them (words). */
const lookedAt = 300;
const shifts = [-4, 0, 4];
/** A word that stands more often than this leads nowhere in particular. */
const keptPlaces = 200;

/**
 * For a quote's words, the largest share that stands in its order within one stretch of equally many words of the text (longest common subsequence),
 * over all stretches to which the quote's four rarest words point. 1: word for word; 0.85 and more is taken as surviving, 0.3 and less as gone.
 */
export function survivalIn(text: string): (quote: readonly string[]) => number {
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (!known) places.set(word, [at]);
    else if (known.length <= keptPlaces) known.push(at);
  }
  return (quote) => {
    const rarest = quote
      .map((word, at) => ({ at, places: places.get(word) ?? [] }))
      .filter((word) => word.places.length > 0)
      .sort((a, b) => a.places.length - b.places.length)
      .slice(0, 4);
    const starts = new Set(rarest.flatMap(({ at, places: some }) => some.map((place) => place - at)));
    let best = 0;
    for (const start of [...starts].slice(0, lookedAt))
      for (const shift of shifts) {
        const from = Math.max(0, start + shift);
        best = Math.max(best, commonWords(quote, words.slice(from, from + quote.length)) / quote.length);
      }
    return best;
  };
}

function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries())
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
