import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";

/** Two sources of one name would be graded apart by accident; capital letters do not tell them apart. */
export async function assertNameFree(
  tx: Tx,
  ctx: Ctx,
  name: string,
  { except = null, field = "name" }: { except?: string | null; field?: string } = {},
): Promise<void> {
  const taken = await sourceNamed(tx, ctx, name);
  if (!taken || taken.id === except) return;
  const message = `There is a source called “${taken.name}” already.`;
  throw new Problem("invalid", message, { [field]: message });
}

/** The source of this name, or null; nobody else gives the name to one until the transaction ends. */
export async function sourceNamed(tx: Tx, ctx: Ctx, name: string): Promise<{ id: string; name: string } | null> {
  const negotiationId = ctx.negotiation.id;
  await lockWord(tx, negotiationId, "names of sources");
  const [named] = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from sources where negotiation_id = ${negotiationId}::uuid and lower(name) = lower(${name})`;
  return named ?? null;
}

/** The name of a source of this negotiation; for a stranger's the answer is that there is none. */
export async function sourceName(tx: Tx, ctx: Ctx, sourceId: string): Promise<string> {
  const source = await tx.source.findFirst({
    where: { negotiationId: ctx.negotiation.id, id: sourceId },
    select: { name: true },
  });
  if (!source) throw new Problem("not_found", "There is no such source.", { sourceId: "There is no such source." });
  return source.name;
}
