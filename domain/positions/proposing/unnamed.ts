import type { Grammar } from "../lexicon/entry";
import type { Noun } from "./nouns";
import type { ReadParagraph } from "./paragraph";
import type { Token } from "./tokens";

/** At most so many words stand before and behind a noun that tells who somebody is. */
const [before, behind] = [5, 8];

/**
 * The words of a text for somebody who is no known person: the noun with what describes it ("a senior Norwegian official", "two diplomats close to the
 * talks"), and a name that is not known ("the finance minister, Ana Brito"). `verb` is where the verb begins, when it stands behind.
 */
export function phraseOf(
  { tokens, hits }: ReadParagraph,
  text: string,
  noun: Noun,
  verb: number | null,
  grammar: Grammar,
): string {
  const isVerb = (at: number) => hits.some(({ from, to, form }) => form !== null && at >= from && at < to);
  let from = noun.from;
  while (noun.from - from < before && describes(tokens[from - 1], grammar) && !isVerb(from - 1)) from -= 1;
  const goesOn = (at: number) => tokens[at]?.isSign === false && at - noun.to < behind && at !== verb && !isVerb(at);
  let to = noun.to;
  // "of fisheries", "close to the talks": as far as the verb, or a sign.
  if (verb === null ? grammar.prepositions.includes(tokens[to]?.word ?? "") : verb > to) while (goesOn(to)) to += 1;
  // A name that is not known stands beside, with a comma or without.
  let name = tokens[to]?.word === "," ? to + 1 : to;
  while (tokens[name]?.isCapital) name += 1;
  if (tokens[name - 1]?.isCapital) to = name;
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

function describes(token: Token | undefined, grammar: Grammar): boolean {
  if (!token || token.isSign || grammar.calendar.includes(token.word)) return false;
  const { be, have, auxiliaries, will, would, otherModals, negations, adverbs, prepositions, clauses, joining } =
    grammar;
  const stops = [be, have, auxiliaries, will, would, otherModals, negations, prepositions, clauses, joining];
  // "another", "no" and the like describe, though some of them are also used as adverbs.
  if (grammar.determiners.includes(token.word)) return true;
  return (
    !adverbs.includes(token.word) && !stops.some((list) => list.includes(token.word)) && !/(?:ed|ly)$/.test(token.word)
  );
}
