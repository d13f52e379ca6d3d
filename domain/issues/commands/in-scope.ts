import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";

/** What an issue refers to must be of the same negotiation; for a stranger's record the answer is that there is none. */
export async function assertInScope(
  tx: Tx,
  ctx: Ctx,
  { parentId, ownerId }: { parentId?: string | null; ownerId?: string | null },
): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  if (parentId && !(await tx.issue.findFirst({ where: { negotiationId, id: parentId }, select: { id: true } }))) {
    throw new Problem("invalid", "There is no such parent issue.", { parentId: "There is no such issue." });
  }
  if (
    ownerId &&
    !(await tx.member.findFirst({ where: { negotiationId, id: ownerId, removedAt: null }, select: { id: true } }))
  ) {
    throw new Problem("invalid", "There is no such member.", { ownerId: "There is no such member." });
  }
}
