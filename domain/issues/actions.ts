"use server";

import { memberAction } from "@/domain/access/action";
import { createIssue } from "./commands/create-issue";
import { relateIssues } from "./commands/relate-issues";
import { unrelateIssues } from "./commands/unrelate-issues";
import { updateIssue } from "./commands/update-issue";
import { watchIssue } from "./commands/watch-issue";

// Each takes the negotiation's key first, so that a page binds it and a form sends only its own fields.
export const createIssueAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, createIssue, input);
export const updateIssueAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateIssue, input);
export const relateIssuesAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, relateIssues, input);
export const unrelateIssuesAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, unrelateIssues, input);
export const watchIssueAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, watchIssue, input);
