import { areFormsOfOneName } from "./names/given-names";
import { likenessOf, mayBeginAlike, soundLikenessOf } from "./names/likeness";
import { areFamilyNames, type NameParts, partsOf } from "./names/parts";

/** From this score on two forms may be shown to a person as perhaps one; below, they are no match. */
export const POSSIBLE_MATCH = 0.6;

/** Names with more words than this are compared word by word in their order. */
const longestPermuted = 5;

/**
 * How two names agree: letter for letter, but for the script, as forms of one given name, in sound, in spelling, by an initial, by the family name alone; or only in part,
 * and then they are no match however much else speaks for it.
 */
export type Agreement =
  | "same"
  | "script"
  | "given"
  | "sound"
  | "spelling"
  | "initial"
  | "family"
  | "parted"
  | "partial";

export type Comparison = Readonly<{
  /** 0 (nothing in common) to 1 (the same name but for script, case, marks, titles and order). */
  score: number;
  /** Why, for a person: what agrees, and how. */
  reasons: readonly string[];
  how: readonly Agreement[];
}>;

/**
 * How alike two names are as names of one person or party. A suggestion only: names never merge by themselves.
 *
 * Words are paired so that they agree best, whatever their order; each pair is compared by spelling, by sound as transliteration leaves it, by initial and as forms of
 * one given name. The weakest pair weighs most: who shares a first name and nothing else is somebody else. A family name alone fits its bearer well, a first name alone
 * does not. Pure and symmetric.
 */
export function compareNames(a: string, b: string): Comparison {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.tokens.length === 0 || other.tokens.length === 0) return none;
  const [short, long] = one.tokens.length <= other.tokens.length ? [one, other] : [other, one];
  const byWords = short.tokens.length === 1 ? compareSingle(short, long) : compareFull(short, long);
  const best = joinedLikeness(short, long, byWords.score) ?? byWords;
  if (one.generation !== other.generation) return otherGeneration(best);
  const left = [...new Set([...one.left, ...other.left])];
  const reasons = left.length > 0 && best.score > 0 ? [...best.reasons, `Left out: ${left.join(", ")}.`] : best.reasons;
  const how = one.script === other.script ? best.how : (["script", ...best.how] as const);
  return { score: Math.round(best.score * 1000) / 1000, reasons, how };
}

/** A parent and a child may share every word of a name. */
function otherGeneration({ score, reasons }: Comparison): Comparison {
  const told = [...reasons, "One is named as the parent or the child of the other."];
  return { score: Math.round(score * 550) / 1000, reasons: told, how: ["partial"] };
}

const none: Comparison = { score: 0, reasons: [], how: ["partial"] };

/** The same letters in another number of words, where that agrees better than the words do. */
function joinedLikeness(short: NameParts, long: NameParts, over: number): Comparison | null {
  if (short.tokens.length === long.tokens.length) return null;
  const [a, b] = [short.joined.length, long.joined.length];
  // Each letter more costs half a letter at least.
  if (Math.abs(a - b) * 0.5 > 0.15 * Math.max(a, b)) return null;
  const joined = likenessOf(short.joined, long.joined);
  const score = joined * 0.95;
  return joined >= 0.85 && score > over
    ? { score, reasons: ["The same letters, parted otherwise."], how: ["parted"] }
    : null;
}

/**
 * Whether two names are worth comparing: cheap, for one name against many. False only of names in which no word begins like any of the other's and none is a form of another.
 */
export function mayBeAlike(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return one.tokens.some((token, at) =>
    other.tokens.some(
      (word, place) =>
        mayBeginAlike(one.skeletons[at] ?? "", other.skeletons[place] ?? "") || areFormsOfOneName(token, word),
    ),
  );
}

type Pair = Readonly<{ b: string; score: number; reason: string | null; how: Agreement }>;

/** One word against a name: a family name alone, a first name alone, or two single words. */
function compareSingle(single: NameParts, full: NameParts): Comparison {
  const pairs = full.tokens.map((_, at) => pairOf(single, 0, full, at)).sort((p, q) => q.score - p.score);
  const [best] = pairs;
  if (!best || best.score < 0.4) return none;
  const reasons = best.reason ? [best.reason] : [];
  if (full.tokens.length === 1) return { score: best.score, reasons, how: [best.how] };
  if (best.b === full.family)
    return { score: best.score * 0.85, reasons: ["The family name alone.", ...reasons], how: ["family", best.how] };
  return { score: best.score * 0.4, reasons: ["Only a first name agrees.", ...reasons], how: ["partial"] };
}

function compareFull(short: NameParts, long: NameParts): Comparison {
  const pairs = bestPairs(short, long);
  const unpaired = long.tokens.length - short.tokens.length;
  const score = Math.max(0, agreementOf(pairs) - 0.05 * unpaired);
  if (Math.min(...pairs.map((pair) => pair.score)) < 0.4)
    return { score, reasons: ["Only some words agree."], how: ["partial"] };
  const reasons = pairs.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const order = pairs.map(({ b }) => long.tokens.indexOf(b));
  if (order.some((at, index) => at < (order[index - 1] ?? 0))) reasons.push("The words stand in another order.");
  if (unpaired > 0) reasons.push(`One has ${unpaired === 1 ? "a further word" : `${unpaired} further words`}.`);
  const how = [...new Set(pairs.map((pair) => pair.how))];
  return { score, reasons: reasons.length > 0 ? reasons : ["The same name."], how };
}

/** The weakest pair weighs most: one word that does not fit makes another name. */
function agreementOf(pairs: readonly Pair[]): number {
  const scores = pairs.map(({ score }) => score);
  return 0.35 * (scores.reduce((sum, score) => sum + score, 0) / scores.length) + 0.65 * Math.min(...scores);
}

/** Pairs the words of the shorter name so that they agree best. All ways are tried; names of organisations, which are long, are paired in order. */
function bestPairs(short: NameParts, long: NameParts): readonly Pair[] {
  if (long.tokens.length > longestPermuted) return short.tokens.map((_, at) => pairOf(short, at, long, at));
  const table = short.tokens.map((_, a) => long.tokens.map((_, b) => pairOf(short, a, long, b)));
  let best: readonly Pair[] = [];
  const extend = (pairs: readonly Pair[], left: readonly number[]) => {
    const row = table[pairs.length];
    if (row === undefined) {
      if (best.length === 0 || agreementOf(pairs) > agreementOf(best)) best = pairs;
      return;
    }
    left.forEach((other, at) => {
      const pair = row[other];
      if (pair) extend([...pairs, pair], left.toSpliced(at, 1));
    });
  };
  extend([], [...long.tokens.keys()]);
  return best;
}

function pairOf(one: NameParts, at: number, other: NameParts, place: number): Pair {
  const [a = "", b = ""] = [one.tokens[at], other.tokens[place]];
  if (a === b) return { b, score: 1, reason: null, how: "same" };
  if (a.length === 1 || b.length === 1) {
    const fits = a.charAt(0) === b.charAt(0);
    const reason = fits ? `The initial ${a.charAt(0).toUpperCase()} fits.` : null;
    return { b, score: fits ? 0.75 : 0, reason, how: "initial" };
  }
  if (areFormsOfOneName(a, b)) {
    return { b, score: 0.95, reason: `${title(a)} and ${title(b)} are forms of one name.`, how: "given" };
  }
  if (areFamilyNames(a, b) || isPatronymicOf(a, b) || isPatronymicOf(b, a))
    return { b, score: 0.3, reason: null, how: "spelling" };
  const [x = "", y = ""] = [one.skeletons[at], other.skeletons[place]];
  const spelled = `${title(a)} and ${title(b)}`;
  if (x === y) return { b, score: 0.97, reason: `${spelled} are one name spelled in two ways.`, how: "sound" };
  // Squared: half alike is not half a match.
  const score = soundLikenessOf(x, y) ** 2;
  return { b, score, reason: score >= 0.4 ? `${spelled} are spelled alike.` : null, how: "spelling" };
}

/** "Petrovich" names a father, "Petrov" a family: alike as they are spelled, the one is never the other. */
function isPatronymicOf(a: string, b: string): boolean {
  return /(?:[oe]v|iv)(?:ich|ych|na)$/u.test(a) && /(?:[oe]v|in)a?$/u.test(b);
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
