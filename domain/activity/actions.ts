"use server";

import { memberAction } from "@/domain/access/action";
import { markRead } from "./commands/mark-read";

export const markReadAction = async (negotiation: string, input: unknown) => memberAction(negotiation, markRead, input);
