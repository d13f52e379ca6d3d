"use server";

import { memberAction } from "@/domain/access/action";
import { changeCoalitionMembership } from "./commands/change-coalition-membership";
import { createParty } from "./commands/create-party";
import { recordCoalitionMembership } from "./commands/record-coalition-membership";
import { recordPartyName } from "./commands/record-party-name";
import { updateParty } from "./commands/update-party";
import { withdrawPartyName } from "./commands/withdraw-party-name";

export const createPartyAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, createParty, input);
export const updatePartyAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateParty, input);
export const recordCoalitionMembershipAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, recordCoalitionMembership, input);
export const changeCoalitionMembershipAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, changeCoalitionMembership, input);
export const recordPartyNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, recordPartyName, input);
export const withdrawPartyNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, withdrawPartyName, input);
