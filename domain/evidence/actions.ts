"use server";

import { memberAction } from "@/domain/access/action";
import { judgeDrift } from "./commands/judge-drift";
import { quoteDocument } from "./commands/quote-document";
import { withdrawDriftJudgement } from "./commands/withdraw-drift-judgement";

export const quoteDocumentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, quoteDocument, input);
export const judgeDriftAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, judgeDrift, input);
export const withdrawDriftJudgementAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, withdrawDriftJudgement, input);
