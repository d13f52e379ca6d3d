import type { Mention } from "./mentions";
import { isNoName, isOpener, isPeopleOrState } from "./names/no-names";
import { isCourtesy, isOfficeWord } from "./names/office-words";
import { headLines, isSentenceStart, officeBeside, runsOf, type Word } from "./unknown/runs";

/** A name in a text that no known form covers. Offsets are UTF-16 units, end exclusive. */
export type UnknownName = Readonly<{
  /** As it stands in the text, composed (NFC). */
  surface: string;
  places: readonly { start: number; end: number }[];
  /** The office beside it, in the text's words, or null. */
  office: string | null;
  /** Why it is taken for a name, for a person. */
  reasons: readonly string[];
  /** Whether only likeness to a known name could make it one: a single word, or the name of a thing. */
  weak: boolean;
}>;

/** Whose the mentions of known names are: a party's name may stand directly before a person's. */
export type Known = Readonly<{ kind: "party" | "person" }>;

type Found = { surface: string; start: number; end: number; office: string | null; reason: string | null };

const saying =
  /^[’']?s? (?:has |had |also |then |later )?(?:said|says|told|tells|added|noted|stressed|warned|asked|argued|announced|declared|insisted|stated|wrote|posted|claimed|replied|responded|confirmed|denied|explained|indicated|revealed|сказав|сказала|сказал|заявив|заявила|заявил|είπε|δήλωσε)(?!\p{L})/u;
const inPlace = /(?<!\p{L})(?:in|near|across|throughout|outside|inside|around)[ \u00a0]$/iu;
const joinedCapitals = /\p{Ll}\p{Lu}/u;
const properCapitals = /^(?:Mc|Mac|Fitz|De|Di|La|Le|Van|Von|D[’']|O[’'])\p{Lu}/u;

/**
 * The names of people (and what may be the misspelt name of a party) that no known form covers, in the order of the text: runs of capitalised words, Latin, Cyrillic or Greek, with the office
 * beside them. Precision before recall: heads, beginnings of sentences, months, peoples, places, outlets and things are left out, and a single word counts only with an office before or a word of saying
 * after it. What remains doubtful is `weak`, for whoever can hold it against known names. Pure; linear in the text.
 *
 * @param mentions of known names in the same text, as `findMentions` gives them.
 */
export function findUnknownNames(text: string, mentions: readonly Mention<Known>[]): UnknownName[] {
  const headAt = rangeAt(headLines(text));
  const mentionAt = rangeAt(mentions);
  const found: Found[] = [];
  for (const run of runsOf(text)) {
    const [first] = run;
    if (!first || headAt(first)) continue;
    found.push(
      ...namesIn(
        text,
        run.map((word) => ({ ...word, mention: mentionAt(word) })),
      ),
    );
  }
  return gathered(text, found);
}

/** Which of some ranges, in order and apart, a place touches; asked for places in the order of the text. */
function rangeAt<R extends { start: number; end: number }>(ranges: readonly R[]): (place: Word) => R | null {
  let at = 0;
  return ({ start, end }) => {
    while ((ranges[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const range = ranges[at];
    return range && range.start < end ? range : null;
  };
}

type KnownWord = Word & { mention: Mention<Known> | null };

/** Whether a word is covered by a party's name and by nobody's own. */
const isPartys = ({ mention }: KnownWord) => mention?.refs.every(({ kind }) => kind === "party") ?? false;
const isShouted = (word: string) => word.length < 5 && word === word.toUpperCase() && !/^\p{Lu}\.?$/u.test(word);
const isParting = (word: KnownWord) =>
  isPartys(word) ||
  isShouted(word.text) ||
  isPeopleOrState(word.text) ||
  (isOfficeWord(word.text) && !isCourtesy(word.text));

function namesIn(text: string, run: readonly KnownWord[]): Found[] {
  const isFirst = run[0] !== undefined && isSentenceStart(text, run[0].start);
  const begun = isFirst ? run.findIndex(({ text: word }) => !isOpener(word)) : 0;
  const opened = begun < 0 ? [] : run.slice(begun);
  const pieces: KnownWord[][] = [[]];
  for (const word of opened) {
    if (isParting(word)) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  const isOfThings = opened.some(({ text: word }) => isNoName(word) && !isPeopleOrState(word) && !isOfficeWord(word));
  if (isOfThings) return thing(text, opened);
  return pieces.flatMap((piece) => named(text, piece));
}

/** A name of more words that says itself to be a thing's: only a known name near it makes it worth asking about. */
function thing(text: string, words: readonly KnownWord[]): Found[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2 || words.length > 5 || words.every(({ mention }) => mention)) return [];
  return [foundAt(text, first.start, last.end, null, null)];
}

function named(text: string, piece: readonly KnownWord[]): Found[] {
  const courtesies = piece.findIndex(({ text: word }) => !isCourtesy(word));
  const words = courtesies < 0 ? [] : piece.slice(courtesies);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > 5 || words.every(({ mention }) => mention)) return [];
  if (words.some(({ text: word }) => joinedCapitals.test(word) && !properCapitals.test(word))) return [];
  if (words.every(({ text: word }) => word.length > 2 && word === word.toUpperCase())) return [];
  if (words.every(({ text: word }) => word.length <= 2)) return [];
  // "Sir" belongs to the name as it is written.
  const start =
    (courtesies > 0 && /^(?:Sir|Dame|Lord|Lady)$/u.test(piece[courtesies - 1]?.text ?? "")
      ? piece[courtesies - 1]
      : first
    )?.start ?? first.start;
  const office = officeBeside(text, start, last.end);
  return [foundAt(text, start, last.end, office, whyName(text, words, courtesies > 0, office))];
}

function whyName(
  text: string,
  words: readonly KnownWord[],
  hasCourtesy: boolean,
  office: string | null,
): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const isLongEnough =
    words.filter(({ text: word }) => word.length > 2).length >= 2 ||
    (words.length >= 2 && words.some(({ text: word }) => /^\p{Lu}\.$/u.test(word)));
  if (isLongEnough && inPlace.test(text.slice(Math.max(0, first.start - 12), first.start))) return null;
  if (isLongEnough || words.length >= 3) return "Capitalised words that stand together as a name does.";
  if (hasCourtesy) return "A title stands before it.";
  if (office) return `“${office}” stands beside it.`;
  const after = saying
    .exec(text.slice(last.end, last.end + 24))?.[0]
    .trim()
    .split(" ")
    .at(-1);
  if (after && !isSentenceStart(text, first.start)) return `“${after}” stands after it.`;
  return null;
}

function foundAt(text: string, start: number, end: number, office: string | null, reason: string | null): Found {
  const words = text.slice(start, end).replace(/[’']s?$/u, "");
  return { surface: words.normalize("NFC"), start, end: start + words.length, office, reason };
}

/** One entry for each surface. A head or a list may write ordinary words with capitals: those stand in the text without one, too. */
function gathered(text: string, found: readonly Found[]): UnknownName[] {
  const lower = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu) ?? []);
  const isOrdinary = (surface: string) =>
    (surface.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => lower.has(word.toLowerCase()));
  const names = new Map<
    string,
    { surface: string; places: { start: number; end: number }[]; office: string | null; reasons: Set<string> }
  >();
  for (const { surface, start, end, office, reason } of found) {
    const name = names.get(surface) ?? { surface, places: [], office: null, reasons: new Set() };
    name.places.push({ start, end });
    name.office ??= office;
    if (reason) name.reasons.add(reason);
    names.set(surface, name);
  }
  return [...names.values()]
    .filter(({ surface }) => surface.length > 2 && !isOrdinary(surface))
    .map(({ reasons, ...name }) => ({ ...name, reasons: [...reasons], weak: reasons.size === 0 }));
}
