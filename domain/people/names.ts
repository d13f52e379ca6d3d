import { areFormsOfOneName } from "./names/given-names";
import { likenessOf, skeletonOf, soundLikenessOf } from "./names/likeness";
import { type NameParts, partsOf } from "./names/parts";

/** From this score on two forms may be shown to a person as perhaps one; below, they are no match. */
export const POSSIBLE_MATCH = 0.6;

/** Names with more words than this are compared word by word in their order. */
const longestPermuted = 5;

export type Comparison = Readonly<{
  /** 0 (nothing in common) to 1 (the same name but for script, case, marks, titles and order). */
  score: number;
  /** Why, for a person: what agrees, and how. */
  reasons: readonly string[];
}>;

/**
 * A name in the form in which names are compared: lower-case Latin letters without marks, from Latin, Cyrillic or Greek; titles and
 * particles left out; words parted by one space. "Сер Кір Стармер" gives "ser kir starmer", "Sir Keir Starmer" "keir starmer".
 */
export function foldName(name: string): string {
  return partsOf(name).tokens.join(" ");
}

/**
 * How alike two names are as names of one person or party. A suggestion only: names never merge by themselves.
 *
 * Words are paired so that they agree best, whatever their order; each pair is compared by spelling, by sound as transliteration leaves it, by initial and as forms of
 * one given name. The weakest pair weighs most: who shares a first name and nothing else is somebody else. A family name alone fits its bearer well, a first name alone
 * does not. Pure and symmetric.
 */
export function compareNames(a: string, b: string): Comparison {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.tokens.length === 0 || other.tokens.length === 0) return { score: 0, reasons: [] };
  const [short, long] = one.tokens.length <= other.tokens.length ? [one, other] : [other, one];
  const byWords = short.tokens.length === 1 ? compareSingle(short, long) : compareFull(short, long);
  const joined = likenessOf(skeletonOf(one.tokens.join("")), skeletonOf(other.tokens.join("")));
  const byWhole = joined >= 0.85 && short.tokens.length !== long.tokens.length ? joined * 0.95 : 0;
  const best = byWhole > byWords.score ? { score: byWhole, reasons: ["The same letters, parted otherwise."] } : byWords;
  const left = [...new Set([...one.left, ...other.left])];
  const reasons = left.length > 0 && best.score > 0 ? [...best.reasons, `Left out: ${left.join(", ")}.`] : best.reasons;
  return { score: Math.round(best.score * 1000) / 1000, reasons };
}

type Pair = Readonly<{ a: string; b: string; score: number; reason: string | null }>;

/** One word against a name: a family name alone, a first name alone, or two single words. */
function compareSingle(single: NameParts, full: NameParts): Comparison {
  const [word = ""] = single.tokens;
  const pairs = full.tokens.map((token) => pairOf(word, token)).sort((p, q) => q.score - p.score);
  const [best] = pairs;
  if (!best || best.score < 0.4) return { score: 0, reasons: [] };
  const reasons = best.reason ? [best.reason] : [];
  if (full.tokens.length === 1) return { score: best.score, reasons };
  if (best.b === full.family) return { score: best.score * 0.85, reasons: ["The family name alone.", ...reasons] };
  return { score: best.score * 0.4, reasons: ["Only a first name agrees.", ...reasons] };
}

function compareFull(short: NameParts, long: NameParts): Comparison {
  const pairs = bestPairs(short.tokens, long.tokens);
  const unpaired = long.tokens.length - short.tokens.length;
  const score = Math.max(0, agreementOf(pairs) - 0.05 * unpaired);
  if (Math.min(...pairs.map((pair) => pair.score)) < 0.4) return { score, reasons: ["Only some words agree."] };
  const reasons = pairs.flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const order = pairs.map(({ b }) => long.tokens.indexOf(b));
  if (order.some((at, index) => at < (order[index - 1] ?? 0))) reasons.push("The words stand in another order.");
  if (unpaired > 0) reasons.push(`One has ${unpaired === 1 ? "a further word" : `${unpaired} further words`}.`);
  return { score, reasons: reasons.length > 0 ? reasons : ["The same name."] };
}

/** The weakest pair weighs most: one word that does not fit makes another name. */
function agreementOf(pairs: readonly Pair[]): number {
  const scores = pairs.map(({ score }) => score);
  return 0.35 * (scores.reduce((sum, score) => sum + score, 0) / scores.length) + 0.65 * Math.min(...scores);
}

/** Pairs the words of the shorter name so that they agree best. All ways are tried; names of organisations, which are long, are paired in order. */
function bestPairs(short: readonly string[], long: readonly string[]): Pair[] {
  if (long.length > longestPermuted) return short.map((word, at) => pairOf(word, long[at] ?? ""));
  let best: Pair[] = [];
  const extend = (pairs: Pair[], left: readonly string[]) => {
    const word = short[pairs.length];
    if (word === undefined) {
      if (best.length === 0 || agreementOf(pairs) > agreementOf(best)) best = pairs;
      return;
    }
    left.forEach((other, at) => {
      extend([...pairs, pairOf(word, other)], left.toSpliced(at, 1));
    });
  };
  extend([], long);
  return best;
}

function pairOf(a: string, b: string): Pair {
  if (a === b) return { a, b, score: 1, reason: null };
  if (a.length === 1 || b.length === 1) {
    const fits = a.charAt(0) === b.charAt(0);
    return { a, b, score: fits ? 0.75 : 0, reason: fits ? `The initial ${a.charAt(0).toUpperCase()} fits.` : null };
  }
  if (areFormsOfOneName(a, b))
    return { a, b, score: 0.95, reason: `${title(a)} and ${title(b)} are forms of one name.` };
  const [x, y] = [skeletonOf(a), skeletonOf(b)];
  const spelled = `${title(a)} and ${title(b)}`;
  if (x === y) return { a, b, score: 0.97, reason: `${spelled} are one name spelled in two ways.` };
  // Squared: half alike is not half a match.
  const score = soundLikenessOf(x, y) ** 2;
  return { a, b, score, reason: score >= 0.4 ? `${spelled} are spelled alike.` : null };
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
