"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { ActionResult } from "@/lib/action-result";
import { answer } from "./action";
import { clientAddress } from "./client-address";
import { changePassword, endSessions, renameAccount } from "./commands/change-account";
import { resetPassword } from "./commands/reset-password";
import { signInWithPassword } from "./commands/sign-in";
import { ownPath } from "./own-path";
import { requireUser } from "./session";
import { endSession, startSession } from "./start-session";

const nextPath = z.object({ next: z.unknown() });

/** Signs in and leads to `next`, a path of ours, with the new session. */
export const signInAction = async (input: unknown): Promise<ActionResult<never>> =>
  answer(async () => {
    const address = clientAddress((await headers()).get("x-forwarded-for"));
    await startSession(await signInWithPassword(input, address));
    return redirect(ownPath(nextPath.safeParse(input).data?.next));
  });

export async function signOutAction(): Promise<void> {
  await endSession();
  redirect("/sign-in");
}

export const signOutEverywhereAction = async (): Promise<ActionResult<never>> =>
  answer(async () => {
    await endSessions((await requireUser()).userId);
    await endSession();
    return redirect("/sign-in?done=everywhere");
  });

export const changePasswordAction = async (input: unknown): Promise<ActionResult<null>> =>
  answer(async () => {
    await startSession(await changePassword((await requireUser()).userId, input));
    return null;
  });

export const renameAccountAction = async (input: unknown): Promise<ActionResult<{ name: string }>> =>
  answer(async () => renameAccount((await requireUser()).userId, input));

export const resetPasswordAction = async (input: unknown): Promise<ActionResult<never>> =>
  answer(async () => {
    await startSession(await resetPassword(input));
    return redirect("/");
  });
