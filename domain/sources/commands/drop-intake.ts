import { command } from "@/domain/access/command";
import { Prisma } from "@/lib/db/generated/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { dropIntakeInput } from "../intake-input";

/** Gives up on what failed or still waits, and lets go of its bytes. */
export const dropIntake = command({
  permission: "document.write",
  input: dropIntakeInput,
  async run(tx, ctx, { id }) {
    if (!(await lock(tx, "intakes", ctx.negotiation.id, id)))
      throw new Problem("not_found", "There is no such intake.");
    const { state, fileName, address, rawSha256 } = await tx.intake.findUniqueOrThrow({
      where: { id },
      select: { state: true, fileName: true, address: true, rawSha256: true },
    });
    if (state !== "failed" && state !== "queued")
      throw new Problem("refused", "Only what failed or waits can be given up on.");
    await tx.intake.update({
      where: { id },
      data: { state: "dropped", raw: null, endedAt: new Date(), problem: Prisma.DbNull },
    });
    return {
      output: { id },
      activity: { type: "document.intake-dropped", subjectId: id, after: { fileName, address, rawSha256 } },
    };
  },
});
