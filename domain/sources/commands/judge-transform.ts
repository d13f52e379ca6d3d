import { command } from "@/domain/access/command";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { judgeTransformInput } from "../schema";
import { transformsById } from "../vocabulary";

/**
 * Corrects what lies between the words first said and the text of a capture. The capture stays as it was taken in; the judgement is a dated row beside it, and the latest counts. The
 * database then counts anew which positions rest on a machine's words (see the migration), so that a grade the words no longer bear is queued.
 */
export const judgeTransform = command({
  permission: "document.write",
  input: judgeTransformInput,
  async run(tx, ctx, { captureId, transform, reason }) {
    const negotiationId = ctx.negotiation.id;
    // Without the lock, two judgements at once would both tell of the same one before them.
    if (!(await lock(tx, "captures", negotiationId, captureId)))
      throw new Problem("not_found", "There is no such capture.");
    const capture = await tx.capture.findUniqueOrThrow({
      where: { id: captureId },
      select: {
        documentId: true,
        transform: true,
        transforms: { orderBy: { recordedAt: "desc" }, take: 1, select: { transform: true } },
      },
    });
    const before = capture.transforms[0]?.transform ?? capture.transform;
    if (before === transform) {
      const message = `This capture stands as “${transformsById[transform].label.toLowerCase()}” already.`;
      throw new Problem("refused", message, { transform: message });
    }
    const { id } = await tx.captureTransform.create({
      data: { negotiationId, captureId, transform, reason, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id, captureId, transform },
      activity: {
        type: "document.transform-judged",
        subjectId: capture.documentId,
        before: { captureId, transform: before },
        after: { captureId, transform, reason },
      },
    };
  },
});
