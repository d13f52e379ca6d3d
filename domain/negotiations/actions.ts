"use server";

import { redirect } from "next/navigation";
import { answer, memberAction } from "@/domain/access/action";
import { requireUser } from "@/domain/access/session";
import { startSession } from "@/domain/access/start-session";
import type { ActionResult } from "@/lib/action-result";
import { createNegotiation } from "./commands/create-negotiation";
import { firstRun } from "./commands/first-run";
import { switchOffDemoAccounts } from "./commands/switch-off-demo-accounts";
import { updateNegotiation } from "./commands/update-negotiation";

export const updateNegotiationAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, updateNegotiation, input);
export const switchOffDemoAccountsAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, switchOffDemoAccounts, input);

export const createNegotiationAction = async (input: unknown): Promise<ActionResult<{ key: string }>> =>
  answer(async () => createNegotiation((await requireUser()).userId, input));

export const firstRunAction = async (input: unknown): Promise<ActionResult<never>> =>
  answer(async () => {
    const { key, ...signedIn } = await firstRun(input);
    await startSession(signedIn);
    return redirect(`/n/${key}/matrix`);
  });
