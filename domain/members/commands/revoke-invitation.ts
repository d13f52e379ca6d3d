import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { revokeInvitationInput } from "../schema";

export const revokeInvitation = command({
  permission: "member.manage",
  input: revokeInvitationInput,
  async run(tx, ctx, { id }) {
    const negotiationId = ctx.negotiation.id;
    const invitation = await tx.invitation.findFirst({ where: { negotiationId, id } });
    if (!invitation) throw new Problem("not_found", "There is no such invitation.");
    const revoked = await tx.invitation.updateMany({
      where: { negotiationId, id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (revoked.count === 0) throw new Problem("refused", "This invitation was accepted or revoked already.");
    const { role, note } = invitation;
    return { output: { id }, activity: { type: "member.invitation-revoked", subjectId: id, before: { role, note } } };
  },
});
