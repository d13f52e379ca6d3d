import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import { readsTeam, type StoredThread, threadsJson, toThreads } from "@/domain/comments/queries";
import type { CommentTarget, ThreadView } from "@/domain/comments/schema";
import { columnsOf } from "@/domain/comments/target";

/** The threads on one thing, oldest first; team-only ones for those who may read them. Empty for a stranger's id. */
export async function listThreads(ctx: Ctx, target: CommentTarget): Promise<ThreadView[]> {
  const { issueId, positionId, evidenceId, statusChangeId, hazardId } = columnsOf(target);
  const { rows } = await ctx.db.pool.query<{ threads: StoredThread[] }>({
    name: "threads",
    text: `select ${threadsJson(
      "c.issue_id = $3::uuid or c.position_id = $4::uuid or c.evidence_id = $5::uuid or c.status_change_id = $6::uuid or c.hazard_id = $8::uuid",
      { team: "$2::boolean", drafts: "$7::boolean" },
    )} as threads`,
    values: [
      ctx.negotiation.id,
      readsTeam(ctx),
      issueId,
      positionId,
      evidenceId,
      statusChangeId,
      readsDrafts(ctx),
      hazardId,
    ],
  });
  return toThreads(rows[0]?.threads ?? []);
}
