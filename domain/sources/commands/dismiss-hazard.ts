import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { dismissHazardInput } from "../schema";

/** A hazard that is none, after a look. It is kept as dismissed, with who said so, when and why, and can be brought back as it was. */
export const dismissHazard = command({
  permission: "document.write",
  input: dismissHazardInput,
  async run(tx, ctx, { id, reason: because }) {
    const negotiationId = ctx.negotiation.id;
    const hazard = await tx.hazard.findFirst({
      where: { negotiationId, id },
      include: { capture: { select: { documentId: true } } },
    });
    if (!hazard) throw new Problem("not_found", "There is no such hazard.");
    // Only a standing one is ended, so that of two people at once one is told.
    const { count } = await tx.hazard.updateMany({
      where: { negotiationId, id, dismissedAt: null },
      data: { dismissedAt: new Date(), dismissedById: ctx.actor.memberId },
    });
    if (count === 0) throw new Problem("refused", "This hazard is dismissed already.");
    await tx.hazardJudgement.create({
      data: { negotiationId, hazardId: id, verdict: "dismissed", reason: because, recordedById: ctx.actor.memberId },
    });
    const { captureId, kind, startAt: start, endAt: end, reason } = hazard;
    return {
      output: { id, captureId, kind, start, end, reason },
      activity: {
        type: "hazard.dismissed",
        subjectId: hazard.capture.documentId,
        before: { hazardId: id, captureId, kind, start, end, reason },
        after: { reason: because },
      },
    };
  },
});
