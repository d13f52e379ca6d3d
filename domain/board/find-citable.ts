import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { isUuid } from "@/lib/uuid";
import type { CitablePosition } from "./reading";

/** Positions of an issue that were not superseded and hold the words in statement or party, newest first; at most 40. */
export async function findCitable(
  ctx: Ctx,
  { issueId, q }: { issueId: string; q: string },
): Promise<CitablePosition[]> {
  if (!isUuid(issueId)) return [];
  const { rows } = await ctx.db.pool.query<CitablePosition>({
    name: "citable-positions",
    text: `select p.id, p.party_id as "partyId", p.act, p.statement, coalesce(holder.short_name, holder.name) as party, ps.review
      from positions p
        join position_states ps on ps.negotiation_id = $1 and ps.position_id = p.id and ps.superseded_at is null
        join parties holder on holder.negotiation_id = $1 and holder.id = p.party_id
      where p.negotiation_id = $1 and p.issue_id = $2 and (p.statement ilike $3 or holder.name ilike $3 or holder.short_name ilike $3)
        and ${versionIsOpen("p.id", "$4::boolean")}
      order by p.recorded_at desc, p.id limit 40`,
    values: [
      ctx.negotiation.id,
      issueId,
      `%${q
        .trim()
        .slice(0, 200)
        .replace(/[\\%_]/g, "\\$&")}%`,
      readsDrafts(ctx),
    ],
  });
  return rows;
}
