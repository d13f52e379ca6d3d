import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";

/** Two sources of one name would be graded apart by accident; capital letters do not tell them apart. */
export async function assertNameFree(
  tx: Tx,
  ctx: Ctx,
  name: string,
  { except = null, field = "name" }: { except?: string | null; field?: string } = {},
): Promise<void> {
  const [taken] = await tx.$queryRaw<{ name: string }[]>`
    select name from sources
    where negotiation_id = ${ctx.negotiation.id}::uuid and lower(name) = lower(${name}) and id is distinct from ${except}::uuid`;
  if (!taken) return;
  const message = `There is a source called “${taken.name}” already.`;
  throw new Problem("invalid", message, { [field]: message });
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
