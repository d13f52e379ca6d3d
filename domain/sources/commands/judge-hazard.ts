import type { Outcome } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import type { HazardKind } from "../vocabulary";

type Judged = {
  id: string;
  captureId: string;
  kind: HazardKind;
  start: number | null;
  end: number | null;
  reason: string;
};

/**
 * Ends a hazard or brings it back, and keeps the judgement beside it. Only one that is not so yet is judged, so that of two people at once one is told.
 * @throws Problem "not_found", or "refused" when it is so already.
 */
export async function judgeHazard(
  tx: Tx,
  ctx: Ctx,
  { id, reason: because, verdict }: { id: string; reason: string; verdict: "dismissed" | "restored" },
): Promise<Outcome<Judged>> {
  const negotiationId = ctx.negotiation.id;
  const { memberId } = ctx.actor;
  const hazard = await tx.hazard.findFirst({
    where: { negotiationId, id },
    include: { capture: { select: { documentId: true } } },
  });
  if (!hazard) throw new Problem("not_found", "There is no such hazard.");
  const ends = verdict === "dismissed";
  const { count } = await tx.hazard.updateMany({
    where: { negotiationId, id, dismissedAt: ends ? null : { not: null } },
    data: ends ? { dismissedAt: new Date(), dismissedById: memberId } : { dismissedAt: null, dismissedById: null },
  });
  if (count === 0)
    throw new Problem("refused", ends ? "This hazard is dismissed already." : "This hazard stands already.");
  await tx.hazardJudgement.create({
    data: { negotiationId, hazardId: id, verdict, reason: because, recordedById: memberId },
  });
  const { captureId, kind, startAt: start, endAt: end, reason, capture } = hazard;
  const told = { hazardId: id, captureId, kind, start, end };
  return {
    output: { id, captureId, kind, start, end, reason },
    activity: ends
      ? {
          type: "hazard.dismissed",
          subjectId: capture.documentId,
          before: { ...told, reason },
          after: { reason: because },
        }
      : { type: "hazard.restored", subjectId: capture.documentId, after: { ...told, reason: because || reason } },
  };
}
