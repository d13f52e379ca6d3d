import { transaction } from "@/domain/access/command";
import { hashPassword } from "@/domain/access/passwords";
import { database, type Tx } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { firstRunInput } from "../schema";
import { beginNegotiation } from "./begin";

/** Any number that nothing else locks by. */
const firstRunLock = 7_201_001;

/**
 * Creates the first account and the first negotiation with it as lead, only while there is no account at all; of two who try at once,
 * one is refused.
 * @throws Problem "invalid", "refused".
 */
export async function firstRun(input: unknown): Promise<{ userId: string; sessionVersion: number; key: string }> {
  const { person, negotiation } = parse(firstRunInput, input);
  const db = database();
  // Hashing is dear: nothing is hashed for a stranger to an installation that is set up.
  await assertNoAccount(db.prisma);
  const passwordHash = await hashPassword(person.password);
  return transaction(db, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${firstRunLock})`;
    await assertNoAccount(tx);
    const user = await tx.user.create({ data: { email: person.email, name: person.name, passwordHash } });
    await beginNegotiation(tx, db, user, negotiation);
    return { userId: user.id, sessionVersion: user.sessionVersion, key: negotiation.key };
  });
}

async function assertNoAccount(tx: Pick<Tx, "user">): Promise<void> {
  if (await tx.user.findFirst({ select: { id: true } })) {
    throw new Problem("refused", "Parley is set up already. Sign in, or ask a lead for an invitation.");
  }
}
