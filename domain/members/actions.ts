"use server";

import { redirect } from "next/navigation";
import { answer, memberAction } from "@/domain/access/action";
import { passwordLinkPath } from "@/domain/access/password-link";
import { publicLink } from "@/domain/access/public-link";
import { requireMember, requireUser } from "@/domain/access/session";
import { startSession } from "@/domain/access/start-session";
import type { ActionResult } from "@/lib/action-result";
import { mailIsConfigured, sendMail } from "@/lib/mail";
import { parse } from "@/lib/parse";
import { acceptInvitation, joinByInvitation } from "./commands/accept-invitation";
import { changeMemberRole } from "./commands/change-member-role";
import { chooseMail } from "./commands/choose-mail";
import { inviteMember } from "./commands/invite-member";
import { makeResetLink } from "./commands/make-reset-link";
import { removeMember } from "./commands/remove-member";
import { revokeInvitation } from "./commands/revoke-invitation";
import { invitationLetter, passwordLetter } from "./letters";
import { invitationDays, invitationPath, inviteMemberInput, makeResetLinkInput } from "./schema";

/** A link that is told once, and whether it was also mailed (null: that was not wanted). */
export type MadeLink = { link: string; expiresAt: string; mailed: boolean | null };

export const inviteMemberAction = async (negotiation: string, input: unknown): Promise<ActionResult<MadeLink>> =>
  answer(async () => {
    const ctx = await requireMember(negotiation);
    const { token, expiresAt } = await inviteMember.execute(ctx, input);
    const { role, sendTo } = parse(inviteMemberInput, input);
    const link = publicLink(invitationPath(token));
    const letter = { by: ctx.actor.name, negotiation: ctx.negotiation.name, role, link, days: invitationDays };
    const mailed = sendTo && mailIsConfigured() ? await sendMail({ to: sendTo, ...invitationLetter(letter) }) : null;
    return { link, expiresAt, mailed };
  });

export const makeResetLinkAction = async (negotiation: string, input: unknown): Promise<ActionResult<MadeLink>> =>
  answer(async () => {
    const ctx = await requireMember(negotiation);
    const { token, expiresAt, email } = await makeResetLink.execute(ctx, input);
    const { send } = parse(makeResetLinkInput, input);
    const link = publicLink(passwordLinkPath(token));
    const letter = passwordLetter({ by: ctx.actor.name, link });
    const mailed = send && mailIsConfigured() ? await sendMail({ to: email, ...letter }) : null;
    return { link, expiresAt, mailed };
  });

export const revokeInvitationAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, revokeInvitation, input);
export const changeMemberRoleAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, changeMemberRole, input);
export const removeMemberAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, removeMember, input);

export const acceptInvitationAction = async (input: unknown): Promise<ActionResult<never>> =>
  answer(async () => {
    const { key } = await acceptInvitation((await requireUser()).userId, input);
    return redirect(`/n/${key}/matrix`);
  });

export const joinAction = async (input: unknown): Promise<ActionResult<never>> =>
  answer(async () => {
    const { key, ...signedIn } = await joinByInvitation(input);
    await startSession(signedIn);
    return redirect(`/n/${key}/matrix`);
  });

export const chooseMailAction = async (negotiation: string, input: unknown) =>
  memberAction(negotiation, chooseMail, input);
