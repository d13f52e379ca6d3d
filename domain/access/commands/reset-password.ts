import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { hashLinkToken } from "../link-token";
import { findResetRefusal, lockUser, voidPasswordLinks } from "../password-link";
import { hashPassword } from "../passwords";
import { findPasswordLink } from "../queries";
import { resetPasswordInput } from "../schema";
import type { SignedIn } from "./sign-in";

const ended = () => new Problem("refused", "This link does not work any more. Ask for a new one.");

/**
 * Sets a password by a link, which works once. Every session of the account ends, and so do its other links.
 * @throws Problem "invalid"; "refused" when the link was used, ended or ran out, the account is disabled, or who made the link may not
 * make one any more.
 */
export async function resetPassword(input: unknown): Promise<SignedIn> {
  const { token, password } = parse(resetPasswordInput, input);
  // Hashing is dear: nothing is hashed for a stranger who has no link.
  const link = await findPasswordLink(token);
  if (!link) throw ended();
  const passwordHash = await hashPassword(password);
  return transaction(database(), async (tx) => {
    const { userId } = link;
    await lockUser(tx, userId);
    // Found and used in one statement: of two who come at once, one is refused.
    const [used] = await tx.passwordReset.updateManyAndReturn({
      where: {
        tokenHash: hashLinkToken(token),
        usedAt: null,
        expiresAt: { gt: new Date() },
        user: { disabledAt: null },
      },
      data: { usedAt: new Date() },
      select: { madeById: true },
    });
    if (!used || (await findResetRefusal(tx, userId, used.madeById))) throw ended();
    await voidPasswordLinks(tx, userId);
    const { sessionVersion } = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    return { userId, sessionVersion };
  });
}
