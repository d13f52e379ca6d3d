import { z } from "zod";
import type { NameForm } from "@/domain/parties/name-forms";
import { nameFormFields, type PartyName } from "@/domain/parties/schema";
import { oneLine } from "@/lib/one-line";
import type { SaidDate } from "@/lib/world-date";
import { worldIntervalInput } from "@/lib/world-interval";
import { type NameVerdict, nameVerdictIds } from "./name-verdict-vocabulary";

const partyId = z.uuid("Choose a party.").nullish();
const title = oneLine()
  .min(2, "Name the office, as “foreign minister”.")
  .max(160, "Keep the office under 160 characters.");

export const createPersonInput = z.object({
  name: oneLine()
    .min(2, "Give the person a name of at least two characters.")
    .max(120, "Keep the name under 120 characters."),
  partyId,
  note: z.string().trim().max(4000, "Keep the note under 4,000 characters.").default(""),
});
export const updatePersonInput = createPersonInput.extend({ id: z.uuid(), version: z.number().int() });

export const recordOfficeInput = z.object({ personId: z.uuid(), title, partyId, ...worldIntervalInput });
/** `version` is the person's: their offices are part of their record. */
export const changeOfficeInput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title,
  partyId,
  ...worldIntervalInput,
});

export const recordPersonNameInput = z.object({ personId: z.uuid(), ...nameFormFields });
export const withdrawPersonNameInput = z.object({ id: z.uuid() });

const judgementFields = {
  form: nameFormFields.form,
  verdict: z.enum(nameVerdictIds, "Say whether it is the same."),
  /** How the form comes about; for "same" alone. */
  kind: nameFormFields.kind.nullish(),
  note: z.string().trim().max(2000, "Keep the note under 2,000 characters.").default(""),
  /** Where the form was seen. */
  captureId: z.uuid().nullish(),
};
const withKind = <T extends { verdict: NameVerdict; kind?: unknown }>(given: T, issues: z.RefinementCtx<T>) => {
  if (given.verdict === "same" && !given.kind)
    issues.addIssue({ code: "custom", path: ["kind"], message: "Choose how this form comes about." });
};
export const judgePersonNameInput = z.object({ personId: z.uuid(), ...judgementFields }).superRefine(withKind);
export const judgePartyNameInput = z.object({ partyId: z.uuid(), ...judgementFields }).superRefine(withKind);
export const undoJudgementInput = z.object({ id: z.uuid() });

/** What a person is or was for a party. Several at once are possible. */
export type Office = { id: string; title: string; party: PartyName | null; from: SaidDate; to: SaidDate };
export type PersonFields = { id: string; name: string; note: string; version: number; party: PartyName | null };
/** `office` is what they are today; `positions` counts the recorded positions for which the person is the speaker. */
export type PersonListing = PersonFields & { office: string | null; forms: NameForm[]; positions: number };
export type PersonPage = PersonFields & { offices: Office[]; forms: NameForm[]; parties: PartyName[] };
