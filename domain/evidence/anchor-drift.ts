import search from "approx-string-match";
import type { Quote } from "./anchor";
import { contextAt } from "./anchor-context";
import { fold, onWords, type TextIndex, wordsOf } from "./anchor-text";

/** How many places are compared letter by letter. */
const comparedPlaces = 6;
/** How many word places may vote for where to look: the rarest words of the quote come first. */
const votingPlaces = 1_500;
/** Below this share of agreeing units nothing counts as the same words, whatever surrounds it. */
const leastAgreement = 0.5;
/** In a text up to this length (units) the whole text is searched when no word of the quote leads anywhere. */
const shortText = 20_000;

export type Drift = Readonly<{ start: number; end: number; score: number }>;
type Match = { start: number; end: number; agreement: number };

/**
 * How alike a passage must be before it may be shown as the quote's, by the length of what is compared.
 *
 * Short strings agree by chance and by idiom: of the five-word quotes of one news report on a meeting (30 units), one in 300 has a passage in another report of
 * the same meeting that agrees in 85 of 100 units; of twelve-word quotes (75 units) one in 1,000 agrees in 64. The curve runs above both.
 */
export function requiredAgreement(length: number): number {
  return Math.min(1, 0.55 + 9 / length);
}

/**
 * The passage that the quote's words have become, if any is alike enough; never a confirmation, always a question for a person.
 *
 * Rare words of quote and context vote for places; the best are compared by Myers' approximate matching. With context, quote and context together
 * must reach what their joint length requires, so that a short quote is found in its old surroundings and not outside them; alone, or with one side of its
 * context (a clause that moved with what stood next to it), it must reach more.
 */
export function findDrifted(index: TextIndex, quote: Quote): Drift | null {
  const folded = fold(quote.exact).trim();
  let best: Drift | null = null;
  for (const match of matches(index, quote, folded)) {
    const score = judge(index, quote, folded.length, match);
    if (
      score !== null &&
      (best === null || score > best.score || (score === best.score && isNearer(match, best, quote)))
    )
      best = { start: match.start, end: match.end, score };
  }
  return best && { ...best, ...onWords(index.text, best) };
}

function judge({ folded }: TextIndex, quote: Quote, length: number, match: Match): number | null {
  if (match.agreement < leastAgreement) return null;
  const context = contextAt(folded, match, quote);
  const score = (match.agreement * length + context.agreed) / (length + context.length);
  const beside = (agreed: number, given = "") => {
    const whole = length + given.length;
    return given !== "" && (match.agreement * length + agreed * given.length) / whole >= requiredAgreement(whole) + 0.1;
  };
  const alone = requiredAgreement(length) + (context.length > 0 ? 0.07 : 0.03);
  return match.agreement >= Math.min(1, alone) ||
    (context.length > 0 && score >= requiredAgreement(length + context.length)) ||
    beside(context.prefix, quote.prefix) ||
    beside(context.suffix, quote.suffix)
    ? score
    : null;
}

/** Passages about as alike as the best of them, in the places that the quote's words point to. */
function matches(index: TextIndex, quote: Quote, folded: string): Match[] {
  const { text } = index;
  const length = folded.length;
  if (length === 0) return [];
  const room = Math.max(32, length >> 1);
  const windows = likelyStarts(index, quote, room).map((start) => ({ from: start - room, to: start + length + room }));
  if (windows.length === 0 && text.length <= shortText) windows.push({ from: 0, to: text.length });
  const slack = Math.ceil(length * 0.1);
  let allowed = Math.floor(length * (1 - leastAgreement));
  const found = windows.flatMap(({ from, to }) => {
    const offset = Math.max(0, from);
    const hits = search(index.folded.slice(offset, Math.max(0, to)), folded, allowed);
    for (const { errors } of hits) allowed = Math.min(allowed, errors + slack);
    return hits.map(({ start, end, errors }) => ({ start: offset + start, end: offset + end, errors }));
  });
  return found
    .filter(({ errors }) => errors <= allowed)
    .map(({ start, end, errors }) => ({ start, end, agreement: 1 - errors / length }));
}

/** Where the quote would start if its rare words stood where they stand in the text; most votes first. */
function likelyStarts({ places }: TextIndex, quote: Quote, room: number): number[] {
  const { exact, prefix = "", suffix = "" } = quote;
  const known = wordsOf(fold(prefix + exact + suffix))
    .map(({ word, at }) => ({ at: at - prefix.length, places: places.get(word) ?? [] }))
    .filter((word) => word.places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let left = votingPlaces;
  for (const word of known) {
    left -= word.places.length;
    if (left < 0) break;
    // A place speaks for its own stretch and the next, so that a start near a border is not split.
    for (const place of word.places) {
      const stretch = Math.floor((place - word.at) / room);
      const vote = 1 / Math.sqrt(word.places.length);
      votes.set(stretch, (votes.get(stretch) ?? 0) + vote);
      votes.set(stretch + 1, (votes.get(stretch + 1) ?? 0) + vote);
    }
  }
  if (quote.start !== undefined) votes.set(Math.round(quote.start / room), Number.POSITIVE_INFINITY);
  return mostVoted(votes, comparedPlaces).map((stretch) => stretch * room);
}

function mostVoted(votes: ReadonlyMap<number, number>, count: number): number[] {
  const top: [number, number][] = [];
  for (const entry of votes) {
    if (top.length === count && entry[1] <= (top[count - 1]?.[1] ?? 0)) continue;
    top.push(entry);
    top.sort((a, b) => b[1] - a[1]);
    top.length = Math.min(top.length, count);
  }
  return top.map(([stretch]) => stretch);
}

function isNearer(match: Match, best: Drift, { start }: Quote): boolean {
  return start !== undefined && Math.abs(match.start - start) < Math.abs(best.start - start);
}
