import { command } from "@/domain/access/command";
import { newLinkToken } from "@/domain/access/link-token";
import { invitationDays, inviteMemberInput } from "../schema";

/** The token is in the output and nowhere else: the database keeps its hash. */
export const inviteMember = command({
  permission: "member.manage",
  input: inviteMemberInput,
  async run(tx, ctx, { role, note }) {
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
