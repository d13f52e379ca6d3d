import { anchorer, describeQuote, type Quote } from "@/domain/evidence/anchor";
import { survivalIn, wordsOf } from "./survival";

type Place = ReturnType<typeof describeQuote>;
export type Tally = { exact: number; drifted: number; orphan: number };

/** What a quote is asked with. */
export const forms: readonly { name: string; form: (quote: Quote) => Quote }[] = [
  { name: "with context and hint", form: (quote) => quote },
  { name: "with the words alone", form: ({ exact }) => ({ exact }) },
];

/** All runs of so many words, as quotes with their context. */
export function quotesOf(text: string, count: number): Place[] {
  const words = [...text.matchAll(/\S+/g)];
  return words.flatMap((first, at) => {
    const last = words[at + count - 1];
    return last ? [describeQuote(text, first.index, last.index + last[0].length)] : [];
  });
}

/** Every five-word quote of each text asked for in every other one, where it does not stand: whatever is found there is found wrongly. */
export function inWrongDocuments(texts: ReadonlyMap<string, string>, form: (quote: Quote) => Quote): Tally {
  const found: Tally = { exact: 0, drifted: 0, orphan: 0 };
  for (const [name, text] of texts)
    for (const [other, elsewhere] of texts) {
      if (other === name) continue;
      const find = anchorer(elsewhere);
      for (const quote of quotesOf(text, 5)) if (!elsewhere.includes(quote.exact)) found[find(form(quote)).state] += 1;
    }
  return found;
}

export type Drafts = { surviving: Tally; gone: Tally; misplaced: number };

/**
 * A sample of the quotes of 8 to 25 words of one draft, asked for in the next: those whose clause survives there, and those that are gone (see `survivalIn`);
 * between the two nothing is counted. `take` says whether the n-th quote of a length belongs to the sample.
 */
export function betweenDrafts(first: string, second: string, take: (at: number, count: number) => boolean): Drafts {
  const find = anchorer(second);
  const survival = survivalIn(second);
  const drafts: Drafts = {
    surviving: { exact: 0, drifted: 0, orphan: 0 },
    gone: { exact: 0, drifted: 0, orphan: 0 },
    misplaced: 0,
  };
  for (let count = 8; count <= 25; count += 1)
    for (const quote of quotesOf(first, count).filter((_, at) => take(at, count))) {
      const anchor = find(quote);
      if (anchor.state === "exact" && second.slice(anchor.start, anchor.end) !== quote.exact) drafts.misplaced += 1;
      const share = survival(wordsOf(quote.exact));
      if (share >= 0.85) drafts.surviving[anchor.state] += 1;
      if (share <= 0.3) drafts.gone[anchor.state] += 1;
    }
  return drafts;
}

export const sum = ({ exact, drifted, orphan }: Tally): number => exact + drifted + orphan;
