import { command } from "@/domain/access/command";
import { Prisma } from "@/lib/db/generated/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { retryIntakeInput } from "../intake-input";
import { announceIntake } from "../intake-queue";

/**
 * Tries again what failed. An answer to the question it failed for is given to the bytes that are there; without one an address is
 * fetched anew.
 */
export const retryIntake = command({
  permission: "document.write",
  input: retryIntakeInput,
  async run(tx, ctx, { id, again, apart, documentId }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "intakes", negotiationId, id))) throw new Problem("not_found", "There is no such intake.");
    const intake = await tx.intake.findUniqueOrThrow({
      where: { id },
      select: { way: true, state: true, documentId: true, again: true, apart: true },
    });
    if (intake.state !== "failed") throw new Problem("refused", "It has not failed; there is nothing to try again.");
    if (
      documentId &&
      !(await tx.document.findFirst({ where: { negotiationId, id: documentId }, select: { id: true } }))
    )
      throw new Problem("not_found", "There is no such document.");
    const answered = again || apart || Boolean(documentId);
    const afresh = intake.way === "address" && !answered;
    const choice = {
      documentId: documentId ?? intake.documentId,
      again: again || intake.again,
      apart: apart || intake.apart,
    };
    await tx.intake.update({
      where: { id },
      data: {
        state: "queued",
        step: "",
        progress: 0,
        attempts: 0,
        problem: Prisma.DbNull,
        ...choice,
        ...(afresh && { raw: null, rawSha256: null, declaredType: null, fetchedUrl: null, fetchedAt: null }),
      },
    });
    await announceIntake(tx);
    return { output: { id }, activity: { type: "document.intake-retried", subjectId: id, after: choice } };
  },
});
