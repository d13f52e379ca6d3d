import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { voidPasswordLinks } from "../password-link";
import { hashPassword, verifyPassword } from "../passwords";
import { changePasswordInput, renameAccountInput } from "../schema";
import { admitAttempt, attemptSucceeded } from "./login-attempts";
import type { SignedIn } from "./sign-in";

/** Demo accounts belong to whoever tries Parley: one visitor must not shut out the next. */
function assertOwn(user: { isDemo: boolean }): void {
  if (user.isDemo)
    throw new Problem("refused", "Demo accounts are shared, so their name and password stay as they are.");
}

/**
 * Changes one's own password, or sets the first. Every other session of the account ends, and its password links too.
 * @throws Problem "invalid" on `current` or `password`; "too_many"; "refused" for a demo account.
 */
export async function changePassword(userId: string, input: unknown): Promise<SignedIn> {
  const { current, password } = parse(changePasswordInput, input);
  const { prisma } = database();
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  assertOwn(user);
  if (user.passwordHash !== null) await assertPassword(user, current ?? "");
  const passwordHash = await hashPassword(password);
  return transaction(database(), async (tx) => {
    await voidPasswordLinks(tx, userId);
    const { sessionVersion } = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    return { userId, sessionVersion };
  });
}

/** Guessing from within a session is limited like guessing from without. */
async function assertPassword(user: { id: string; email: string; passwordHash: string | null }, current: string) {
  const place = `session of ${user.id}`;
  const attempt = await admitAttempt(user.email, place);
  if (!(await verifyPassword(user.passwordHash, current))) {
    throw new Problem("invalid", "The current password is not right.", {
      current: "This is not your current password.",
    });
  }
  await attemptSucceeded(attempt, user.email, place);
}

/**
 * Changes one's own name, for what is recorded from now on; history keeps the name it was written under.
 * @throws Problem "invalid"; "refused" for a demo account.
 */
export async function renameAccount(userId: string, input: unknown): Promise<{ name: string }> {
  const { name } = parse(renameAccountInput, input);
  return transaction(database(), async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    assertOwn(user);
    await tx.user.update({ where: { id: userId }, data: { name } });
    await tx.member.updateMany({ where: { userId }, data: { name } });
    return { name };
  });
}

/** Signs a person out everywhere: no session begun before this is valid at its next request. */
export async function endSessions(userId: string): Promise<void> {
  await database().prisma.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
}
