import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { hashLinkToken } from "../link-token";
import { voidPasswordLinks } from "../password-link";
import { hashPassword } from "../passwords";
import { resetPasswordInput } from "../schema";
import type { SignedIn } from "./sign-in";

/**
 * Sets a password by a link, which works once. Every session of the account ends, and so do its other links.
 * @throws Problem "invalid"; "refused" when the link was used, ended or ran out, or the account is disabled.
 */
export async function resetPassword(input: unknown): Promise<SignedIn> {
  const { token, password } = parse(resetPasswordInput, input);
  const passwordHash = await hashPassword(password);
  return transaction(database(), async (tx) => {
    const tokenHash = hashLinkToken(token);
    // Found and used in one statement: of two who come at once, one is refused.
    const used = await tx.passwordReset.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
      data: { usedAt: new Date() },
      select: { userId: true },
    });
    const userId = used[0]?.userId;
    if (!userId) throw new Problem("refused", "This link does not work any more. Ask for a new one.");
    await voidPasswordLinks(tx, userId);
    const { sessionVersion } = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    return { userId, sessionVersion };
  });
}
