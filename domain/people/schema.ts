import { z } from "zod";
import { nameFormFields } from "@/domain/parties/name-forms";
import { worldIntervalInput } from "@/lib/world-interval";

const partyId = z.uuid("Choose a party.").nullish();
const title = z
  .string()
  .trim()
  .min(2, "Name the office, as “foreign minister”.")
  .max(160, "Keep the office under 160 characters.");

export const createPersonInput = z.object({
  name: z
    .string()
    .trim()
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
