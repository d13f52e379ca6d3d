import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { verifyPassword } from "../passwords";
import { signInInput } from "../schema";
import { admitAttempt, attemptSucceeded } from "./login-attempts";

/** What a session is made of. */
export type SignedIn = { userId: string; sessionVersion: number };

/**
 * Signs in with e-mail and password, from a network address (see `clientAddress`).
 * An unknown e-mail, an account without a password and a wrong password are one answer, after the same work.
 * @throws Problem "invalid"; "too_many" with the time to wait; "refused" for a disabled account whose password was right.
 */
export async function signInWithPassword(input: unknown, address: string): Promise<SignedIn> {
  const { email, password } = parse(signInInput, input);
  const attempt = await admitAttempt(email, address);
  const user = await database().prisma.user.findUnique({ where: { email } });
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Problem("invalid", "E-mail or password is wrong.");
  await attemptSucceeded(attempt, email, address);
  if (user.disabledAt) throw new Problem("refused", "This account was switched off. Ask a lead of your negotiation.");
  return { userId: user.id, sessionVersion: user.sessionVersion };
}
