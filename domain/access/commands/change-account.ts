import { record } from "@/domain/activity/record";
import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { lockUser, voidPasswordLinks } from "../password-link";
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
 * Changes one's own name in every negotiation that one works in, each with an activity row. The feed keeps the name under which something
 * was done; wherever else a member is named, it is by the name they have now. Where one was removed, one keeps the name one had.
 * @throws Problem "invalid"; "refused" for a demo account.
 */
export async function renameAccount(userId: string, input: unknown): Promise<{ name: string }> {
  const { name } = parse(renameAccountInput, input);
  const db = database();
  return transaction(db, async (tx) => {
    await lockUser(tx, userId);
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    assertOwn(user);
    await tx.user.update({ where: { id: userId }, data: { name } });
    const members = await tx.member.findMany({
      where: { userId, removedAt: null, name: { not: name } },
      include: { negotiation: { select: { id: true, key: true, name: true } } },
      orderBy: { id: "asc" },
    });
    for (const { id, negotiation, name: before, role } of members) {
      await tx.member.update({ where: { id }, data: { name } });
      const actor = { memberId: id, userId, name: before, role };
      const event = { type: "member.renamed", subjectId: id, before: { name: before }, after: { name } } as const;
      await record(tx, { db, negotiation, actor }, event);
    }
    return { name };
  });
}

/** Signs a person out everywhere: no session begun before this is valid at its next request. */
export async function endSessions(userId: string): Promise<void> {
  await database().prisma.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
}
