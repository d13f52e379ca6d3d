import type { Ctx } from "@/domain/access/context";
import { acts } from "@/domain/positions/acts";
import type { Day } from "@/lib/days";
import type { BoardCounts, BoardWindow } from "./schema";
import { after, filterValues, issuesWith, showingOrder, standsToday, type Time } from "./statements";

const kept = new Map<string, { activity: number; day: Day; counts: BoardCounts }>();

/**
 * How many cells of the whole filtered board hold a position today, and how many match. The count of a board without filters is kept
 * until something happens in the negotiation, or the day ends.
 */
export async function countToday(ctx: Ctx, window: BoardWindow, day: Day, activity: number): Promise<BoardCounts> {
  const isWhole = !hasRowFilter(window) && !hasMatchFilter(window) && window.parties.length === 0;
  const known = isWhole ? kept.get(ctx.negotiation.id) : undefined;
  if (known && known.activity === activity && known.day === day) return known.counts;
  const counts = await count(ctx, "today", window, filterValues(ctx, window, day));
  if (isWhole) kept.set(ctx.negotiation.id, { activity, day, counts });
  return counts;
}

/** The same as of a day of the world and a moment of our record. */
export function countThen(ctx: Ctx, window: BoardWindow, valid: Day, known: Date): Promise<BoardCounts> {
  return count(ctx, "then", window, filterValues(ctx, window, valid, known));
}

async function count(ctx: Ctx, time: Time, window: BoardWindow, filters: unknown[]): Promise<BoardCounts> {
  const matched = hasMatchFilter(window);
  const { rows } = await ctx.db.pool.query<BoardCounts>({
    name: `board-count-${time}${matched ? "-matched" : ""}`,
    text: statement(time, matched),
    values: matched ? [...filters, ...matchValues(window)] : filters,
  });
  return rows[0] ?? { filled: 0, matching: 0 };
}

function hasRowFilter({ status, owner, text }: BoardWindow): boolean {
  return status.length > 0 || owner != null || text !== "";
}

function hasMatchFilter({ families, reliability, credibility }: BoardWindow): boolean {
  return families.length + reliability.length + credibility.length > 0;
}

function matchValues({ families, reliability, credibility }: BoardWindow): unknown[] {
  const ofFamily = acts.filter(({ family }) => families.includes(family)).map(({ id }) => id);
  return [
    families.length ? ofFamily : null,
    reliability.length ? reliability : null,
    credibility.length ? credibility : null,
  ];
}

/** Positions that stood then. A reviewed position never goes back, so its first review tells when it came; a supersession recorded later is none. */
const stoodThen = `s.negotiation_id = $1 and s.reviewed_at <= $7::timestamptz and coalesce(ranked.rank, 'normal') <> 'deprecated'
    and (s.superseded_at is null or s.superseded_at > $7 or s.supersede_reason = 'party_moved')
    and (s.valid_from is null or s.valid_from <= $6::date)
    and coalesce(case when s.superseded_at <= $7 then s.valid_to else v.valid_to_latest end, 'infinity') >= $6::date`;

const ranked = `ranked as (
    select distinct on (r.position_id) r.position_id, r.rank from position_rankings r
    where r.negotiation_id = $1 and r.recorded_at <= $7::timestamptz order by r.position_id, r.recorded_at desc)`;

const credibilityThen = `coalesce((select g.credibility from position_gradings g
    where g.negotiation_id = $1 and g.position_id = s.position_id and g.recorded_at <= $7 order by g.recorded_at desc limit 1), 6)`;

const reliabilityThen = `coalesce((
    select min(grade.reliability) from citations c
      join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id
      join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
      join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
      cross join lateral (select g.reliability from source_grades g
        where g.negotiation_id = $1 and g.source_id = d.source_id and g.recorded_at <= $7 order by g.recorded_at desc limit 1) grade
    where c.negotiation_id = $1 and c.position_id = s.position_id and c.stance = 'supports' and c.recorded_at <= $7
      and (c.withdrawn_at is null or c.withdrawn_at > $7)), 'F')`;

function statement(time: Time, matched: boolean): string {
  const today = time === "today";
  const [families, letters, figures] = [1, 2, 3].map((place) => after(time, place));
  const matching = `count(*) filter (where (${families}::text[] is null or act::text = any (${families}))
      and (${letters}::text[] is null or ${today ? "reliability" : reliabilityThen}::text = any (${letters}))
      and (${figures}::int[] is null or ${today ? "credibility" : credibilityThen} = any (${figures})))::int`;
  const rank = today ? "s.rank" : "coalesce(ranked.rank, 'normal')";
  return `with recursive ${issuesWith(time)}${today ? "" : `, ${ranked}`}
    select count(*)::int as filled, ${matched ? matching : "count(*)::int"} as matching
    from (
      select distinct on (s.issue_id, s.party_id) s.issue_id, s.party_id, s.position_id, v.act, s.reliability, s.credibility
      from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
        ${today ? "" : "left join ranked on ranked.position_id = s.position_id"}
      where ${today ? standsToday : stoodThen} and ($5::uuid[] is null or s.party_id = any ($5))
        and ($2::text[] is null and $3::text is null and $4::text is null or s.issue_id in (select id from passing))
      order by s.issue_id, s.party_id, ${showingOrder(rank)}) s`;
}
