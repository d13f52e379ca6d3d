import { database } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { voidPasswordLinks } from "../password-link";
import type { SignedIn } from "./sign-in";

export type Identity = { provider: string; subject: string; email: string | null; emailVerified: boolean };

const unknown = "Nobody here has the e-mail address of this account. Ask a lead for an invitation first.";

/**
 * The account of an identity that a provider vouches for. An identity that is not known yet is tied to the existing account with its
 * e-mail, when the provider has verified that e-mail and no other of its identities is tied to the account; nobody gets an account
 * this way. Parley itself never verified the e-mail, so whoever chose the account's password may be somebody else: at that first time
 * the password, its links and all sessions end.
 * @throws Problem "not_found" when there is no such account; "refused" when it is disabled.
 */
export async function linkIdentity({ provider, subject, email, emailVerified }: Identity): Promise<SignedIn> {
  return transaction(database(), async (tx) => {
    const known = await tx.account.findUnique({
      where: { provider_subject: { provider, subject } },
      include: { user: true },
    });
    if (known) return signedIn(known.user);
    const found = email && emailVerified ? await tx.user.findUnique({ where: { email: email.toLowerCase() } }) : null;
    if (!found) throw new Problem("not_found", unknown);
    const other = await tx.account.findFirst({ where: { provider, userId: found.id } });
    if (other || found.isDemo) throw new Problem("not_found", unknown);
    signedIn(found);
    await tx.account.create({ data: { provider, subject, userId: found.id } });
    await voidPasswordLinks(tx, found.id);
    const user = await tx.user.update({
      where: { id: found.id },
      data: { passwordHash: null, sessionVersion: { increment: 1 } },
    });
    return signedIn(user);
  });
}

function signedIn(user: { id: string; sessionVersion: number; disabledAt: Date | null }): SignedIn {
  if (user.disabledAt) throw new Problem("refused", "This account was switched off. Ask a lead of your negotiation.");
  return { userId: user.id, sessionVersion: user.sessionVersion };
}
