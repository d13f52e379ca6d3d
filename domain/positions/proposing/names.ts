import { type Form, mentionFinder } from "@/domain/people/mentions";
import type { Lexicon } from "../lexicon/entry";
import type { Party, Person, ProposalContext } from "./context";

/** Whom a name in the text is of. An adjective ("Russian") and a possessive belong to the noun behind them. */
export type Named = Readonly<{
  start: number;
  end: number;
  party: Party | null;
  person: Person | null;
  isAdjective: boolean;
}>;
type Ref = Readonly<{ party: Party | null; person: Person | null; isAdjective: boolean }>;

/** Finds all known names of a negotiation in a text: every form, unambiguous family names, and adjectives of states. A name that is several's is nobody's. */
export function nameFinder(context: ProposalContext, { demonyms }: Lexicon): (text: string) => Named[] {
  const parties = new Map(context.parties.map((party) => [party.id, party]));
  const forms: Form<Ref>[] = [];
  for (const party of context.parties) {
    const names = [party.name, party.shortName ?? "", ...party.forms];
    for (const form of names) forms.push({ form, ref: { party, person: null, isAdjective: false } });
    for (const [adjective, of] of Object.entries(demonyms))
      if (of.some((name) => names.includes(name)))
        forms.push({ form: capitalised(adjective), ref: { party, person: null, isAdjective: true } });
  }
  const families = context.people.map(({ name }) => name.split(/\s+/).at(-1) ?? "");
  for (const [index, person] of context.people.entries()) {
    const ref = { party: parties.get(person.partyId ?? "") ?? null, person, isAdjective: false };
    const family = families[index] ?? "";
    const isOwn = family.length > 2 && families.filter((other) => other === family).length === 1;
    for (const form of [person.name, ...person.forms, ...(isOwn ? [family] : [])]) forms.push({ form, ref });
  }
  const find = mentionFinder(forms);
  return (text) =>
    find(text).flatMap(({ start, end, refs }) => {
      const subjects = new Set(refs.map(({ party, person }) => person?.id ?? party?.id));
      const [ref] = refs;
      return ref && subjects.size === 1 ? [{ start, end, ...ref }] : [];
    });
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
