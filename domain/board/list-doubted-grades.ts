import type { Ctx } from "@/domain/access/context";
import type { PartyView, PositionRow } from "./issue-view";
import { partyJson, stateFields, versionFields } from "./read-parts";

/** A reviewed position whose grade what supports it no longer bears. */
export type DoubtedGrade = PositionRow & { party: PartyView; issue: { number: number; title: string } };

const most = 100;

/** Counted of reviewed positions that have not given way: n of N. */
export type DoubtedGrades = { count: number; of: number; items: DoubtedGrade[] };

/**
 * Grades to look at again, because lineage or a judgement on a capture took away what they rested on: invariants 8 and 10, by the rule of `gradeDoubt` as the index holds it.
 * One round trip, at most a hundred.
 */
export async function listDoubtedGrades(ctx: Ctx): Promise<DoubtedGrades> {
  const { rows } = await ctx.db.pool.query<{ doubted: DoubtedGrades }>({
    name: "doubted-grades",
    text: `with doubted as (
        select * from position_states s where s.negotiation_id = $1 and s.superseded_at is null and s.origins < 2
          and (s.credibility = 1 or s.credibility < 3 and s.machine) and s.review = 'reviewed' and s.rank <> 'deprecated')
      select json_build_object('count', (select count(*) from doubted),
        'of', (select count(*) from position_states where negotiation_id = $1 and review = 'reviewed' and superseded_at is null and rank <> 'deprecated'),
        'items', coalesce((select json_agg(item order by number, recorded_at, id) from (
          select i.number, v.recorded_at, v.id, json_build_object(${versionFields}, ${stateFields}, 'party', ${partyJson},
              'issue', json_build_object('number', i.number, 'title', i.title)) as item
          from doubted s
            join positions v on v.negotiation_id = $1 and v.id = s.position_id
            join parties p on p.negotiation_id = $1 and p.id = v.party_id
            join issues i on i.negotiation_id = $1 and i.id = v.issue_id
            join members by on by.negotiation_id = $1 and by.id = v.recorded_by_id
          order by i.number, v.recorded_at, v.id limit ${most}) found), '[]')) as doubted`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.doubted ?? { count: 0, of: 0, items: [] };
}
