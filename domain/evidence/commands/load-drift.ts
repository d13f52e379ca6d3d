import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";

/**
 * A re-anchoring with its quote and the judgement that stands; nobody else judges it until the transaction ends.
 * @throws Problem "not_found" for an id of another negotiation too.
 */
export async function loadDrift(tx: Tx, ctx: Ctx, id: string) {
  const negotiationId = ctx.negotiation.id;
  await lockWord(tx, negotiationId, `drift ${id}`);
  const drift = await tx.reanchoring.findFirst({
    where: { negotiationId, id },
    include: {
      evidence: { select: { exact: true } },
      driftJudgements: { where: { withdrawnAt: null }, select: { recordedBy: { select: { name: true } } } },
    },
  });
  if (!drift) throw new Problem("not_found", "There is no such quote.");
  const latest = await tx.reanchoring.findFirstOrThrow({
    where: { negotiationId, evidenceId: drift.evidenceId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  const { evidence, driftJudgements, ...row } = drift;
  return {
    ...row,
    words: evidence.exact,
    isOutdated: latest.id !== id,
    judgedBy: driftJudgements[0]?.recordedBy.name ?? null,
  };
}
