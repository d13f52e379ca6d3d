import { findDrifted } from "./anchor-drift";
import { findExact, type Place } from "./anchor-exact";
import { indexText, onCharacter, onWords } from "./anchor-text";

/**
 * A quote as the Web Annotation Data Model (W3C, 2017) selects it: a TextQuoteSelector, and of a TextPositionSelector the start as a
 * hint. Offsets count UTF-16 units of the capture's normalised text.
 */
export type Quote = Readonly<{ exact: string; prefix?: string; suffix?: string; start?: number }>;

/**
 * Where a quote was found. `exact`: word for word at `start`, so `text.slice(start, end) === exact`. `drifted`: a passage alike enough to ask a person,
 * who alone can confirm it. `orphan`: nowhere. `score` is the share of the quote and its given context that agrees, 0 for an orphan.
 */
export type Anchor =
  | Readonly<{ state: "exact" | "drifted"; start: number; end: number; score: number }>
  | Readonly<{ state: "orphan"; start?: undefined; end?: undefined; score: number }>;

/** Units of context kept on each side of a quote, as annotation tools do. */
export const CONTEXT_LENGTH = 32;
/** So many units that are the same, of the quote and of the sides of its context that survived, are the same passage, whatever else surrounds them. */
const unmistakable = 60;
/** A side of the context that agrees in this share of its units has survived. */
const survived = 0.6;

const orphan: Anchor = { state: "orphan", score: 0 };

/**
 * Finds a quote in a text. Word for word where it can, by surroundings among several places, by likeness where the words have changed; short words
 * that stand in other surroundings are drifted, not exact. Pure; for many quotes in one text use `anchorer`.
 */
export function anchorQuote(text: string, quote: Quote): Anchor {
  return anchorer(text)(quote);
}

/** `anchorQuote` for many quotes in one text, which is read once: a thousand in a megabyte take less than a second, also where one word repeats. */
export function anchorer(text: string): (quote: Quote) => Anchor {
  const index = indexText(text);
  return (quote) => {
    if (quote.exact === "") return orphan;
    const place = findExact(index, quote);
    if (place !== null) {
      const { start, end, context, cutsWord } = place;
      const length = quote.exact.length;
      const score = (length + context.agreed) / (length + context.length);
      if (isInPlace(text, quote, place) && !cutsWord) return { state: "exact", start, end, score };
      return { state: "drifted", ...onWords(text, { start, end }), score };
    }
    const drift = findDrifted(index, quote);
    return drift ? { state: "drifted", ...drift } : orphan;
  };
}

/**
 * Whether words that stand somewhere are the quote's: long ones always, short ones where enough of their context survived. One side of it makes up for little
 * else ("rejected the plan", of another party), and where the quote was the whole text it has to be that still.
 */
function isInPlace(text: string, { exact, prefix, suffix }: Quote, { start, end, context }: Place): boolean {
  if (prefix === "" && suffix === "" && exact.length < unmistakable) return start === 0 && end === text.length;
  // A side cut short by the edge of the text, which is still the edge there, is a whole one.
  const side = (agreed: number, given = "", atEdge: boolean) =>
    agreed < survived ? 0 : agreed * (atEdge ? CONTEXT_LENGTH : given.length);
  const same =
    exact.length +
    side(context.prefix, prefix, start === prefix?.length) +
    side(context.suffix, suffix, text.length - end === suffix?.length);
  return same >= Math.min(unmistakable, exact.length + survived * context.length);
}

/**
 * The selector of a passage: its words and 32 units on either side, less where the text ends. Ends that lie inside a surrogate pair
 * move out of it. `anchorQuote` finds it again in the same text, exact and at the same start.
 */
export function describeQuote(
  text: string,
  start: number,
  end: number,
): { exact: string; prefix: string; suffix: string; start: number; end: number } {
  const from = onCharacter(text, start);
  const to = onCharacter(text, end) === end ? end : end + 1;
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const beyond = onCharacter(text, Math.min(text.length, to + CONTEXT_LENGTH));
  return {
    exact: text.slice(from, to),
    // Rather one unit less than half a character.
    prefix: text.slice(onCharacter(text, before) === before ? before : before + 1, from),
    suffix: text.slice(to, beyond),
    start: from,
    end: to,
  };
}
