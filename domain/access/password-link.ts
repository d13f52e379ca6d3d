import type { Tx } from "@/lib/db/client";
import { newLinkToken } from "./link-token";

const hours = 24;

/** Makes a link that lets its bearer set the user's password once, within a day. The token is told now and never again. */
export async function insertPasswordLink(tx: Tx, userId: string): Promise<{ token: string; expiresAt: Date }> {
  const { token, hash } = newLinkToken();
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  await tx.passwordReset.create({ data: { tokenHash: hash, userId, expiresAt } });
  return { token, expiresAt };
}

/**
 * Ends the password links of a user that nobody has used. Besides a new password, joining or making a negotiation does it too: a link
 * made by the lead of one negotiation must not become a way into another.
 */
export async function voidPasswordLinks(tx: Tx, userId: string): Promise<void> {
  await tx.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

export const passwordLinkPath = (token: string) => `/reset/${token}`;
