"use server";

import { memberAction } from "@/domain/access/action";
import { changeOffice } from "./commands/change-office";
import { createPerson } from "./commands/create-person";
import { judgePartyName } from "./commands/judge-party-name";
import { judgePersonName } from "./commands/judge-person-name";
import { recordOffice } from "./commands/record-office";
import { recordPersonName } from "./commands/record-person-name";
import { undoPartyJudgement } from "./commands/undo-party-judgement";
import { undoPersonJudgement } from "./commands/undo-person-judgement";
import { updatePerson } from "./commands/update-person";
import { withdrawPersonName } from "./commands/withdraw-person-name";

export const createPersonAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, createPerson, input);
export const updatePersonAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updatePerson, input);
export const recordOfficeAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, recordOffice, input);
export const changeOfficeAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, changeOffice, input);
export const recordPersonNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, recordPersonName, input);
export const withdrawPersonNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, withdrawPersonName, input);
export const judgePartyNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, judgePartyName, input);
export const judgePersonNameAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, judgePersonName, input);
export const undoPartyJudgementAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, undoPartyJudgement, input);
export const undoPersonJudgementAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, undoPersonJudgement, input);
