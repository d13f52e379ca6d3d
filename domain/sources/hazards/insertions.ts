import { type Finding, matchesOf } from "./finding";

/** Quotations within one paragraph: curly or angle marks that open and close, or straight ones in pairs. */
const quotation = /“[^”\n]{1,2000}”|«[^»\n]{1,2000}»|„[^“”\n]{1,2000}[“”]|"[^"\n]{1,2000}"/gu;
const inserted = /\([^()]{2,80}\)|\[[^[\]]{1,80}\]/gu;
/** What a speaker may say in brackets: numbers, years, short forms of what stands before. */
const spoken = /^\((?:\d[\d\s.,%–-]*|[A-Z]{2,6})\)$/u;

/** Words in brackets inside quotation marks: somebody other than the speaker put them there. */
export function findInsertions(text: string): Finding[] {
  return matchesOf(text, quotation).flatMap((quote) =>
    matchesOf(quote.words, inserted)
      .filter(({ words }) => !spoken.test(words))
      .map(
        ({ start, end, words }): Finding => ({
          kind: "editorial_insertion",
          start: quote.start + start,
          end: quote.start + end,
          reason: words.startsWith("[")
            ? `“${words}” stands in square brackets inside a quotation: put in by an editor.`
            : `“${words}” stands in brackets inside a quotation: probably not said, but put in.`,
        }),
      ),
  );
}
