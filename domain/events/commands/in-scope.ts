import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import type { EventKind } from "../kinds";

/** The kind of the event that shall contain another; null when none shall. For a stranger's event the answer is that there is none. */
export async function parentKind(tx: Tx, ctx: Ctx, parentId: string | null): Promise<EventKind | null> {
  if (parentId === null) return null;
  const where = { negotiationId: ctx.negotiation.id, id: parentId };
  const parent = await tx.event.findFirst({ where, select: { kind: true } });
  if (!parent) throw new Problem("not_found", "There is no such event.", { parentId: "There is no such event." });
  return parent.kind;
}

/** The event that something is added to. */
export async function eventInScope(tx: Tx, ctx: Ctx, id: string): Promise<{ id: string; title: string }> {
  const where = { negotiationId: ctx.negotiation.id, id };
  const event = await tx.event.findFirst({ where, select: { id: true, title: true } });
  if (!event) throw new Problem("not_found", "There is no such event.");
  return event;
}
