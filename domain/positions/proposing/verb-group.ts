import type { Grammar } from "../lexicon/entry";
import type { Token } from "./tokens";

/** What stands before a verb and belongs to it. */
export type VerbGroup = Readonly<{
  /** The first token of it; that of the verb when there is none. */
  start: number;
  /** How many tokens it has without adverbs. */
  words: number;
  isNegated: boolean;
  modal: "will" | "would" | "other" | null;
  hasHave: boolean;
  hasBe: boolean;
  isInfinitive: boolean;
  isConditional: boolean;
}>;

/** The auxiliaries, denials and adverbs before a verb, and whether its clause only puts a condition. */
export function groupBefore(tokens: readonly Token[], verb: number, grammar: Grammar): VerbGroup {
  let start = verb;
  let words = 0;
  const seen = { isNegated: false, hasHave: false, hasBe: false, isInfinitive: false };
  let modal: VerbGroup["modal"] = null;
  for (let at = verb - 1; at >= 0 && verb - at <= 7; at -= 1) {
    const token = tokens[at];
    if (!token || token.isSign) break;
    const { word } = token;
    const isAdverb =
      grammar.adverbs.includes(word) || /^\p{N}/u.test(word) || (word.endsWith("ly") && !token.isCapital);
    if (!isAdverb && !isAuxiliary(word, grammar)) {
      if (word !== "to") break;
      seen.isInfinitive = true;
      start = at;
      words += 1;
      break;
    }
    if (grammar.negations.includes(word) || (word === "longer" && tokens[at - 1]?.word === "no")) seen.isNegated = true;
    if (grammar.will.includes(word)) modal = "will";
    else if (grammar.would.includes(word)) modal = "would";
    else if (grammar.otherModals.includes(word)) modal = "other";
    if (grammar.have.includes(word)) seen.hasHave = true;
    if (grammar.be.includes(word)) seen.hasBe = true;
    start = at;
    if (!isAdverb) words += 1;
  }
  const subject = tokens.slice(Math.max(0, start - 4), start);
  if (
    subject.slice(subject.findLastIndex(({ isSign }) => isSign) + 1).some(({ word }) => grammar.nobody.includes(word))
  )
    seen.isNegated = true;
  return { start, words, ...seen, modal, isConditional: isConditional(tokens, start, grammar) };
}

function isAuxiliary(word: string, { be, have, auxiliaries, will, would, otherModals, negations }: Grammar): boolean {
  return [be, have, auxiliaries, will, would, otherModals, negations].some((list) => list.includes(word));
}

/** Whether the nearest word that begins a clause before a place puts a condition. */
function isConditional(tokens: readonly Token[], before: number, { conditions, clauses }: Grammar): boolean {
  for (let at = before - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || (token.isSign && !/[,’'"]/.test(token.word))) return false;
    if (token.isSign && token.word === "," && before - at > 1 && !isOpenCondition(tokens, at, conditions)) return false;
    if (conditions.includes(token.word)) return token.word !== "should" || tokens[at - 1]?.isSign !== false;
    if (clauses.includes(token.word)) return false;
  }
  return false;
}

/** "if, after all, Russia rejects": a comma right behind the word leaves the condition open. */
function isOpenCondition(tokens: readonly Token[], comma: number, conditions: readonly string[]): boolean {
  return conditions.includes(tokens[comma - 1]?.word ?? "");
}
