import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import type { CommentTarget } from "../schema";

/**
 * The issue in whose history a comment on this target belongs; null for evidence and
 * hazards, which may bear on several issues or on none.
 * @throws Problem "not_found" when the target is not of this negotiation, or a draft that the actor does not read.
 */
export async function issueOf(tx: Tx, ctx: Ctx, target: CommentTarget): Promise<string | null> {
  const where = { negotiationId: ctx.negotiation.id, id: target.id };
  const open = { review: { in: ["in_review" as const, "reviewed" as const] } };
  const issueId = { select: { issueId: true }, where };
  switch (target.kind) {
    case "issue":
      return found(await tx.issue.findFirst({ where, select: { id: true } })).id;
    case "position":
      return found(
        await tx.position.findFirst({ ...issueId, where: readsDrafts(ctx) ? where : { ...where, state: open } }),
      ).issueId;
    case "status_change":
      return found(await tx.statusChange.findFirst(issueId)).issueId;
    case "evidence":
      found(await tx.evidence.findFirst({ where, select: { id: true } }));
      return null;
    case "hazard":
      found(await tx.hazard.findFirst({ where, select: { id: true } }));
      return null;
  }
}

function found<T>(row: T | null): T {
  if (row === null) throw new Problem("not_found", "What this comment is about does not exist.");
  return row;
}
