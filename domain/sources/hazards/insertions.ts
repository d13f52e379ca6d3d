import { quotationsOf } from "../quotations";
import { type Finding, matchesOf } from "./finding";

const inserted = /\([^()]{2,80}\)|\[[^[\]]{1,80}\]/gu;
/** In round brackets a speaker may add a thought of their own; a name, who is meant or a note is put in by somebody else. */
const note =
  /^\((?:\p{Lu}\p{L}+(?:[ .'’-]+(?:\p{Lu}[\p{L}.]*|of|the|and|von|van|de))*|(?:the|a|an|his|her|their|our) .+|(?:i\.e\.|that is|meaning|sic|ed\.|editor|emphasis|referring|author)\b.*)\)$/u;

/** A short form of what stands before it belongs to the text. */
const shortForm = /^\(\p{Lu}{2,8}\)$/u;

/** Words in brackets inside quotation marks: somebody other than the speaker put them there. */
export function findInsertions(text: string): Finding[] {
  return quotationsOf(text).flatMap((quote) =>
    matchesOf(text.slice(quote.start, quote.end), inserted)
      .filter(({ words }) => words.startsWith("[") || (note.test(words) && !shortForm.test(words)))
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
