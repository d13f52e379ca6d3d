import type { Tx } from "./client";
import { Prisma } from "./generated/client";

type Lockable =
  | "negotiations"
  | "members"
  | "parties"
  | "people"
  | "issues"
  | "sources"
  | "documents"
  | "positions"
  | "events"
  | "comments";

/**
 * Locks one row of a negotiation until the transaction ends, so that what a command then reads of it stays true while it decides.
 * Answers whether there is such a row.
 */
export async function lock(tx: Tx, table: Lockable, negotiationId: string, id: string): Promise<boolean> {
  const name = Prisma.raw(table);
  const scope =
    table === "negotiations"
      ? Prisma.sql`id = ${id}::uuid`
      : Prisma.sql`negotiation_id = ${negotiationId}::uuid and id = ${id}::uuid`;
  const rows = await tx.$queryRaw<unknown[]>`select 1 from ${name} where ${scope} for update`;
  return rows.length > 0;
}
