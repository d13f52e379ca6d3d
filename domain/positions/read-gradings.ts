import type { Ctx } from "@/domain/access/context";
import type { GradeCount } from "./diagonal";

/** `counted` of `total` gradings: those of positions that a quote supported at the time, so that there was a letter to compare with. */
export type Gradings = { counts: GradeCount[]; counted: number; total: number };

/**
 * Every grading of a position with the letter of the most reliable source that supported it, both as they were known at the moment of grading, counted by
 * grader. A grader who was removed keeps the name. One round trip.
 */
export async function readGradings(ctx: Ctx): Promise<Gradings> {
  const { rows } = await ctx.db.pool.query<{ gradings: Gradings }>({
    name: "gradings",
    text: `with graded as (
        select m.id as "byId", m.name as by, g.credibility, held.reliability
        from position_gradings g
          join members m on m.negotiation_id = $1 and m.id = g.recorded_by_id
          cross join lateral (
            select min(coalesce(letter.reliability, 'F')) as reliability
            from citations c
              join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
              join captures k on k.negotiation_id = $1 and k.id = e.capture_id
              join documents d on d.negotiation_id = $1 and d.id = k.document_id
              left join lateral (select s.reliability from source_grades s
                where s.negotiation_id = $1 and s.source_id = d.source_id and s.recorded_at <= g.recorded_at
                order by s.recorded_at desc limit 1) letter on true
            where c.negotiation_id = $1 and c.position_id = g.position_id and c.stance = 'supports' and c.recorded_at <= g.recorded_at
              and (c.withdrawn_at is null or c.withdrawn_at > g.recorded_at)) held
        where g.negotiation_id = $1),
      counts as (select "byId", by, reliability, credibility, count(*)::int as count from graded where reliability is not null group by 1, 2, 3, 4)
      select json_build_object('total', (select count(*) from graded), 'counted', (select coalesce(sum(count), 0) from counts),
        'counts', coalesce((select json_agg(counts order by by, "byId", reliability, credibility) from counts), '[]')) as gradings`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.gradings ?? { counts: [], counted: 0, total: 0 };
}
