import type { QuoteChoices } from "@/domain/board/reading";
import { lexiconFor } from "@/domain/positions/lexicon/lexicons";
import { nothingProposed, type Proposal, proposer } from "@/domain/positions/propose";
import type { Stretch } from "@/lib/sentences";

/** What is proposed for selections of a document, and the lexicon's version; nothing in a language that has no lexicon. */
export function proposalsFor(
  language: string | null,
  choices: QuoteChoices,
): { lexicon: string | null; of: (text: string, selection: Stretch) => Proposal } {
  const lexicon = lexiconFor(language);
  if (!lexicon) return { lexicon: null, of: () => nothingProposed };
  const { version, propose } = proposer(choices, lexicon);
  return { lexicon: version, of: propose };
}
