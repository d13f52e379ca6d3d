"use server";

import { memberAction } from "@/domain/access/action";
import { changeIssueStatus } from "./commands/change-issue-status";

export const changeIssueStatusAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, changeIssueStatus, input);
