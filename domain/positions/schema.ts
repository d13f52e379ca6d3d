import { z } from "zod";
import { citationInput } from "@/domain/evidence/citation-input";
import { stanceIds } from "@/domain/evidence/stances";
import { oneLine } from "@/lib/one-line";
import { worldDateInput } from "@/lib/world-date";
import { actIds } from "./acts";
import { attributionBasisIds, rankIds } from "./vocabulary";

const reason = z.string().trim().max(2000, "Keep the reason under 2,000 characters.");

/** What a position means: the part that is never edited. */
const meaning = {
  act: z.enum(actIds, "Choose the act."),
  statement: oneLine()
    .min(3, "Say in one neutral sentence what the party holds.")
    .max(280, "Keep the statement under 280 characters; conditions and quotes have their own place."),
  conditions: oneLine().max(500, "Keep the conditions under 500 characters.").default(""),
  basis: z.enum(attributionBasisIds, "Choose how directly the words come from the party."),
  speakerId: z.uuid().nullish(),
  speakerText: oneLine().max(200).default(""),
  reporter: oneLine().max(200).default(""),
  validFrom: worldDateInput,
  validTo: worldDateInput,
};
const submit = z.boolean().default(false);

const proposed = <T extends z.ZodType>(value: T) => z.object({ value, reason: z.string().max(500) }).nullable();

/** What the words of the quote let the reader propose, field by field with the reason; null where they left it open. */
const proposalInput = z.object({
  lexicon: z.string().min(1).max(40),
  issueId: proposed(z.uuid()),
  partyId: proposed(z.uuid()),
  speakerId: proposed(z.uuid()),
  speakerText: proposed(z.string().max(200)),
  act: proposed(z.enum(actIds)),
  basis: proposed(z.enum(attributionBasisIds)),
});

export const recordPositionInput = z.object({
  issueId: z.uuid("Choose the issue."),
  partyId: z.uuid("Choose the party that holds the position."),
  ...meaning,
  citations: z.array(citationInput).max(50).default([]),
  submit,
  /** Kept beside the position with what was accepted of it. */
  proposed: proposalInput.nullish(),
});
export type ProposalInput = z.output<typeof proposalInput>;

/** Without `citations`, the new version keeps those of the old. */
export const revisePositionInput = z.object({
  positionId: z.uuid(),
  ...meaning,
  citations: z.array(citationInput).max(50).optional(),
  submit,
});
export const supersedePositionInput = revisePositionInput.extend({
  reason: z.enum(["party_moved", "we_corrected", "refined"], "Say why the position is superseded."),
});

export const submitPositionInput = z.object({ positionId: z.uuid() });
export const reviewPositionInput = z
  .object({ positionId: z.uuid(), verdict: z.enum(["approve", "return"]), note: reason.default("") })
  .refine(({ verdict, note }) => verdict === "approve" || note.length >= 3, {
    path: ["note"],
    message: "Say what has to change before it can be reviewed.",
  });
export const retractPositionInput = z.object({
  positionId: z.uuid(),
  note: reason.min(3, "Say where the source took its words back."),
});
export const gradePositionInput = z.object({
  positionId: z.uuid(),
  credibility: z.coerce.number().int("Choose a grade from 1 to 6."),
  reason: reason.default(""),
});
export const rankPositionInput = z.object({ positionId: z.uuid(), rank: z.enum(rankIds), reason: reason.default("") });
export const citeForPositionInput = z.object({
  positionId: z.uuid("Choose the position."),
  citation: citationInput,
  /** Kept beside the citation with what was accepted of it. */
  proposed: z
    .object({
      lexicon: z.string().min(1).max(40),
      issueId: proposed(z.uuid()),
      positionId: proposed(z.uuid()),
      stance: proposed(z.enum(stanceIds)),
    })
    .nullish(),
});
export const withdrawCitationInput = z.object({ citationId: z.uuid() });

export type Meaning = Omit<
  z.output<typeof recordPositionInput>,
  "issueId" | "partyId" | "citations" | "submit" | "proposed"
>;
