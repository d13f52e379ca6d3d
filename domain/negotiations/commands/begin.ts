import type { Ctx } from "@/domain/access/context";
import { record } from "@/domain/activity/record";
import type { Database, Tx } from "@/lib/db/client";

/** Makes a negotiation with one member, its lead, and the first row of its activity. */
export async function beginNegotiation(
  tx: Tx,
  db: Database,
  user: { id: string; name: string },
  { key, name, question }: { key: string; name: string; question: string },
): Promise<Ctx> {
  const { id } = await tx.negotiation.create({ data: { key, name, question }, select: { id: true } });
  const member = await tx.member.create({
    data: { negotiationId: id, userId: user.id, name: user.name, role: "lead" },
    select: { id: true },
  });
  const actor = { memberId: member.id, userId: user.id, name: user.name, role: "lead" } as const;
  const ctx: Ctx = { db, negotiation: { id, key, name }, actor };
  await record(tx, ctx, { type: "negotiation.created", subjectId: id, after: { key, name, question } });
  return ctx;
}
