"use server";

import { memberAction } from "@/domain/access/action";
import { addComment } from "./commands/add-comment";
import { reopenThread } from "./commands/reopen-thread";
import { resolveThread } from "./commands/resolve-thread";

export const addCommentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, addComment, input);
export const resolveThreadAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, resolveThread, input);
export const reopenThreadAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, reopenThread, input);
