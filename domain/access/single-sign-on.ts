import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/env";

const claims = z.object({
  sub: z.string().min(1),
  email: z.string().optional().catch(undefined),
  // Some providers send the word.
  email_verified: z.union([z.boolean(), z.literal("true").transform(() => true)]).catch(false),
});
export type Claims = z.infer<typeof claims>;

/** OpenID Connect is offered when its three variables are set. */
export function singleSignOn(): { issuer: string; clientId: string; clientSecret: string; name: string } | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null;
}

/** The provider as next-auth takes it: everything else is discovered from the issuer. */
export function oidcProvider(): OAuthConfig<Claims> | null {
  const settings = singleSignOn();
  if (!settings) return null;
  return {
    ...settings,
    id: "oidc",
    type: "oauth",
    wellKnown: `${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    checks: ["pkce", "state", "nonce"],
    idToken: true,
    userinfo: {
      // A provider may keep the e-mail out of the ID token and tell it only when asked (OpenID Connect Core, 5.4).
      async request({ tokens, client }) {
        const token = claims.parse(typeof tokens.claims === "function" ? tokens.claims() : {});
        if (token.email || !tokens.access_token || !client.issuer.metadata.userinfo_endpoint) return token;
        const told = claims.parse(await client.userinfo(tokens.access_token));
        if (told.sub !== token.sub) throw new Error("The provider's user information is of somebody else.");
        return told;
      },
    },
    profile(given) {
      const { sub, email, email_verified } = claims.parse(given);
      return { id: sub, email: email_verified ? (email ?? null) : null };
    },
  };
}
