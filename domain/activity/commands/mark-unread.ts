import { personalCommand } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { markUnreadInput } from "../schema";

/** Marks one thing of the actor's inbox as unread again, to come back to it. Throws `not_found`. */
export const markUnread = personalCommand({
  permission: "negotiation.read",
  input: markUnreadInput,
  async run(tx, ctx, { id }) {
    const negotiationId = ctx.negotiation.id;
    const { memberId } = ctx.actor;
    const activityId = BigInt(id);
    if (!(await tx.activity.findFirst({ where: { negotiationId, id: activityId }, select: { id: true } })))
      throw new Problem("not_found", "There is no such entry.");
    await tx.inboxRead.upsert({
      where: { memberId_activityId: { memberId, activityId } },
      create: { negotiationId, memberId, activityId, read: false },
      update: { read: false },
    });
    return { id };
  },
});
