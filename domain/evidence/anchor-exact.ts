import type { Quote } from "./anchor";
import { type Context, contextAt } from "./anchor-context";
import { fold, isInsideWord, type TextIndex, wordsOf } from "./anchor-text";

/** Of more places than this, only those that look most alike are compared in full. */
const comparedPlaces = 16;
/** Words that stand in more places than this (a text that repeats itself) are read by a rarer word of their surroundings, or around the hint only. */
const readPlaces = 400;

/** `cutsWord`: the place begins or ends inside a word that the quote had whole ("agreed" in "disagreed"). */
export type Place = Readonly<{ start: number; end: number; context: Context; cutsWord: boolean }>;

/**
 * The place where the quote stands word for word: of several the one whose surroundings agree best, then the one nearest to the
 * hint, then the first. null when it stands nowhere.
 */
export function findExact(index: TextIndex, quote: Quote): Place | null {
  const { text, folded } = index;
  const { exact, start: hint } = quote;
  const compared = (start: number): Place => {
    const place = { start, end: start + exact.length };
    return { ...place, context: contextAt(folded, place, quote), cutsWord: cutsWord(text, quote, start) };
  };
  if (hint !== undefined && standsAt(text, quote, hint)) return compared(hint);
  const distance = (start: number) => (hint === undefined ? start : Math.abs(start - hint));
  const whole = (quote.prefix ?? "").length + (quote.suffix ?? "").length;
  const places: { start: number; cut: number; alike: number }[] = [];
  for (const start of occurrences(index, quote).sort((a, b) => distance(a) - distance(b))) {
    const place = { start, cut: Number(cutsWord(text, quote, start)), alike: likeness(text, quote, start) };
    // None can be better, and the others are farther.
    if (place.cut === 0 && place.alike === whole) return compared(start);
    places.push(place);
  }
  const [best = null] = places
    .sort((a, b) => a.cut - b.cut || b.alike - a.alike || distance(a.start) - distance(b.start))
    .slice(0, comparedPlaces)
    .map(({ start }) => compared(start))
    .sort(
      (a, b) =>
        Number(a.cutsWord) - Number(b.cutsWord) ||
        b.context.agreed - a.context.agreed ||
        distance(a.start) - distance(b.start),
    );
  return best;
}

function cutsWord(text: string, { exact, prefix, suffix }: Quote, start: number): boolean {
  const end = start + exact.length;
  const isCutBefore = isInsideWord(text[start - 1], exact[0]) && !isInsideWord(prefix?.at(-1), exact[0]);
  return isCutBefore || (isInsideWord(exact.at(-1), text[end]) && !isInsideWord(exact.at(-1), suffix?.[0]));
}

function standsAt(text: string, { exact, prefix = "", suffix = "" }: Quote, start: number): boolean {
  return text.startsWith(exact, start) && text.endsWith(prefix, start) && text.startsWith(suffix, start + exact.length);
}

/** Equal units that touch the place on both sides: a cheap first impression of its surroundings. */
function likeness(text: string, { exact, prefix = "", suffix = "" }: Quote, start: number): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after += 1;
  return before + after;
}

type WordPlaces = { at: number; places: readonly number[] };

/** Places of the quote, overlapping ones too: by the rarest word that lies whole inside it, or by reading the text if there is none. */
function occurrences(index: TextIndex, { exact, prefix = "", suffix = "", start: hint = 0 }: Quote): number[] {
  const { text } = index;
  const stands = ({ at, places }: WordPlaces) =>
    places.map((place) => place - at).filter((start) => start >= 0 && text.startsWith(exact, start));
  const rarest = rarestWord(index, exact);
  if (rarest && rarest.places.length <= readPlaces) return stands(rarest);
  const around = rarestWord(index, prefix + exact + suffix);
  const byContext =
    around && around.places.length <= readPlaces ? stands({ ...around, at: around.at - prefix.length }) : [];
  if (byContext.length > 0) return byContext;
  return rarest ? stands({ ...rarest, places: near(rarest.places, hint + rarest.at) }) : scan(text, exact, hint);
}

/** Of the words that lie whole inside some words, the one that stands in the fewest places of the text. */
function rarestWord({ places }: TextIndex, words: string): WordPlaces | null {
  let rarest: WordPlaces | null = null;
  for (const { word, at } of wordsOf(fold(words))) {
    if (at === 0 || at + word.length >= words.length) continue;
    const known = places.get(word) ?? [];
    if (rarest === null || known.length < rarest.places.length) rarest = { at, places: known };
  }
  return rarest;
}

/** Of a long list of places in order, the stretch around the hint. */
function near(places: readonly number[], hint: number): readonly number[] {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) < hint) from = middle + 1;
    else to = middle;
  }
  const first = Math.max(0, Math.min(from - readPlaces / 2, places.length - readPlaces));
  return places.slice(first, first + readPlaces);
}

/** The places nearest to the hint on either side. */
function scan(text: string, exact: string, hint: number): number[] {
  const before: number[] = [];
  const after: number[] = [];
  let at = text.indexOf(exact, hint);
  while (at >= 0 && after.length < readPlaces) {
    after.push(at);
    at = text.indexOf(exact, at + 1);
  }
  at = hint > 0 ? text.lastIndexOf(exact, hint - 1) : -1;
  while (at >= 0 && before.length < readPlaces) {
    before.push(at);
    at = at > 0 ? text.lastIndexOf(exact, at - 1) : -1;
  }
  return [...before.reverse(), ...after];
}
