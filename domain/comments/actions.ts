"use server";

import { memberAction } from "@/domain/access/action";
import { addComment } from "./commands/add-comment";
import { deleteComment } from "./commands/delete-comment";
import { editComment } from "./commands/edit-comment";
import { reopenThread } from "./commands/reopen-thread";
import { resolveThread } from "./commands/resolve-thread";

export const addCommentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, addComment, input);
export const editCommentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, editComment, input);
export const deleteCommentAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, deleteComment, input);
export const resolveThreadAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, resolveThread, input);
export const reopenThreadAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, reopenThread, input);
