import type { Ctx } from "@/domain/access/context";
import { standsOn } from "@/domain/positions/standing";
import { saidDate } from "@/lib/db/said-date";
import type { Holding } from "./party-view";

/**
 * What a party holds today (UTC), one entry an issue in the order of their numbers, and how many issues there are. The same choice as a cell of
 * the board: preferred before normal, then the latest valid-from, then the latest recorded.
 */
export async function listHoldings(ctx: Ctx, partyId: string): Promise<{ held: Holding[]; issues: number }> {
  const { rows } = await ctx.db.pool.query<{ held: Holding[]; issues: number }>({
    name: "party-holdings",
    text: `select (select count(*)::int from issues i where i.negotiation_id = $1) as issues, coalesce(json_agg(json_build_object(
        'issue', json_build_object('number', i.number, 'title', i.title, 'status', i.status),
        'positionId', v.id, 'act', v.act, 'statement', v.statement, 'conditions', v.conditions, 'validFrom', ${saidDate("v", "valid_from")},
        'reliability', h.reliability, 'credibility', h.credibility, 'documents', h.documents, 'origins', h.origins, 'machine', h.machine, 'contradicts', h.contradicts, 'others', h.candidates - 1) order by i.number), '[]') as held
      from (
        select s.*, count(*) over (partition by s.issue_id, s.rank) as candidates, row_number() over (
          partition by s.issue_id order by (s.rank = 'preferred') desc, s.valid_from desc nulls last, p.recorded_at desc, p.id) as place
        from position_states s join positions p on p.negotiation_id = $1 and p.id = s.position_id
        where s.negotiation_id = $1 and s.party_id = $2 and ${standsOn("(now() at time zone 'utc')::date")}) h
        join positions v on v.negotiation_id = $1 and v.id = h.position_id
        join issues i on i.negotiation_id = $1 and i.id = h.issue_id
      where h.place = 1`,
    values: [ctx.negotiation.id, partyId],
  });
  return rows[0] ?? { held: [], issues: 0 };
}
