import { z } from "zod";
import { citationInput } from "@/domain/evidence/citation-input";
import { worldDateInput } from "@/lib/world-date";
import { eventKindIds } from "./kinds";

export const createEventInput = z.object({
  kind: z.enum(eventKindIds, "Choose the kind of event."),
  title: z
    .string()
    .trim()
    .min(3, "Give the event a title of at least three characters.")
    .max(160, "Keep the title under 160 characters."),
  place: z.string().trim().max(160, "Keep the place under 160 characters.").default(""),
  parentId: z.uuid("Choose an event.").nullish(),
  date: worldDateInput,
  note: z.string().trim().max(4000, "Keep the note under 4,000 characters.").default(""),
});
export const updateEventInput = createEventInput.extend({ id: z.uuid(), version: z.number().int() });

export const addParticipantInput = z
  .object({
    eventId: z.uuid(),
    partyId: z.uuid("Choose a party.").nullish(),
    personId: z.uuid("Choose a person.").nullish(),
    capacity: z.string().trim().max(160, "Keep the capacity under 160 characters.").default(""),
  })
  .refine(({ partyId, personId }) => partyId || personId, {
    path: ["partyId"],
    message: "Choose a party, a person, or both.",
  });
export const removeParticipantInput = z.object({ id: z.uuid() });

export const citeForEventInput = z.object({ eventId: z.uuid(), citation: citationInput });
export const withdrawEventCitationInput = z.object({ citationId: z.uuid() });
