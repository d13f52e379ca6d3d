import { showingOrder, waitsOn } from "@/domain/positions/standing";
import { type Counting, counts } from "./read-counts";
import type { BoardWindow } from "./schema";
import { framed, inWindow, places, standsToday, windowed } from "./statements";

/**
 * A SQL expression that changes with every activity of the negotiation `$1`. Activities are numbered when they are written and seen when their
 * transaction ends, so the last number alone would not tell of one that ends after a later one; the sum of the last two hundred does.
 */
export const upTo =
  "(select coalesce(sum(id), 0)::text from (select id from activity where negotiation_id = $1 order by id desc limit 200) latest)";

/** Today's board. Positions come as lists: `Standing` says what stands at which place. */
export function standing(order: BoardWindow["order"], counting: Counting): string {
  const place = places("today").join(", ");
  return `with recursive ${windowed(order, "today")}
    select json_build_object(${framed}, 'counts', ${counts("today", counting)},
      'upTo', ${upTo},
      'awaiting', coalesce((select json_agg(distinct jsonb_build_array(${place})) from position_states s ${inWindow}
          where s.negotiation_id = $1 and ${waitsOn("$6::date")}), '[]'),
      'standing', coalesce((select json_agg(json_build_array(${place}, v.act, v.statement, v.valid_from_edtf, s.reliability, s.credibility, s.documents, s.origins,
          s.rank, s.contradicts, extract(epoch from s.reviewed_at)::bigint, s.drifted, s.machine) order by i.place, p.place, ${showingOrder("s.rank")})
        from position_states s ${inWindow} join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
        where ${standsToday}), '[]')) as board`;
}
