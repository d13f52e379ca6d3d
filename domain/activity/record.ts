import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import type { ActivityEvent } from "./events";

/** The channel on which changes are announced, with ids only: who listens must ask, and is then authorised like anyone. */
export const activityChannel = "parley_activity";

/** Writes the activity row of a command, in its transaction, and announces it when the transaction commits. Answers its id. */
export async function record(tx: Tx, ctx: Ctx, event: ActivityEvent): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ id: bigint }[]>`
    with written as (
      insert into activity (negotiation_id, actor_id, actor_name, type, subject_id, issue_id, before, after)
      values (${ctx.negotiation.id}::uuid, ${ctx.actor.memberId}::uuid, ${ctx.actor.name}, ${event.type}, ${event.subjectId}::uuid,
              ${event.issueId ?? null}::uuid, ${event.before ?? null}::jsonb, ${event.after ?? null}::jsonb)
      returning id, negotiation_id)
    select id, pg_notify(${activityChannel}, json_build_object('negotiation', negotiation_id, 'activity', id)::text)::text from written`;
  if (!row) throw new Error("An insert answers its row.");
  return row.id;
}
