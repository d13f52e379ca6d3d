import type { Party, Person } from "./context";
import type { Hit } from "./hits";
import type { Noun } from "./nouns";
import { clausesAt, type Reader, type ReadParagraph } from "./paragraph";
import { hangsOn, subjectBefore } from "./subject";

/** Somebody the text lets act: a party, a person of it, somebody unnamed of it. `words` are the text's own. */
export type Who = Readonly<{
  party: Party | null;
  person: Person | null;
  isAnonymous: boolean;
  /** "we", "I": whoever speaks. */
  isSpeaker: boolean;
  several: boolean;
  words: string;
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
  return subject ? whoOf(reader, paragraph, text, subject.noun, subject.several) : null;
}

/** “…,” said Rutte: the verb stands between the quotation and its speaker. */
function afterQuotation({ tokens, nouns }: ReadParagraph, { from, to }: Hit): Noun | null {
  const before = tokens[from - 1]?.word === "," ? tokens[from - 2] : tokens[from - 1];
  if (!before?.isSign || !/[”"’»]/.test(before.word)) return null;
  return nouns.find((noun) => noun.from >= to && noun.from - to <= 5) ?? null;
}

/** Whom a noun stands for. A pronoun and an office without a party are resolved only when one alone can be meant in the paragraph so far. */
export function whoOf(
  reader: Reader,
  paragraph: ReadParagraph,
  text: string,
  noun: Noun,
  several: boolean,
): Who | null {
  const { tokens } = paragraph;
  const words = text.slice(tokens[noun.from]?.start, tokens[noun.to - 1]?.end);
  const who = {
    party: noun.party,
    person: noun.person,
    isAnonymous:
      noun.kind === "anonymous" || reader.lexicon.grammar.anonymous.includes(tokens[noun.to - 1]?.word ?? ""),
    isSpeaker: false,
    several,
    words,
  };
  if (noun.kind === "name" || noun.kind === "anonymous")
    return noun.party || noun.person || who.isAnonymous ? who : null;
  if (noun.kind === "role" && (noun.party || noun.person)) return who;
  const { singular, own } = reader.lexicon.grammar;
  const word = (tokens[noun.from]?.word ?? "").split("'")[0] ?? "";
  if (own.includes(word)) return { ...who, isSpeaker: true };
  const before = paragraph.nouns.filter((one) => one.to <= noun.from && (one.kind === "name" || one.party !== null));
  const acting = before.filter((one) => !hangsOn(tokens, one.from, 0, reader.lexicon.grammar));
  // Those that stand as subjects come first; one among them that alone can be meant is meant.
  const wantsPerson = singular.includes(word) || noun.kind === "role";
  for (const nouns of [before, acting]) {
    const fitting = nouns.filter((one) =>
      wantsPerson ? one.person !== null : one.party !== null || one.person !== null,
    );
    const found = new Set(fitting.map((one) => (wantsPerson ? one.person?.id : one.party?.id)));
    const last = fitting.at(-1);
    if (found.size !== 1 || !last) continue;
    if (noun.kind === "role" && !holds(last.person, word)) return null;
    return { ...who, party: last.party, person: wantsPerson ? last.person : null };
  }
  return null;
}

const holds = (person: Person | null, role: string) =>
  person?.offices.some((title) => title.toLowerCase().includes(role)) ?? false;
