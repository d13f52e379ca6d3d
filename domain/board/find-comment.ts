import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { readsTeam } from "@/domain/comments/queries";
import { isUuid } from "@/lib/uuid";

/**
 * Where a comment stands, as a path below the negotiation: the screen that shows what it is about, with that opened. A version that has given way
 * is shown nowhere by itself, so its threads stand in the discussion of the issue. Null for who does not read it, as for one that is not there.
 */
export async function findCommentPath(ctx: Ctx, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const { rows } = await ctx.db.pool.query<{ path: string }>({
    name: "comment-path",
    text: `select case
          when k.id is not null then 'captures/' || k.id || case when e.id is not null then '?quote=' || e.id else '?hazard=' || h.id end
          else 'issues/' || i.number || case when s.superseded_at is null and p.id is not null then '?open=' || p.id
            when sc.id is not null or p.id is not null then '?all=1' else '' end
        end || '#comment-' || c.id as path
      from comments c
        left join positions p on p.negotiation_id = $1 and p.id = c.position_id
        left join position_states s on s.negotiation_id = $1 and s.position_id = p.id
        left join status_changes sc on sc.negotiation_id = $1 and sc.id = c.status_change_id
        left join issues i on i.negotiation_id = $1 and i.id = coalesce(c.issue_id, p.issue_id, sc.issue_id)
        left join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
        left join hazards h on h.negotiation_id = $1 and h.id = c.hazard_id
        left join captures k on k.negotiation_id = $1 and k.id = coalesce(e.capture_id, h.capture_id)
      where c.negotiation_id = $1 and c.id = $2 and (c.visibility = 'negotiation' or $3::boolean)
        and ${versionIsOpen("c.position_id", "$4::boolean")}`,
    values: [ctx.negotiation.id, id, readsTeam(ctx), readsDrafts(ctx)],
  });
  return rows[0]?.path ?? null;
}
