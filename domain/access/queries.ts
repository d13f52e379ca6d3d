import { database } from "@/lib/db/client";
import { hashLinkToken } from "./link-token";
import { findResetRefusal } from "./password-link";

export type SignInScreen = { anyone: boolean; demo: { email: string; name: string }[] };

/** What the sign-in page shows before anybody is known: whether there is any account yet, and the active demo accounts. */
export async function getSignInScreen(): Promise<SignInScreen> {
  const { rows } = await database().pool.query<SignInScreen>({
    name: "sign-in-screen",
    text: `select exists (select 1 from users) as anyone,
      coalesce((select json_agg(json_build_object('email', email, 'name', name) order by created_at, email)
        from users where is_demo and disabled_at is null), '[]'::json) as demo`,
  });
  return rows[0] ?? { anyone: true, demo: [] };
}

export type AccountSecurity = { hasPassword: boolean; linked: boolean };

/** How a user can sign in. */
export async function getAccountSecurity(userId: string): Promise<AccountSecurity> {
  const user = await database().prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, _count: { select: { accounts: true } } },
  });
  return { hasPassword: user.passwordHash !== null, linked: user._count.accounts > 0 };
}

/** Whose password a link sets; null when the link was used, ended or ran out, or who made it may not make one any more. */
export async function findPasswordLink(token: string): Promise<{ userId: string; name: string; email: string } | null> {
  const { prisma } = database();
  const link = await prisma.passwordReset.findFirst({
    where: { tokenHash: hashLinkToken(token), usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { userId: true, madeById: true, user: { select: { name: true, email: true } } },
  });
  if (!link || (await findResetRefusal(prisma, link.userId, link.madeById))) return null;
  return { userId: link.userId, ...link.user };
}
