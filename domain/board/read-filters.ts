import type { Ctx } from "@/domain/access/context";
import type { BoardFilters } from "./filters";
import { partyOrder } from "./read-parts";

/** What the board can be filtered by: its parties, and the members who own issues. One round trip. */
export async function readFilters(ctx: Ctx): Promise<BoardFilters> {
  const { rows } = await ctx.db.pool.query<{ filters: BoardFilters }>({
    name: "board-filters",
    text: `select json_build_object(
        'parties', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by ${partyOrder}), '[]') from parties p where p.negotiation_id = $1),
        'owners', (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'issues', i.issues) order by m.name), '[]')
          from (select owner_id, count(*) as issues from issues where negotiation_id = $1 and owner_id is not null group by owner_id) i
            join members m on m.negotiation_id = $1 and m.id = i.owner_id),
        'unowned', (select count(*) from issues where negotiation_id = $1 and owner_id is null)) as filters`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.filters ?? { parties: [], owners: [], unowned: 0 };
}
