import { command } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { quote } from "../cite";
import { assertJudgeable } from "../drift";
import { judgeDriftInput } from "../drift-input";
import { loadDrift } from "./load-drift";

/**
 * A person's word on a quote that stands in other words in a newer capture, or is gone. Confirmed: the newer words become evidence of their own, cited for all that
 * the earlier ones are cited for, which stay cited too. Rejected: nothing but the judgement is kept, and nobody is asked again.
 */
export const judgeDrift = command({
  permission: "evidence.write",
  input: judgeDriftInput,
  async run(tx, ctx, { reanchoringId, verdict, note }) {
    const drift = await loadDrift(tx, ctx, reanchoringId);
    assertJudgeable(drift, verdict);
    const { evidenceId, captureId, words, found, startAt, endAt } = drift;
    const isConfirmed = verdict === "confirmed" && found !== null && startAt !== null && endAt !== null;
    const newer = isConfirmed ? await quote(tx, ctx, { captureId, start: startAt, end: endAt, exact: found }) : null;
    const { id: judgementId } = await tx.driftJudgement.create({
      data: {
        negotiationId: ctx.negotiation.id,
        reanchoringId,
        verdict,
        evidenceId: newer,
        note,
        recordedById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    const citations = newer === null ? 0 : await carryOver(tx, ctx, { from: evidenceId, to: newer, judgementId });
    return {
      output: { judgementId, evidenceId: newer, citations },
      activity: {
        type: isConfirmed ? "evidence.confirmed" : "evidence.rejected",
        subjectId: evidenceId,
        before: { words },
        after: { words: isConfirmed ? found : null, judgementId, captureId, evidenceId: newer, citations, note },
      },
    };
  },
});

type Carried = { from: string; to: string; judgementId: string };

/** Cites the newer evidence for whatever the earlier is cited for, where it is not cited already, in whatever stance. Answers how many citations that made. */
function carryOver(tx: Tx, ctx: Ctx, { from, to, judgementId }: Carried): Promise<number> {
  return tx.$executeRaw`
    insert into citations (negotiation_id, evidence_id, stance, note, position_id, status_change_id, event_id, recorded_by_id, judgement_id)
    select c.negotiation_id, ${to}::uuid, c.stance, c.note, c.position_id, c.status_change_id, c.event_id, ${ctx.actor.memberId}::uuid, ${judgementId}::uuid
    from citations c
    where c.negotiation_id = ${ctx.negotiation.id}::uuid and c.evidence_id = ${from}::uuid and c.withdrawn_at is null and not exists (
      select 1 from citations x
      where x.negotiation_id = c.negotiation_id and x.evidence_id = ${to}::uuid and x.withdrawn_at is null
        and coalesce(x.position_id, x.status_change_id, x.event_id) = coalesce(c.position_id, c.status_change_id, c.event_id))
    order by c.recorded_at, c.id`;
}
