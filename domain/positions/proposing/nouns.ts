import type { Grammar } from "../lexicon/entry";
import type { Party, Person, ProposalContext } from "./context";
import type { Named } from "./names";
import { type Token, tokensIn } from "./tokens";

/** Who may be the subject of a sentence, as tokens [from, to): a known name, an office, somebody unnamed, a pronoun. */
export type Noun = Readonly<{
  from: number;
  to: number;
  kind: "name" | "role" | "anonymous" | "pronoun";
  party: Party | null;
  person: Person | null;
}>;

/** The nouns of a paragraph that can act, in order. A name that only belongs to another word ("NATO troops", "Russia's demand") is none. */
export function nounsOf(
  tokens: readonly Token[],
  names: readonly Named[],
  context: ProposalContext,
  grammar: Grammar,
): Noun[] {
  const placed = names.map((name) => {
    const [from, to] = tokensIn(tokens, name.start, name.end);
    return { from, to, party: name.party, person: name.person, isAdjective: name.isAdjective };
  });
  const at = (index: number) => placed.find(({ from, to }) => index >= from && index < to);
  const nouns: Noun[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.isSign) continue;
    const name = at(index);
    if (name && index !== name.from) continue;
    if (name && !isModifier(tokens, name, grammar)) {
      const next = at(name.to);
      // "NATO chief", "Ukraine Volodymyr Zelenskyy": the person behind it speaks.
      if (name.person || !next?.person) nouns.push({ ...name, kind: "name" });
      continue;
    }
    if (name) continue;
    // "the top diplomat" is the foreign minister.
    const office = grammar.officesInWords[`${tokens[index - 1]?.word} ${token.word}`];
    const isKnownRole = grammar.roles.includes(token.word) || office !== undefined;
    const isRole = [grammar.institutions, grammar.collectives].some((list) => list.includes(token.word)) || isKnownRole;
    const isAnonymous = grammar.anonymous.includes(token.word) && !isRole;
    if ((isRole || isAnonymous) && !token.owner) {
      if (at(index + 1)?.person || (isRole && grammar.roles.includes(tokens[index + 1]?.word ?? ""))) continue;
      const party = ownerOf(tokens, index, at, grammar);
      const title = office ?? ([tokens[index - 1]?.word ?? "", token.word] as const);
      const person = isKnownRole && party ? holderOf(title, party, context) : null;
      nouns.push({ from: index, to: index + 1, kind: isAnonymous ? "anonymous" : "role", party, person });
    } else if (
      [grammar.singular, grammar.plural, grammar.own].some((list) => list.includes(token.word.split("'")[0] ?? ""))
    )
      nouns.push({ from: index, to: index + 1, kind: "pronoun", party: null, person: null });
  }
  return nouns;
}

type Placed = Readonly<{ from: number; to: number; party: Party | null; person: Person | null; isAdjective: boolean }>;

function isModifier(tokens: readonly Token[], { to, isAdjective, person }: Placed, grammar: Grammar): boolean {
  if (isAdjective || tokens[to - 1]?.owner) return true;
  const next = tokens[to];
  if (!next || next.isSign || person) return false;
  const { word } = next;
  if (grammar.things.includes(word) || grammar.anonymous.includes(word)) return true;
  return (
    grammar.roles.includes(word) ||
    grammar.institutions.includes(word) ||
    grammar.collectives.includes(word) ||
    /^(?:foreign|defence|defense|prime|chief)$/.test(word)
  );
}

const linking = /^(?:of|at|from|in|for)$/;

/** The party that an office belongs to: named before it within its words, or behind it with "of", "at", "from", "in". */
function ownerOf(
  tokens: readonly Token[],
  role: number,
  at: (index: number) => Placed | undefined,
  grammar: Grammar,
): Party | null {
  for (let index = role - 1; index >= 0 && role - index <= 4; index -= 1) {
    const token = tokens[index];
    const name = at(index);
    if (name?.party && !name.person) return name.party;
    if (
      !token ||
      token.isSign ||
      name ||
      grammar.determiners.includes(token.word) ||
      grammar.prepositions.includes(token.word)
    )
      break;
  }
  if (!linking.test(tokens[role + 1]?.word ?? "")) return null;
  for (let index = role + 2; index <= role + 7; index += 1) {
    const token = tokens[index];
    const name = at(index);
    if (name?.party && !name.person) return name.party;
    if (!token || token.isSign || !leadsToOwner(tokens, index, grammar)) break;
  }
  return null;
}

/** "for the foreign ministry in Rabat": what may stand between an office and its party. */
function leadsToOwner(tokens: readonly Token[], at: number, { determiners, institutions }: Grammar): boolean {
  const [word, next] = [tokens[at]?.word ?? "", tokens[at + 1]?.word ?? ""];
  return (
    linking.test(word) || [determiners, institutions].some((list) => list.includes(word)) || institutions.includes(next)
  );
}

/** The one person of a party whose office has the word; of several the one whose office has the word before it too ("foreign minister"). */
function holderOf([before, role]: readonly [string, string], party: Party, { people }: ProposalContext): Person | null {
  const having = (word: string, among: readonly Person[]) =>
    among.filter(({ offices }) => offices.some((title) => title.toLowerCase().split(/\s+/).includes(word)));
  const fitting = having(
    role,
    people.filter(({ partyId }) => partyId === party.id),
  );
  const near = fitting.length > 1 ? having(before, fitting) : fitting;
  // "the foreign minister" is not the deputy.
  const closer = near.length > 1 ? near.filter((one) => !having("deputy", [one]).length) : near;
  return closer.length === 1 ? (closer[0] ?? null) : null;
}
