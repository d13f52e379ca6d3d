import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { assertRange } from "../rules";
import { markHazardInput } from "../schema";

export const markHazard = command({
  permission: "document.write",
  input: markHazardInput,
  async run(tx, ctx, { captureId, kind, start, end, reason }) {
    const negotiationId = ctx.negotiation.id;
    const capture = await tx.capture.findFirst({
      where: { negotiationId, id: captureId },
      select: { text: true, documentId: true },
    });
    if (!capture) throw new Problem("not_found", "There is no such document.");
    const [startAt, endAt] = [start ?? null, end ?? null];
    if (startAt !== null && endAt !== null) assertRange(capture.text, startAt, endAt);
    const { id } = await tx.hazard.create({
      data: { negotiationId, captureId, kind, startAt, endAt, reason, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "hazard.marked",
        subjectId: capture.documentId,
        after: { hazardId: id, captureId, kind, start: startAt, end: endAt, reason },
      },
    };
  },
});
