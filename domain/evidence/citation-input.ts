import { z } from "zod";
import { stanceIds } from "./stances";

/** A selection in a capture: UTF-16 offsets, and the words the person saw there, so that a shifted selection is noticed. */
export const quoteInput = z.object({
  captureId: z.uuid(),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  exact: z.string().min(1, "Select the words to quote.").max(5000, "A quote has at most 5,000 characters."),
});

/** Evidence that is cited: known already, or quoted with the citation in one step. */
export const citationInput = z
  .object({
    evidenceId: z.uuid().nullish(),
    quote: quoteInput.nullish(),
    stance: z.enum(stanceIds),
    note: z.string().trim().max(1000).default(""),
  })
  .refine(
    (citation) => Boolean(citation.evidenceId) !== Boolean(citation.quote),
    "Cite either known evidence or a new quote.",
  );

export type CitationInput = z.output<typeof citationInput>;
