import type { Quote } from "./anchor";
import { type Context, contextAt } from "./anchor-context";
import { fold, isInsideWord, type TextIndex, wordsOf } from "./anchor-text";

/** Of more places than this, only those that look most alike are compared in full. */
const comparedPlaces = 16;
/** Words that stand in more places than this (a text that repeats itself) are read around the hint only. */
const readPlaces = 2_000;

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
  const [best = null] = occurrences(index, quote)
    .map((start) => ({ start, cut: Number(cutsWord(text, quote, start)), alike: likeness(text, quote, start) }))
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

/** Places of the quote, overlapping ones too: by the rarest word that lies whole inside it, or by reading the text if there is none. */
function occurrences({ text, places }: TextIndex, { exact, start: hint = 0 }: Quote): number[] {
  let rarest: { at: number; places: readonly number[] } | null = null;
  for (const { word, at } of wordsOf(fold(exact))) {
    if (at === 0 || at + word.length >= exact.length) continue;
    const known = places.get(word) ?? [];
    if (rarest === null || known.length < rarest.places.length) rarest = { at, places: known };
  }
  if (rarest === null) return scan(text, exact, hint);
  const { at } = rarest;
  return near(rarest.places, hint + at)
    .map((place) => place - at)
    .filter((start) => text.startsWith(exact, start));
}

/** Of a long list of places in order, the stretch around the hint. */
function near(places: readonly number[], hint: number): readonly number[] {
  if (places.length <= readPlaces) return places;
  const after = places.findIndex((place) => place >= hint);
  const middle = after < 0 ? places.length : after;
  const from = Math.max(0, Math.min(middle - readPlaces / 2, places.length - readPlaces));
  return places.slice(from, from + readPlaces);
}

function scan(text: string, exact: string, hint: number): number[] {
  const found: number[] = [];
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) found.push(start);
  return [...near(found, hint)];
}
