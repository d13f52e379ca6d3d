import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { originsOf } from "../lineage";

/** Judgements on lineage are made one at a time: two at once could each join half of a group and lose the whole. */
export async function lockLineage(tx: Tx, negotiationId: string): Promise<void> {
  await lockWord(tx, negotiationId, "lineage");
}

/**
 * Computes the origins of the given groups of documents anew from the judgements that stand, and answers how many documents changed
 * theirs. The positions that rest on those are counted anew by the database (see the migration of position states).
 */
export async function regroup(tx: Tx, negotiationId: string, originIds: readonly string[]): Promise<number> {
  const documents = await tx.document.findMany({
    where: { negotiationId, originId: { in: [...originIds] } },
    select: { id: true, createdAt: true, originId: true },
  });
  const within = { in: documents.map(({ id }) => id) };
  const links = await tx.lineage.findMany({
    where: { negotiationId, withdrawnAt: null, fromId: within, toId: within },
    select: { fromId: true, toId: true, kind: true },
  });
  const origins = originsOf(documents, links);
  const moved = documents.filter(({ id, originId }) => origins.get(id) !== originId);
  for (const { id, originId } of moved)
    await tx.document.update({ where: { id }, data: { originId: origins.get(id) ?? originId } });
  return moved.length;
}
