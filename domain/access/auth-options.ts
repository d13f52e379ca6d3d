import type { NextAuthOptions, User } from "next-auth";
import type { CredentialsConfig } from "next-auth/providers/credentials";
import { env } from "@/lib/env";
import { Problem } from "@/lib/problem";
import { clientAddress } from "./client-address";
import { linkIdentity } from "./commands/link-identity";
import { type SignedIn, signInWithPassword } from "./commands/sign-in";
import { ownPath } from "./own-path";
import { sessionCookie, sessionSeconds } from "./session-cookie";
import type { SignInError } from "./sign-in-errors";
import { oidcProvider } from "./single-sign-on";

/** next-auth's standard endpoint for e-mail and password; the sign-in page calls the same command through an action. */
const passwordProvider: CredentialsConfig = {
  id: "credentials",
  name: "Password",
  type: "credentials",
  credentials: {},
  async authorize(credentials, request) {
    const forwarded: unknown = request.headers?.["x-forwarded-for"];
    const address = clientAddress(typeof forwarded === "string" ? forwarded : null);
    try {
      return asUser(await signInWithPassword(credentials, address));
    } catch (error) {
      throw new Error(codeOf(error));
    }
  },
};

const codes: Partial<Record<string, SignInError>> = {
  not_found: "unknown",
  invalid: "wrong",
  too_many: "wait",
  refused: "disabled",
};

/** The sign-in page is told a code, never a text. */
function codeOf(error: unknown): string {
  const code = error instanceof Problem ? codes[error.code] : undefined;
  if (!code) console.error(error);
  return code ?? "failed";
}

const asUser = ({ userId, sessionVersion }: SignedIn): User & { version: number } => ({
  id: userId,
  version: sessionVersion,
});

/** How next-auth signs people in: sessions are encrypted cookies that `readSession` checks against the database at every request. */
export function authOptions(): NextAuthOptions {
  const { name, secure, options } = sessionCookie();
  const oidc = oidcProvider();
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionSeconds },
    useSecureCookies: secure,
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    providers: [passwordProvider, ...(oidc ? [oidc] : [])],
    callbacks: {
      // Always a path: no address that somebody put into a link leads away from here.
      redirect: ({ url, baseUrl }) => ownPath(url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url),
      async signIn({ user, account }) {
        if (account?.type !== "oauth" || !oidc?.issuer) return true;
        try {
          const { email = null } = user;
          const subject = account.providerAccountId;
          Object.assign(
            user,
            asUser(await linkIdentity({ provider: oidc.issuer, subject, email, emailVerified: email !== null })),
          );
          return true;
        } catch (error) {
          return `/sign-in?error=${codeOf(error)}`;
        }
      },
      // Only who and which version; name and role are read at every request.
      jwt: ({ token, user }) => (user ? { sub: user.id, version: Reflect.get(user, "version") } : token),
    },
  };
}
