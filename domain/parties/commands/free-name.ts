import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";

/** Two columns of one board with the same head could not be told apart. */
export async function assertFreeName(tx: Tx, ctx: Ctx, name: string, exceptId?: string): Promise<void> {
  const found = await tx.party.findFirst({
    where: { negotiationId: ctx.negotiation.id, name, id: exceptId ? { not: exceptId } : undefined },
    select: { id: true },
  });
  if (!found) return;
  const message = "There is a party of this name already.";
  throw new Problem("invalid", message, { name: message });
}
