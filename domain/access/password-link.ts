import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { newLinkToken } from "./link-token";
import { type ResetSubject, resetRefusal, resetSubject } from "./reset-rules";

const hours = 24;

/**
 * Makes a link that lets its bearer set the user's password once, within a day. The token is told now and never again.
 * @param madeById the user on whose right it rests; null for whoever runs the server.
 */
export async function insertPasswordLink(
  tx: Tx,
  userId: string,
  madeById: string | null,
): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newLinkToken();
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await tx.passwordReset.create({ data: { tokenHash: hash, userId, madeById, expiresAt } });
  return { token, expiresAt };
}

const subjectOf = Prisma.raw(resetSubject("person", "lead"));

/** `resetRefusal` of two users as they are now; null when the lead may make a link for the person, or when nobody's right is needed. */
export async function findResetRefusal(
  tx: Pick<Tx, "$queryRaw">,
  userId: string,
  madeById: string | null,
): Promise<string | null> {
  if (madeById === null) return null;
  const [row] = await tx.$queryRaw<{ subject: ResetSubject }[]>`select ${subjectOf} as subject
    from users person cross join users lead where person.id = ${userId}::uuid and lead.id = ${madeById}::uuid`;
  if (!row) throw new Error("Users are never deleted.");
  return resetRefusal(row.subject);
}

/**
 * Locks a user until the transaction ends: where they work and who may set their password are decided one after the other. Asked for
 * first in a transaction; it lets others refer to the user meanwhile.
 */
export async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`select 1 from users where id = ${userId}::uuid for no key update`;
}

/**
 * Ends the password links of a user that nobody has used. Besides a new password, joining or making a negotiation does it too: a link
 * made by the lead of one negotiation must not become a way into another.
 */
export async function voidPasswordLinks(tx: Tx, userId: string): Promise<void> {
  await lockUser(tx, userId);
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

export const passwordLinkPath = (token: string) => `/reset/${token}`;
