import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { maySettle } from "../rules";
import { targetOf } from "../target";
import { issueOf } from "./issue-of";
import { loadThread } from "./load-thread";

/** What resolving and reopening share: who may, that something changes, and the write. */
export async function settleThread(tx: Tx, ctx: Ctx, id: string, resolve: boolean) {
  const thread = await loadThread(tx, ctx, id);
  if (!maySettle(ctx.actor, thread)) {
    throw new Problem("forbidden", "Only who began a thread, or a reviewer, resolves and reopens it.");
  }
  if ((thread.resolvedAt !== null) === resolve) {
    throw new Problem("refused", resolve ? "The thread is resolved already." : "The thread is open already.");
  }
  await tx.comment.update({
    where: { id: thread.id },
    data: resolve
      ? { resolvedAt: new Date(), resolvedById: ctx.actor.memberId }
      : { resolvedAt: null, resolvedById: null },
  });
  const target = targetOf(thread);
  const { visibility } = thread;
  return {
    output: { id: thread.id, resolved: resolve },
    activity: {
      type: resolve ? ("comment.resolved" as const) : ("comment.reopened" as const),
      subjectId: thread.id,
      issueId: await issueOf(tx, ctx, target),
      before: { resolved: !resolve },
      after: { resolved: resolve, target, visibility },
    },
  };
}
