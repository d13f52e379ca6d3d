import type { Grammar } from "../lexicon/entry";
import type { Hit } from "./hits";
import type { Noun } from "./nouns";
import type { Token } from "./tokens";

/** A sentence read far enough to ask who does what in it. Token numbers are those of its paragraph. */
export type Clauses = Readonly<{
  tokens: readonly Token[];
  nouns: readonly Noun[];
  hits: readonly Hit[];
  /** First token of the sentence, and the one behind its last. */
  from: number;
  to: number;
}>;

/** A subject found; `several` when others stand beside it ("Zelenskyy, Macron and Starmer"). */
export type Subject = Readonly<{ noun: Noun; several: boolean }>;

/**
 * The subject of a verb whose auxiliaries begin at a token: the nearest noun before it in its clause that hangs on no preposition; through a
 * relative clause its antecedent; without one in the clause, that of the verb before ("rejected it and demanded"). Null when there is none to be sure of.
 */
export function subjectBefore(clauses: Clauses, verb: number, grammar: Grammar, depth = 0): Subject | null {
  const { tokens, nouns, from } = clauses;
  if (depth > 4) return null;
  const found: Noun[] = [];
  let at = beforeAside(clauses, verb - 1, grammar);
  for (; at >= from; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    const noun = nouns.find((one) => one.to - 1 === at);
    if (noun) {
      if (!hangsOn(tokens, noun.from, from, grammar)) found.push(noun);
      at = noun.from;
      continue;
    }
    if (token.isSign) {
      // A few words in quotation marks belong to the sentence around them.
      if (/[“"„«]/.test(token.word) && found.length === 0 && verb - at <= 2) continue;
      if (/[;:“”"(„«»\n]/.test(token.word)) break;
      continue;
    }
    if (grammar.clauses.includes(token.word)) break;
    if (isVerb(clauses, at, grammar)) break;
  }
  const [nearest, next] = found;
  if (nearest) {
    // "Umerov, a key negotiator in the talks, said"
    if (next && nearest.kind === "role" && !nearest.party && next.kind === "name" && isBeside(tokens, next, nearest))
      return { noun: next, several: false };
    // Several in a row are one subject; the first of them is given.
    let first = nearest;
    for (const noun of found.slice(1)) {
      if (!isJoined(tokens, noun, first)) break;
      first = noun;
    }
    return { noun: first, several: first !== nearest };
  }
  const stop = tokens[at];
  if (at < from || !stop) return behindComma(clauses, verb, grammar);
  if (grammar.relatives.includes(stop.word)) {
    const before = nouns.findLast((noun) => noun.to <= at && noun.from >= from && at - noun.to <= 4);
    return before ? { noun: before, several: false } : null;
  }
  if (stop.isSign || stop.word === "that") return null;
  if (isVerb(clauses, at, grammar)) return subjectBefore(clauses, startOf(clauses, at, grammar), grammar, depth + 1);
  return behindComma(clauses, verb, grammar);
}

/** "Rejecting the plan, Moscow said": whoever comes behind the comma. */
function behindComma({ tokens, nouns, to }: Clauses, verb: number, grammar: Grammar): Subject | null {
  if (!tokens[verb]?.word.endsWith("ing")) return null;
  const comma = tokens.findIndex((token, index) => index > verb && index < to && token.word === ",");
  const noun = comma < 0 ? null : nouns.find(({ from }) => from > comma && from - comma <= 6);
  return noun && !hangsOn(tokens, noun.from, comma, grammar) ? { noun, several: false } : null;
}

/** Jumps over what stands between commas before a verb: "Nordvik, who met the envoys, said". */
function beforeAside({ tokens, from }: Clauses, at: number, grammar: Grammar): number {
  if (tokens[at]?.word !== ",") return at;
  for (let comma = at - 1; comma > from; comma -= 1) {
    if (tokens[comma]?.word !== ",") continue;
    const next = tokens[comma + 1]?.word ?? "";
    // "the minister, Ana Brito, said"
    const isName = tokens.slice(comma + 1, at).every(({ isCapital }) => isCapital);
    if (isName || grammar.relatives.includes(next) || grammar.determiners.includes(next) || next.endsWith("ing"))
      return comma - 1;
  }
  return at;
}

const isBeside = (tokens: readonly Token[], left: Noun, right: Noun) =>
  tokens[left.to]?.word === "," && right.from - left.to <= 8;

/** Whether only names, commas and "and" stand between two nouns. */
function isJoined(tokens: readonly Token[], left: Noun, right: Noun): boolean {
  const between = tokens.slice(left.to, right.from).map(({ word, isCapital }) => (isCapital ? "" : word));
  return (
    between.some((word) => word === "and" || word === "," || word === "or") &&
    between.every((word) => /^(?:and|,|or|its|the|prime|minister|president|leader|foreign|)$/.test(word))
  );
}

/** Whether a noun belongs to a preposition before it: "in talks with Moscow". */
export function hangsOn(tokens: readonly Token[], noun: number, from: number, grammar: Grammar): boolean {
  for (let at = noun - 1; at >= from && noun - at <= 6; at -= 1) {
    const token = tokens[at];
    if (!token || token.isSign || grammar.calendar.includes(token.word)) return false;
    if (grammar.prepositions.includes(token.word)) return true;
    const goesOn =
      grammar.determiners.includes(token.word) ||
      token.isCapital ||
      token.owner ||
      grammar.roles.includes(token.word) ||
      grammar.institutions.includes(token.word);
    if (!goesOn && !/^(?:own|senior|top|chief|lead|foreign|prime|special|former|then|certain|many)$/.test(token.word))
      return false;
  }
  return false;
}

function isVerb({ tokens, hits }: Clauses, at: number, grammar: Grammar): boolean {
  const word = tokens[at]?.word ?? "";
  if (hits.some((hit) => hit.form !== null && at >= hit.from && at < hit.to)) return true;
  const isHelp = [grammar.be, grammar.have, grammar.auxiliaries, grammar.will, grammar.would].some((list) =>
    list.includes(word),
  );
  if (isHelp) return true;
  const before = tokens[at - 1]?.word ?? "";
  return (
    /[a-z]{2}ed$/.test(word) && !tokens[at]?.isCapital && !grammar.determiners.includes(before) && before !== "and"
  );
}

/** The first token of the verb group that a token ends. */
function startOf(clauses: Clauses, at: number, grammar: Grammar): number {
  const hit = clauses.hits.find((one) => at >= one.from && at < one.to);
  if (hit) return hit.group;
  let start = at;
  while (start > clauses.from && !nounEnds(clauses, start - 1) && isHelper(clauses.tokens[start - 1], grammar))
    start -= 1;
  return start;
}

const nounEnds = ({ nouns }: Clauses, at: number) => nouns.some(({ to }) => to - 1 === at);

function isHelper(token: Token | undefined, grammar: Grammar): boolean {
  if (!token || token.isSign) return false;
  const { word } = token;
  return (
    [
      grammar.be,
      grammar.have,
      grammar.auxiliaries,
      grammar.will,
      grammar.would,
      grammar.negations,
      grammar.adverbs,
    ].some((list) => list.includes(word)) || word.endsWith("ly")
  );
}
