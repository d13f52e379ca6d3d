"use server";

import { memberAction } from "@/domain/access/action";
import { citeForPosition } from "./commands/cite-for-position";
import { gradePosition } from "./commands/grade-position";
import { rankPosition } from "./commands/rank-position";
import { recordPosition } from "./commands/record-position";
import { retractPosition } from "./commands/retract-position";
import { reviewPosition } from "./commands/review-position";
import { revisePosition } from "./commands/revise-position";
import { submitPosition } from "./commands/submit-position";
import { supersedePosition } from "./commands/supersede-position";
import { withdrawCitation } from "./commands/withdraw-citation";

export const recordPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, recordPosition, input);
export const revisePositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, revisePosition, input);
export const supersedePositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, supersedePosition, input);
export const submitPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, submitPosition, input);
export const reviewPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, reviewPosition, input);
export const retractPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, retractPosition, input);
export const gradePositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, gradePosition, input);
export const rankPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, rankPosition, input);
export const citeForPositionAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, citeForPosition, input);
export const withdrawCitationAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, withdrawCitation, input);
