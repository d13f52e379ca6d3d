import { command } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { withdrawDriftJudgementInput } from "../drift-input";
import { loadDrift } from "./load-drift";

/** Takes a judgement back, and with it the citations that it carried over. Both are kept as withdrawn; the quote waits for a judgement again. */
export const withdrawDriftJudgement = command({
  permission: "evidence.write",
  input: withdrawDriftJudgementInput,
  async run(tx, ctx, { judgementId }) {
    const negotiationId = ctx.negotiation.id;
    const judgement = await tx.driftJudgement.findFirst({ where: { negotiationId, id: judgementId } });
    if (!judgement) throw new Problem("not_found", "There is no such judgement.");
    const { reanchoringId, verdict } = judgement;
    const { evidenceId, words, found } = await loadDrift(tx, ctx, reanchoringId);
    await assertSupportedWithout(tx, ctx, judgementId);
    const ending = { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId };
    const ended = await tx.driftJudgement.updateMany({
      where: { negotiationId, id: judgementId, withdrawnAt: null },
      data: ending,
    });
    if (ended.count === 0) throw new Problem("refused", "This judgement is withdrawn already.");
    const citations = await tx.citation.updateMany({
      where: { negotiationId, judgementId, withdrawnAt: null },
      data: ending,
    });
    return {
      output: { reanchoringId, verdict },
      activity: {
        type: "evidence.judgement-withdrawn",
        subjectId: evidenceId,
        before: { words: verdict === "confirmed" ? found : null, judgementId, verdict, citations: citations.count },
        after: { words },
      },
    };
  },
});

/** A reviewed position whose earlier quote was withdrawn since may rest on the newer one alone by now. */
async function assertSupportedWithout(tx: Tx, ctx: Ctx, judgementId: string): Promise<void> {
  const left = await tx.$queryRaw<unknown[]>`
    select 1 from citations c
      join position_states s on s.negotiation_id = c.negotiation_id and s.position_id = c.position_id and s.review = 'reviewed'
    where c.negotiation_id = ${ctx.negotiation.id}::uuid and c.judgement_id = ${judgementId}::uuid and c.withdrawn_at is null and not exists (
      select 1 from citations x
      where x.negotiation_id = c.negotiation_id and x.position_id = c.position_id and x.stance = 'supports' and x.withdrawn_at is null
        and x.judgement_id is distinct from c.judgement_id)`;
  if (left.length > 0)
    throw new Problem(
      "refused",
      "A reviewed position rests on the newer words alone by now. Cite another quote for it first, then take the judgement back.",
    );
}
