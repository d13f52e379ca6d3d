import { type Range, type Word, wordsOf } from "./lineage-words";
import { quotationsOf } from "./quotations";

/** A text with what of it is no part of the report. */
export type Comparable = Readonly<{ text: string; boilerplate: readonly Range[] }>;

/** Words in a row that two texts share, and whether they stand in quotation marks in each. Ranges are in UTF-16 units of each text. */
export type Run = Readonly<{ words: number; one: Range; two: Range; quotedInOne: boolean; quotedInTwo: boolean }>;

/** What two texts have in common. */
export type Shared = Readonly<{
  /** In the order in which they stand in the first text. */
  runs: readonly Run[];
  words: number;
  longest: number;
  /** All compared words of each text. */
  wordsOfOne: number;
  wordsOfTwo: number;
  /** Of the shared words: those in quotation marks in both, in the first alone, in the second alone. */
  quoted: Readonly<{ both: number; one: number; two: number }>;
}>;

/** A shorter run is a name, a title or a turn of phrase that anybody uses. */
export const shortestRun = 10;
/** Places of the same ten words that are looked at: a text that repeats itself a thousand times is not compared a million times. */
const mostPlaces = 24;

type Match = { one: number; two: number; length: number };

/**
 * The runs of at least ten words that two texts share, found as greedy string tiling finds them (Wise, 1993): the longest first, none
 * overlapping another in either text, none across boilerplate. The same whichever text comes first, with the sides changed. Pure; time grows with the sum of both lengths, save
 * for words that a text repeats.
 */
export function sharedRuns(one: Comparable, two: Comparable): Shared {
  // One order of the two, so that ties fall the same way from both sides.
  if (one.text > two.text) return turned(sharedRuns(two, one));
  const [first, second] = [wordsOf(one.text, one.boilerplate), wordsOf(two.text, two.boilerplate)];
  const [quotedOne, quotedTwo] = [quotedWords(first, one.text), quotedWords(second, two.text)];
  const tiles = tile(matchesBetween(first, second), first.length, second.length);
  const quoted = { both: 0, one: 0, two: 0 };
  const runs = tiles.map(({ one: at, two: to, length }): Run => {
    let [inOne, inTwo] = [0, 0];
    for (let step = 0; step < length; step += 1) {
      const [isOne, isTwo] = [quotedOne[at + step] === 1, quotedTwo[to + step] === 1];
      if (isOne) inOne += 1;
      if (isTwo) inTwo += 1;
      if (isOne && isTwo) quoted.both += 1;
      else if (isOne) quoted.one += 1;
      else if (isTwo) quoted.two += 1;
    }
    const range = (words: readonly Word[], from: number) => ({
      start: words[from]?.start ?? 0,
      end: words[from + length - 1]?.end ?? 0,
    });
    const most = length * 0.9;
    return {
      words: length,
      one: range(first, at),
      two: range(second, to),
      quotedInOne: inOne >= most,
      quotedInTwo: inTwo >= most,
    };
  });
  const lengths = runs.map(({ words }) => words);
  return {
    runs,
    words: lengths.reduce((sum, words) => sum + words, 0),
    longest: Math.max(0, ...lengths),
    wordsOfOne: first.length,
    wordsOfTwo: second.length,
    quoted,
  };
}

/** The same, seen from the other text. */
export function turned({ runs, quoted, wordsOfOne, wordsOfTwo, ...shared }: Shared): Shared {
  return {
    ...shared,
    runs: runs
      .map(({ words, one, two, quotedInOne, quotedInTwo }) => ({
        words,
        one: two,
        two: one,
        quotedInOne: quotedInTwo,
        quotedInTwo: quotedInOne,
      }))
      .sort((a, b) => a.one.start - b.one.start),
    wordsOfOne: wordsOfTwo,
    wordsOfTwo: wordsOfOne,
    quoted: { both: quoted.both, one: quoted.two, two: quoted.one },
  };
}

/** All matches of at least the shortest run that cannot be made longer on either side. */
function matchesBetween(first: readonly Word[], second: readonly Word[]): Match[] {
  const key = (words: readonly Word[], at: number) => {
    const end = at + shortestRun - 1;
    if (end >= words.length || words[at]?.part !== words[end]?.part) return null;
    let joined = "";
    for (let place = at; place <= end; place += 1) joined += `${words[place]?.word} `;
    return joined;
  };
  const places = new Map<string, number[]>();
  for (let at = 0; at < first.length; at += 1) {
    const words = key(first, at);
    if (words === null) continue;
    const known = places.get(words);
    if (!known) places.set(words, [at]);
    else if (known.length < mostPlaces) known.push(at);
  }
  const goOn = (one: number, two: number) => {
    const [a, b] = [first[one], second[two]];
    return a !== undefined && b !== undefined && a.word === b.word;
  };
  /** The word at a place follows the one before without a gap. */
  const follows = (words: readonly Word[], at: number) => at > 0 && words[at - 1]?.part === words[at]?.part;
  // How far the match reaches that was found last on each diagonal: what lies within it is no match of its own.
  const reached = new Map<number, number>();
  const matches: Match[] = [];
  for (let at = 0; at < second.length; at += 1) {
    const words = key(second, at);
    for (const place of (words !== null && places.get(words)) || []) {
      if ((reached.get(place - at) ?? 0) > at) continue;
      let [one, two] = [place, at];
      while (follows(first, one) && follows(second, two) && goOn(one - 1, two - 1)) [one, two] = [one - 1, two - 1];
      let length = at - two + shortestRun;
      const grows = () =>
        follows(first, one + length) && follows(second, two + length) && goOn(one + length, two + length);
      while (grows()) length += 1;
      reached.set(place - at, two + length);
      matches.push({ one, two, length });
    }
  }
  return matches;
}

/** The longest matches first, each cut to what no longer one has taken. In the order of the first text. */
function tile(matches: readonly Match[], wordsOfOne: number, wordsOfTwo: number): Match[] {
  const [takenOne, takenTwo] = [new Uint8Array(wordsOfOne), new Uint8Array(wordsOfTwo)];
  const tiles: Match[] = [];
  for (const match of [...matches].sort((a, b) => b.length - a.length || a.one - b.one || a.two - b.two)) {
    let from = 0;
    for (let step = 0; step <= match.length; step += 1) {
      const isFree = step < match.length && !takenOne[match.one + step] && !takenTwo[match.two + step];
      if (isFree) continue;
      const length = step - from;
      if (length >= shortestRun) {
        tiles.push({ one: match.one + from, two: match.two + from, length });
        takenOne.fill(1, match.one + from, match.one + step);
        takenTwo.fill(1, match.two + from, match.two + step);
      }
      from = step + 1;
    }
  }
  return tiles.sort((a, b) => a.one - b.one);
}

/** For each word 1 when it stands in quotation marks. */
function quotedWords(words: readonly Word[], text: string): Uint8Array {
  const marks = new Uint8Array(words.length);
  const quotations = quotationsOf(text);
  let at = 0;
  words.forEach(({ start, end }, index) => {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const quotation = quotations[at];
    if (quotation && quotation.start <= start && end <= quotation.end) marks[index] = 1;
  });
  return marks;
}
