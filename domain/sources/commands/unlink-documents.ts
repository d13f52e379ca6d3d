import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { unlinkDocumentsInput } from "../schema";
import { lockLineage, regroup } from "./regroup";

/** Withdraws a judgement on lineage. It is kept as withdrawn, and the origins are what they would be without it. */
export const unlinkDocuments = command({
  permission: "document.write",
  input: unlinkDocumentsInput,
  async run(tx, ctx, { id }) {
    const negotiationId = ctx.negotiation.id;
    await lockLineage(tx, negotiationId);
    const lineage = await tx.lineage.findFirst({
      where: { negotiationId, id },
      include: { from: { select: { originId: true } }, to: { select: { originId: true, title: true } } },
    });
    if (!lineage) throw new Problem("not_found", "There is no such judgement on lineage.");
    if (lineage.withdrawnAt) throw new Problem("refused", "This judgement is withdrawn already.");
    await tx.lineage.update({
      where: { id },
      data: { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId },
    });
    const moved = await regroup(tx, negotiationId, [lineage.from.originId, lineage.to.originId]);
    const { fromId, toId, kind, note, to } = lineage;
    return {
      output: { id, fromId, toId, kind, note, moved },
      activity: {
        type: "document.unlinked",
        subjectId: fromId,
        before: { lineageId: id, kind, toId, to: to.title, note },
      },
    };
  },
});
