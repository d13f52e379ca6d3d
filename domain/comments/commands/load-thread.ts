import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import type { Comment } from "@/lib/db/generated/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { maySee } from "../rules";
import { targetOf } from "../target";
import { issueOf } from "./issue-of";

type Loaded = { comment: Comment; issueId: string | null };

/**
 * The first comment of the thread that a comment belongs to, locked until the transaction ends.
 * @throws Problem "not_found" for a comment of another negotiation, and for one that the actor's role does not read
 * itself or for what it is about.
 */
export async function loadThread(tx: Tx, ctx: Ctx, commentId: string): Promise<Comment> {
  const { comment } = await loadComment(tx, ctx, commentId);
  return comment.parentId ? (await loadComment(tx, ctx, comment.parentId)).comment : comment;
}

/** A comment and the issue in whose history it belongs. Locks and throws as `loadThread`. */
export async function loadComment(tx: Tx, ctx: Ctx, id: string): Promise<Loaded> {
  const negotiationId = ctx.negotiation.id;
  await lock(tx, "comments", negotiationId, id);
  const comment = await tx.comment.findFirst({ where: { negotiationId, id } });
  if (!comment || !maySee(ctx.actor.role, comment.visibility)) {
    throw new Problem("not_found", "There is no such comment.");
  }
  return { comment, issueId: await issueOf(tx, ctx, targetOf(comment)) };
}
