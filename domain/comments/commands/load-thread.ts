import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import type { Comment } from "@/lib/db/generated/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { maySee } from "../rules";
import { targetOf } from "../target";
import { issueOf } from "./issue-of";

/**
 * The first comment of the thread that a comment belongs to, locked until the transaction ends.
 * @throws Problem "not_found" for a comment of another negotiation, and for one that the actor's role does not read
 * itself or for what it is about.
 */
export async function loadThread(tx: Tx, ctx: Ctx, commentId: string): Promise<Comment> {
  const negotiationId = ctx.negotiation.id;
  const given = await tx.comment.findFirst({ where: { negotiationId, id: commentId } });
  if (!given || !maySee(ctx.actor.role, given.visibility)) throw new Problem("not_found", "There is no such comment.");
  await issueOf(tx, ctx, targetOf(given));
  const id = given.parentId ?? given.id;
  await lock(tx, "comments", negotiationId, id);
  return tx.comment.findUniqueOrThrow({ where: { id } });
}
