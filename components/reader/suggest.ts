import type { QuoteChoices } from "@/domain/board/reading";
import { type Form, findMentions } from "@/domain/people/mentions";

/** What words in a quote say about who holds or speaks. `reason` is for the person who decides. */
export type Suggestion = Readonly<{ key: string; reason: string; partyId: string | null; speakerId: string | null }>;

type Known = Readonly<{ name: string; partyId: string | null; party: string | null; speakerId: string | null }>;

/**
 * The parties and people whose known names stand in a quote, in the order of the words, each once. A name may be more than one's: then all are given.
 * Nothing is chosen by this; a mention is no holder until a person says so.
 */
export function suggest(words: string, { parties, people }: QuoteChoices): Suggestion[] {
  const forms: Form<Known>[] = [
    ...people.flatMap(({ id, name, partyId, party, forms: others }) =>
      [name, ...others].map((form) => ({ form, ref: { name, partyId, party, speakerId: id } })),
    ),
    ...parties.flatMap(({ id, name, shortName, forms: others }) =>
      [name, shortName ?? "", ...others].map((form) => ({
        form,
        ref: { name, partyId: id, party: name, speakerId: null },
      })),
    ),
  ];
  const found = new Map<string, Suggestion>();
  for (const { text, refs } of findMentions(words, forms)) {
    for (const { name, partyId, party, speakerId } of refs) {
      const key = speakerId ?? partyId ?? name;
      const who = speakerId && party ? `${name}, ${party}` : name;
      if (!found.has(key)) found.set(key, { key, reason: `“${text}” is ${who}`, partyId, speakerId });
    }
  }
  return [...found.values()];
}
