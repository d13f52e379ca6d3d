import { command } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import { newLinkToken } from "@/domain/access/link-token";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { invitationDays, inviteMemberInput } from "../schema";

/** The token is in the output and nowhere else: the database keeps its hash. */
export const inviteMember = command({
  permission: "member.manage",
  input: inviteMemberInput,
  async run(tx, ctx, { role, note, sendTo }) {
    if (sendTo) await assertMayMail(tx, ctx);
    const { token, hash } = newLinkToken();
    const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
    const { id } = await tx.invitation.create({
      data: {
        negotiationId: ctx.negotiation.id,
        tokenHash: hash,
        role,
        note,
        expiresAt,
        createdById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    return {
      output: { id, token, expiresAt: expiresAt.toISOString() },
      activity: { type: "member.invited", subjectId: id, after: { role, note } },
    };
  },
});

/** Anybody can lead a demonstration: it must not mail whom they like. */
async function assertMayMail(tx: Tx, ctx: Ctx): Promise<void> {
  const demo = await tx.member.findFirst({ where: { negotiationId: ctx.negotiation.id, user: { isDemo: true } } });
  if (!demo) return;
  const message =
    "Demo accounts take part in this negotiation, so nothing is mailed for it. Hand the link over yourself.";
  throw new Problem("invalid", message, { sendTo: message });
}
