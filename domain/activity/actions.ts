"use server";

import { memberAction } from "@/domain/access/action";
import { markRead } from "./commands/mark-read";
import { markUnread } from "./commands/mark-unread";

export const markReadAction = async (negotiation: string, input: unknown) => memberAction(negotiation, markRead, input);
export const markUnreadAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, markUnread, input);
