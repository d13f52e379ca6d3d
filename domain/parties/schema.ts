import { z } from "zod";
import { worldIntervalInput } from "@/lib/world-interval";
import { partyKindIds } from "./kinds";
import { nameFormFields } from "./name-forms";

const note = z.string().trim().max(4000, "Keep the note under 4,000 characters.").default("");

export const createPartyInput = z.object({
  name: z
    .string()
    .trim()
    .min(2, "Give the party a name of at least two characters.")
    .max(120, "Keep the name under 120 characters."),
  shortName: z
    .string()
    .trim()
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

export const recordPartyNameInput = z.object({ partyId: z.uuid(), ...nameFormFields });
export const withdrawPartyNameInput = z.object({ id: z.uuid() });
