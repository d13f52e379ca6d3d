import { command } from "@/domain/access/command";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { defaultReliability } from "../rules";
import { gradeSourceInput } from "../schema";

/** Reliability is the source's alone (invariant 9). Gradings are never changed; the latest counts. */
export const gradeSource = command({
  permission: "source.grade",
  input: gradeSourceInput,
  async run(tx, ctx, { sourceId, reliability, reason }) {
    const negotiationId = ctx.negotiation.id;
    // Without the lock, two gradings at once would both tell of the same letter before them.
    if (!(await lock(tx, "sources", negotiationId, sourceId)))
      throw new Problem("not_found", "There is no such source.");
    const last = await tx.sourceGrade.findFirst({
      where: { negotiationId, sourceId },
      orderBy: { recordedAt: "desc" },
      select: { reliability: true, reason: true },
    });
    const { id } = await tx.sourceGrade.create({
      data: { negotiationId, sourceId, reliability, reason, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id, reliability },
      activity: {
        type: "source.graded",
        subjectId: sourceId,
        before: { reliability: last?.reliability ?? defaultReliability, reason: last?.reason ?? "" },
        after: { reliability, reason },
      },
    };
  },
});
