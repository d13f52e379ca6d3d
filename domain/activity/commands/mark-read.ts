import { personalCommand } from "@/domain/access/command";
import { markReadInput } from "../schema";

/** Marks what the actor has read of their inbox. The mark never goes back, and with it goes what was said of single things below it. */
export const markRead = personalCommand({
  permission: "negotiation.read",
  input: markReadInput,
  async run(tx, ctx, { ids, upTo }) {
    const negotiationId = ctx.negotiation.id;
    const { memberId } = ctx.actor;
    if (upTo != null) {
      const last = await tx.activity.aggregate({ where: { negotiationId }, _max: { id: true } });
      const latest = last._max.id ?? 0n;
      const mark = BigInt(upTo) < latest ? BigInt(upTo) : latest;
      await tx.member.updateMany({
        where: { negotiationId, id: memberId, inboxReadUpTo: { lt: mark } },
        data: { inboxReadUpTo: mark },
      });
      await tx.inboxRead.deleteMany({ where: { negotiationId, memberId, activityId: { lte: mark } } });
    }
    const known = await tx.activity.findMany({
      where: { negotiationId, id: { in: ids.map(BigInt) } },
      select: { id: true },
    });
    await tx.inboxRead.deleteMany({
      where: { negotiationId, memberId, activityId: { in: known.map(({ id }) => id) } },
    });
    await tx.inboxRead.createMany({
      data: known.map(({ id }) => ({ negotiationId, memberId, activityId: id, read: true })),
      skipDuplicates: true,
    });
    return { read: known.length };
  },
});
