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
  | "captures"
  | "positions"
  | "events"
  | "comments"
  | "intakes";

/**
 * Locks one row of a negotiation until the transaction ends, so that what a command then reads of it stays true while it decides.
 * Answers whether there is such a row. Whoever merely refers to the row does not wait: with "for update" the keys that the end of another transaction
 * checks would wait here, and this one for that end.
 */
export async function lock(tx: Tx, table: Lockable, negotiationId: string, id: string): Promise<boolean> {
  const name = Prisma.raw(table);
  const scope =
    table === "negotiations"
      ? Prisma.sql`id = ${id}::uuid`
      : Prisma.sql`negotiation_id = ${negotiationId}::uuid and id = ${id}::uuid`;
  const rows = await tx.$queryRaw<unknown[]>`select 1 from ${name} where ${scope} for no key update`;
  return rows.length > 0;
}

/**
 * Lets one transaction at a time through for a word of a negotiation, where there is no row to lock: because it is yet to be made, or
 * because a whole set of rows is decided on together. Ends with the transaction.
 */
export async function lockWord(tx: Tx, negotiationId: string, word: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${negotiationId} ${word}`}, 0))`;
}
