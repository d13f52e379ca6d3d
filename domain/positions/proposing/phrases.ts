import type { Token } from "./tokens";

/** Words in a row; "_" stands for up to three words of any kind. */
export type Phrase<R> = Readonly<{ words: readonly string[]; ref: R }>;
/** A phrase met, as tokens; `to` is not included. `size` counts the words that are its own. */
export type Met<R> = Readonly<{ from: number; to: number; size: number; refs: readonly R[] }>;

const gap = 3;

/** Finds phrases among tokens: at each place the longest, and none inside another. Words between signs are never one phrase. */
export function phraseFinder<R>(phrases: readonly Phrase<R>[]): (tokens: readonly Token[]) => Met<R>[] {
  const byFirst = new Map<string, Phrase<R>[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (tokens) => {
    const found: Met<R>[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const here = (byFirst.get(tokens[at]?.word ?? "") ?? []).flatMap(({ words, ref }) => {
        const to = endOf(tokens, at, words);
        return to === null ? [] : [{ from: at, to, size: words.filter((word) => word !== "_").length, ref }];
      });
      const most = Math.max(0, ...here.map(({ size }) => size));
      const best = here.filter(({ size }) => size === most);
      const [first] = best;
      if (!first) continue;
      const to = Math.min(...best.map((one) => one.to));
      const refs = best.filter((one) => one.to === to).map(({ ref }) => ref);
      found.push({ from: at, to, size: most, refs });
      at = to - 1;
    }
    return found;
  };
}

function endOf(tokens: readonly Token[], from: number, words: readonly string[]): number | null {
  let at = from;
  for (const [index, word] of words.entries()) {
    if (word === "_") {
      const rest = words.slice(index + 1);
      for (let skip = 0; skip <= gap; skip += 1) {
        if (tokens.slice(at, at + skip).some(({ isSign }) => isSign)) return null;
        const end = endOf(tokens, at + skip, rest);
        if (end !== null) return end;
      }
      return null;
    }
    if (tokens[at]?.word !== word) return null;
    at += 1;
  }
  return at;
}
