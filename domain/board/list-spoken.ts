import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { saidDate } from "@/lib/db/said-date";
import type { Spoken } from "./party-view";

/** Every recorded position for which a person is the speaker, the latest in the world first; superseded ones too, because it was said. */
export async function listSpoken(ctx: Ctx, personId: string): Promise<Spoken[]> {
  const { rows } = await ctx.db.pool.query<{ spoken: Spoken[] }>({
    name: "person-spoken",
    text: `select coalesce(json_agg(json_build_object('positionId', v.id, 'issue', json_build_object('number', i.number, 'title', i.title),
        'party', json_build_object('id', p.id, 'name', p.name), 'act', v.act, 'statement', v.statement,
        'validFrom', ${saidDate("v", "valid_from")}, 'review', s.review, 'superseded', s.supersede_reason)
        order by v.valid_from_earliest desc nulls last, v.recorded_at desc), '[]') as spoken
      from positions v
        join position_states s on s.negotiation_id = $1 and s.position_id = v.id
        join issues i on i.negotiation_id = $1 and i.id = v.issue_id
        join parties p on p.negotiation_id = $1 and p.id = v.party_id
      where v.negotiation_id = $1 and v.speaker_id = $2 and ${versionIsOpen("v.id", "$3::boolean")}`,
    values: [ctx.negotiation.id, personId, readsDrafts(ctx)],
  });
  return rows[0]?.spoken ?? [];
}
