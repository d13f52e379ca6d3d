import { describe, expect, test } from "vitest";
import { anchorer, describeQuote, type Quote } from "@/domain/evidence/anchor";
import { readDocuments, readDrafts } from "../real-texts";

/** All runs of so many words, as quotes with their context. */
function quotes(text: string, count: number) {
  const words = [...text.matchAll(/\S+/g)];
  return words.flatMap((first, at) => {
    const last = words[at + count - 1];
    return last ? [describeQuote(text, first.index, last.index + last[0].length)] : [];
  });
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) => {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The largest share of a quote's words that stand in their order in one stretch of the same length: whether its clause survives. */
function survival(words: readonly string[], text: readonly string[], places: ReadonlyMap<string, number[]>): number {
  const rare = words
    .map((word, at) => ({ at, places: places.get(word) ?? [] }))
    .filter((word) => word.places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, 4);
  const starts = new Set(rare.flatMap(({ at, places: some }) => some.map((place) => place - at)));
  let best = 0;
  for (const start of [...starts].slice(0, 300))
    for (const shift of [-4, 0, 4]) {
      const from = Math.max(0, start + shift);
      best = Math.max(best, commonWords(words, text.slice(from, from + words.length)) / words.length);
    }
  return best;
}

describe("five-word quotes of one news report in another where they do not stand", () => {
  const forms: [string, (quote: Quote) => Quote][] = [
    ["asked with context and hint", (quote) => quote],
    ["asked with the words alone", ({ exact }) => ({ exact })],
  ];

  test.for(forms)(
    "are found in fewer than 1 of 200 cases and never confirmed, %s",
    { timeout: 60_000 },
    ([, form], context) => {
      const documents = readDocuments();
      if (!documents) return context.skip("documents not present");
      const found = { exact: 0, drifted: 0, orphan: 0 };
      for (const [name, text] of documents)
        for (const [other, elsewhere] of documents) {
          if (other === name) continue;
          const find = anchorer(elsewhere);
          for (const quote of quotes(text, 5))
            if (!elsewhere.includes(quote.exact)) found[find(form(quote)).state] += 1;
        }
      const all = found.exact + found.drifted + found.orphan;
      expect(all).toBeGreaterThan(5_000);
      expect(found.exact).toBe(0);
      expect(found.drifted / all).toBeLessThan(1 / 200);
    },
  );
});

test("quotes of 8 to 25 words of a draft agreement are found in its next draft wherever their clause survives", (context) => {
  const drafts = readDrafts();
  if (!drafts) return context.skip("drafts not present");
  const [first = "", second = ""] = drafts.values();
  const words = wordsOf(second);
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    places.set(word, [...(places.get(word) ?? []).slice(-200), at]);
  });
  const find = anchorer(second);
  const outcome = { survived: 0, lost: 0, gone: 0, invented: 0 };
  for (let count = 8; count <= 25; count += 1)
    for (const quote of quotes(first, count).filter((_, at) => at % 997 === count)) {
      const anchor = find(quote);
      const share = survival(wordsOf(quote.exact), words, places);
      if (anchor.state === "exact") expect(second.slice(anchor.start, anchor.end)).toBe(quote.exact);
      if (share >= 0.85) outcome[anchor.state === "orphan" ? "lost" : "survived"] += 1;
      if (share <= 0.3) outcome[anchor.state === "orphan" ? "gone" : "invented"] += 1;
    }
  expect(outcome.survived).toBeGreaterThan(100);
  expect(outcome.lost / (outcome.survived + outcome.lost)).toBeLessThan(0.02);
  expect(outcome.gone).toBeGreaterThan(10);
  expect(outcome.invented / (outcome.gone + outcome.invented)).toBeLessThan(0.05);
}, 60_000);
