import { z } from "zod";
import { oneLine, withoutDirections } from "@/lib/one-line";
import type { SaidDate } from "@/lib/world-date";
import { worldIntervalInput } from "@/lib/world-interval";
import { type PartyKind, partyKindIds } from "./kinds";
import { type NameForm, nameFormKindIds } from "./name-forms";

const note = z.string().trim().max(4000, "Keep the note under 4,000 characters.").default("");

export const createPartyInput = z.object({
  name: oneLine()
    .min(2, "Give the party a name of at least two characters.")
    .max(120, "Keep the name under 120 characters."),
  shortName: oneLine()
    .max(24, "Keep the short name under 24 characters.")
    .nullish()
    .transform((short) => short || null),
  kind: z.enum(partyKindIds, "Choose what kind of party it is."),
  principal: z.boolean().default(false),
  sort: z
    .number("Give a whole number.")
    .int("Give a whole number.")
    .min(0, "Give a number from 0 to 9999.")
    .max(9999, "Give a number from 0 to 9999.")
    .nullish()
    .transform((sort) => sort ?? 0),
  note,
});
export const updatePartyInput = createPartyInput.extend({ id: z.uuid(), version: z.number().int() });

export const recordCoalitionMembershipInput = z.object({
  coalitionId: z.uuid("Choose a coalition."),
  partyId: z.uuid("Choose a party."),
  ...worldIntervalInput,
  note,
});
export const changeCoalitionMembershipInput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  ...worldIntervalInput,
  note,
});

/** A form as the source has it: only outer blanks go, and letters are composed (NFC) so that equal words are equal text. */
export const nameFormFields = {
  form: z
    .string()
    .transform((form) => withoutDirections(form).normalize("NFC").trim())
    .pipe(z.string().min(1, "Write the name as the source has it.").max(200, "Keep the form under 200 characters.")),
  kind: z.enum(nameFormKindIds, "Choose how this form comes about."),
};

export const recordPartyNameInput = z.object({ partyId: z.uuid(), ...nameFormFields });
export const withdrawPartyNameInput = z.object({ id: z.uuid() });

export type PartyName = { id: string; name: string };
export type PartyFields = PartyName & {
  shortName: string | null;
  kind: PartyKind;
  principal: boolean;
  sort: number;
  note: string;
  version: number;
};
/** One membership, seen from either side: `party` is the other one. */
export type Membership = { id: string; party: PartyName; from: SaidDate; to: SaidDate; note: string; version: number };
/** `issues` counts those on which the party holds something today. */
export type PartyListing = PartyFields & { forms: NameForm[]; members: Membership[]; issues: number };
/** Somebody who belongs to the party or holds or held an office for it; `office` is what they are now, as far as is recorded. */
export type PartyPerson = PartyName & { office: string | null };
export type PartyPage = PartyFields & {
  forms: NameForm[];
  members: Membership[];
  memberOf: Membership[];
  people: PartyPerson[];
  /** All parties, to choose from. */
  parties: (PartyName & { kind: PartyKind })[];
};
