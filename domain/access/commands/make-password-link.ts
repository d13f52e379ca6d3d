import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { transaction } from "../command";
import { insertPasswordLink } from "../password-link";
import { emailAddress } from "../schema";

/**
 * For whoever runs the server: a password link for any account that is not disabled.
 * @throws Problem "invalid", "not_found".
 */
export async function makePasswordLink(email: string): Promise<{ token: string; expiresAt: Date; name: string }> {
  const address = parse(emailAddress, email);
  return transaction(database(), async (tx) => {
    const user = await tx.user.findUnique({ where: { email: address } });
    if (!user || user.disabledAt)
      throw new Problem("not_found", `There is no active account with the e-mail ${address}.`);
    return { ...(await insertPasswordLink(tx, user.id, null)), name: user.name };
  });
}
