import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";

/**
 * A present member of the negotiation, and how many other leads can sign in. Locks the negotiation, so that two leads who remove each
 * other at once do not both succeed.
 * @throws Problem "not_found".
 */
export async function loadMember(tx: Tx, ctx: Ctx, id: string) {
  const negotiationId = ctx.negotiation.id;
  await lock(tx, "negotiations", negotiationId, negotiationId);
  const member = await tx.member.findFirst({ where: { negotiationId, id, removedAt: null }, include: { user: true } });
  if (!member) throw new Problem("not_found", "There is no such member.");
  const otherLeads = await tx.member.count({
    where: { negotiationId, id: { not: id }, role: "lead", removedAt: null, user: { disabledAt: null } },
  });
  return { member, otherLeads };
}
