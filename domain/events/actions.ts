"use server";

import { memberAction } from "@/domain/access/action";
import { addParticipant } from "./commands/add-participant";
import { citeForEvent } from "./commands/cite-for-event";
import { createEvent } from "./commands/create-event";
import { removeParticipant } from "./commands/remove-participant";
import { updateEvent } from "./commands/update-event";
import { withdrawEventCitation } from "./commands/withdraw-event-citation";

export const createEventAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, createEvent, input);
export const updateEventAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateEvent, input);
export const addParticipantAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, addParticipant, input);
export const removeParticipantAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, removeParticipant, input);
export const citeForEventAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, citeForEvent, input);
export const withdrawEventCitationAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, withdrawEventCitation, input);
