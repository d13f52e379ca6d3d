import type { Grammar } from "../lexicon/entry";
import { type Spoke, spokeBefore } from "./carry";
import type { Party, Person } from "./context";
import type { Hit } from "./hits";
import type { Noun } from "./nouns";
import { clausesAt, type Reader, type ReadParagraph } from "./paragraph";
import { hangsOn, subjectBefore } from "./subject";
import { phraseOf } from "./unnamed";

/** Somebody the text lets act: a party, a person of it, somebody unnamed of it. `words` are the text's own. */
export type Who = Readonly<{
  party: Party | null;
  person: Person | null;
  isAnonymous: boolean;
  /** "we", "I": whoever speaks. */
  isSpeaker: boolean;
  several: boolean;
  words: string;
  /** The words for somebody who is no known person ("a senior official"); null for everybody else. */
  unnamed: string | null;
  /** For a pronoun and the like: the words of the sentence before from which it goes on. */
  goesOnFrom: string | null;
}>;

/** Who does what a hit says: its subject, or in the passive whoever stands behind "by". Null when the words leave it open. */
export function agentOf(reader: Reader, paragraph: ReadParagraph, text: string, hit: Hit): Who | null {
  const { grammar } = reader.lexicon;
  const clauses = clausesAt(paragraph, hit.from);
  if (hit.isPassive) {
    const by = paragraph.tokens.findIndex(({ word }, index) => index >= hit.to && index <= hit.to + 3 && word === "by");
    const noun = by < 0 ? null : paragraph.nouns.find(({ from }) => from > by && from - by <= 4);
    return noun ? whoOf(reader, paragraph, text, noun, false) : null;
  }
  const inverted = afterQuotation(paragraph, hit);
  if (inverted) return whoOf(reader, paragraph, text, inverted, false);
  const subject = subjectBefore(clauses, hit.group, grammar);
  return subject ? whoOf(reader, paragraph, text, subject.noun, subject.several, hit.group) : null;
}

/** Who spoke in the sentence before a place; null unless exactly one did. */
export function speakerBefore(reader: Reader, paragraph: ReadParagraph, text: string, at: number): Spoke | null {
  return spokeBefore(reader, at, paragraph, text, (where, hit) => agentOf(reader, where, text, hit));
}

/** “…,” said Rutte: the verb stands between the quotation and its speaker. */
function afterQuotation({ tokens, nouns }: ReadParagraph, { from, to }: Hit): Noun | null {
  const before = tokens[from - 1]?.word === "," ? tokens[from - 2] : tokens[from - 1];
  if (!before?.isSign || !/[”"’»]/.test(before.word)) return null;
  return nouns.find((noun) => noun.from >= to && noun.from - to <= 5) ?? null;
}

/**
 * Whom a noun stands for; `verb` is where its verb begins, if that stands behind. A pronoun and an office without a party are resolved only when one alone
 * can be meant: whoever spoke in the sentence before, or else the only one in the paragraph so far.
 */
export function whoOf(
  reader: Reader,
  paragraph: ReadParagraph,
  text: string,
  noun: Noun,
  several: boolean,
  verb: number | null = null,
): Who | null {
  const { tokens } = paragraph;
  const { grammar } = reader.lexicon;
  const last = tokens[noun.to - 1]?.word ?? "";
  const isSomebody = noun.kind === "anonymous" || (noun.kind === "role" && grammar.roles.includes(last));
  const unnamed = isSomebody && !noun.person ? phraseOf(paragraph, text, noun, verb, grammar) : null;
  const who = {
    party: noun.party,
    person: noun.person,
    isAnonymous: noun.kind === "anonymous" || isUnidentified(unnamed, last, grammar),
    isSpeaker: false,
    several,
    words: text.slice(tokens[noun.from]?.start, tokens[noun.to - 1]?.end),
    unnamed,
    goesOnFrom: null,
  };
  if (noun.kind === "name") return noun.party || noun.person ? who : null;
  const word = last.split("'")[0] ?? "";
  if (grammar.own.includes(word)) return { ...who, isSpeaker: true };
  const isDefinite = tokens[noun.from - 1]?.word === "the";
  if (noun.kind === "anonymous") {
    const spoke = isDefinite && !noun.party ? speakerFor(reader, paragraph, text, noun) : null;
    return spoke?.who.unnamed?.toLowerCase().includes(word.replace(/s$/, "")) ? goingOn(who, spoke) : who;
  }
  if (noun.kind === "role" && (noun.party || noun.person)) return who;
  const isOwned =
    !isSomebody && noun.kind === "role" && grammar.possessives.includes(tokens[noun.from - 1]?.word ?? "");
  const wantsPerson = grammar.singular.includes(word) || noun.kind === "role";
  const only = onlyOne(reader, paragraph, noun, wantsPerson);
  const spoke = speakerFor(reader, paragraph, text, noun);
  const isFitting =
    spoke && (wantsPerson ? spoke.who.person !== null || spoke.who.unnamed !== null : spoke.who.person === null);
  const goesOn =
    spoke && isFitting && (isContinued(reader, paragraph, noun) || (!spoke.hasRivals && isSame(spoke.who, only)));
  const meant = goesOn
    ? goingOn(who, spoke)
    : only && !(isFitting && !isSame(spoke.who, only))
      ? { ...who, ...only }
      : null;
  if (!meant) return noun.kind === "role" && isSomebody && !isDefinite ? who : null;
  if (noun.kind !== "role") return meant;
  // "her delegation": that of whoever she is.
  if (isOwned) return { ...meant, person: null, unnamed: null };
  const isOffice = meant.person ? holds(meant.person, word) : meant.unnamed?.toLowerCase().includes(word);
  return isOffice ? meant : null;
}

/** "one negotiator", "a minister": nobody is named. A spokesman speaks on the record all the same. */
function isUnidentified(unnamed: string | null, role: string, { indefinite, spokespeople }: Grammar): boolean {
  const [first = "", ...rest] = (unnamed ?? "").split(" ");
  const isNamed = rest.join(" ").includes(", ");
  return indefinite.includes(first.toLowerCase()) && !isNamed && !spokespeople.includes(role);
}

const goingOn = (who: Who, { who: { party, person, isAnonymous, unnamed }, words }: Spoke): Who => ({
  ...who,
  party,
  person,
  isAnonymous,
  unnamed,
  goesOnFrom: words,
});

/** Whoever spoke in the sentence before, unless the sentence itself has named a person by then. */
function speakerFor(reader: Reader, paragraph: ReadParagraph, text: string, noun: Noun): Spoke | null {
  const sentence = paragraph.sentences.find(({ from, to }) => noun.from >= from && noun.from < to);
  if (!sentence) return null;
  const isNamed = paragraph.nouns.some(({ person, from, to }) => person && from >= sentence.from && to <= noun.from);
  return isNamed ? null : speakerBefore(reader, paragraph, text, sentence.start);
}

type One = Pick<Who, "party" | "person">;

/** The one that the paragraph has named so far, or the only one that stands as a subject. */
function onlyOne(reader: Reader, { tokens, nouns }: ReadParagraph, noun: Noun, wantsPerson: boolean): One | null {
  const before = nouns.filter((one) => one.to <= noun.from && (one.kind === "name" || one.party !== null));
  const acting = before.filter((one) => !hangsOn(tokens, one.from, 0, reader.lexicon.grammar));
  for (const named of [before, acting]) {
    const fitting = named.filter(({ person, party }) =>
      wantsPerson ? person !== null : party !== null || person !== null,
    );
    const found = new Set(fitting.map(({ person, party }) => (wantsPerson ? person?.id : party?.id)));
    const last = fitting.at(-1);
    if (found.size === 1 && last) return { party: last.party, person: wantsPerson ? last.person : null };
  }
  return null;
}

/** Nobody else stands in the way: the paragraph names none, or the same. */
const isSame = (spoke: Who, only: One | null) =>
  only === null || (only.person ? only.person === spoke.person : only.party === spoke.party);

/** "He added", "the minister also said": whoever spoke goes on, whoever else was named. */
function isContinued({ lexicon }: Reader, { tokens }: ReadParagraph, noun: Noun): boolean {
  return tokens.slice(noun.to, noun.to + 3).some(({ word }) => lexicon.grammar.continuing.includes(word));
}

const holds = ({ offices }: Person, role: string) => offices.some((title) => title.toLowerCase().includes(role));
