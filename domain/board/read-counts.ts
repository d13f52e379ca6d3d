import { acts } from "@/domain/positions/acts";
import { showingOrder } from "@/domain/positions/standing";
import { endedBy } from "./read-supersessions";
import type { BoardWindow } from "./schema";
import { after, standsToday, type Time } from "./statements";

/** How a statement counts cells: not at all, those that hold a position, or also those whose shown position passes the filters of family and grade. */
export type Counting = "none" | "filled" | "matching";

export function countingOf({ counted, families, reliability, credibility }: BoardWindow): Counting {
  if (!counted) return "none";
  return families.length + reliability.length + credibility.length > 0 ? "matching" : "filled";
}

/** The parameters that counting needs besides those of the window. */
export function countValues(window: BoardWindow): unknown[] {
  if (countingOf(window) !== "matching") return [];
  const { families, reliability, credibility } = window;
  const ofFamily = acts.filter(({ family }) => families.includes(family)).map(({ id }) => id);
  return [
    families.length ? ofFamily : null,
    reliability.length ? reliability : null,
    credibility.length ? credibility : null,
  ];
}

/** Positions that stood then. A reviewed position never goes back, so its first review tells when it came. */
const stoodThen = `s.negotiation_id = $1 and s.reviewed_at <= $7::timestamptz and coalesce(ranked.rank, 'normal') <> 'deprecated'
    and (ended.reason is null or ended.reason = 'party_moved' and ended.moved_on > $6::date)
    and (s.valid_from is null or s.valid_from <= $6::date) and (v.valid_to_latest is null or v.valid_to_latest >= $6::date)`;

const rankedAndEnded = `left join (
      select distinct on (r.position_id) r.position_id, r.rank from position_rankings r
      where r.negotiation_id = $1 and r.recorded_at <= $7::timestamptz order by r.position_id, r.recorded_at desc) ranked on ranked.position_id = s.position_id
    left join (${endedBy("$7::timestamptz")}) ended on ended.position_id = s.position_id`;

const credibilityThen = `coalesce((select g.credibility from position_gradings g
    where g.negotiation_id = $1 and g.position_id = c.position_id and g.recorded_at <= $7 order by g.recorded_at desc limit 1), 6)`;

const reliabilityThen = `coalesce((
    select min(grade.reliability) from citations x
      join evidence e on e.negotiation_id = x.negotiation_id and e.id = x.evidence_id
      join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
      join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
      cross join lateral (select g.reliability from source_grades g
        where g.negotiation_id = $1 and g.source_id = d.source_id and g.recorded_at <= $7 order by g.recorded_at desc limit 1) grade
    where x.negotiation_id = $1 and x.position_id = c.position_id and x.stance = 'supports' and x.recorded_at <= $7
      and (x.withdrawn_at is null or x.withdrawn_at > $7)), 'F')`;

/** A SQL expression: `{ filled, matching }` over all issues `passing` and all parties that pass the filters. Its parameters follow the window's. */
export function counts(time: Time, counting: Counting): string {
  if (counting === "none") return `json_build_object('filled', 0, 'matching', 0)`;
  const today = time === "today";
  const from = `position_states s ${today && counting === "filled" ? "" : "join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id"}
        ${today ? "" : rankedAndEnded}
      where ${today ? standsToday : stoodThen} and ($5::uuid[] is null or s.party_id = any ($5))
        and ($2::text[] is null and $3::text is null and $4::text is null or s.issue_id in (select id from passing))`;
  if (counting === "filled") {
    return `(select json_build_object('filled', count(*), 'matching', count(*)) from (select distinct s.issue_id, s.party_id from ${from}) c)`;
  }
  const [families, letters, figures] = [5, 6, 7].map((place) => after(time, place));
  const rank = today ? "s.rank" : "coalesce(ranked.rank, 'normal')";
  return `(select json_build_object('filled', count(*), 'matching', count(*) filter (where (${families}::text[] is null or c.act::text = any (${families}))
        and (${letters}::text[] is null or ${today ? "c.reliability" : reliabilityThen}::text = any (${letters}))
        and (${figures}::int[] is null or ${today ? "c.credibility" : credibilityThen} = any (${figures}))))
      from (select distinct on (s.issue_id, s.party_id) s.position_id, v.act, s.reliability, s.credibility from ${from}
        order by s.issue_id, s.party_id, ${showingOrder(rank)}) c)`;
}
