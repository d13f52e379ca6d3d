import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { lockLineage } from "./regroup";

/**
 * A suggestion with the titles of its documents and the dismissal that stands for the pair, if there is one. Judgements on lineage are made one at a time.
 * @throws Problem "not_found" for a suggestion of another negotiation too.
 */
export async function loadSuggestion(tx: Tx, ctx: Ctx, id: string) {
  const negotiationId = ctx.negotiation.id;
  await lockLineage(tx, negotiationId);
  const suggestion = await tx.lineageSuggestion.findFirst({
    where: { negotiationId, id },
    select: { oneId: true, twoId: true, one: { select: { title: true } }, two: { select: { title: true } } },
  });
  if (!suggestion) throw new Problem("not_found", "There is no such suggestion.");
  const pair = [suggestion.oneId, suggestion.twoId];
  const dismissal = await tx.lineageDismissal.findFirst({
    where: { negotiationId, withdrawnAt: null, oneId: { in: pair }, twoId: { in: pair } },
    select: { id: true, note: true },
  });
  return { ...suggestion, dismissal };
}
