import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { restoreHazardInput } from "../schema";

/** Brings a dismissed hazard back as it was: by whom or what it was found, at its place, with its reason. That it was dismissed is kept. */
export const restoreHazard = command({
  permission: "document.write",
  input: restoreHazardInput,
  async run(tx, ctx, { id, reason: because }) {
    const negotiationId = ctx.negotiation.id;
    const hazard = await tx.hazard.findFirst({
      where: { negotiationId, id },
      include: { capture: { select: { documentId: true } } },
    });
    if (!hazard) throw new Problem("not_found", "There is no such hazard.");
    // Only a dismissed one is brought back, so that of two people at once one is told.
    const { count } = await tx.hazard.updateMany({
      where: { negotiationId, id, dismissedAt: { not: null } },
      data: { dismissedAt: null, dismissedById: null },
    });
    if (count === 0) throw new Problem("refused", "This hazard stands already.");
    await tx.hazardJudgement.create({
      data: { negotiationId, hazardId: id, verdict: "restored", reason: because, recordedById: ctx.actor.memberId },
    });
    const { captureId, kind, startAt: start, endAt: end, reason } = hazard;
    return {
      output: { id, captureId, kind, start, end, reason },
      activity: {
        type: "hazard.restored",
        subjectId: hazard.capture.documentId,
        after: { hazardId: id, captureId, kind, start, end, reason: because || reason },
      },
    };
  },
});
