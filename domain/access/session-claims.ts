import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

const tokenSchema = z.object({ sub: z.uuid(), version: z.number().int(), exp: z.number() });

export type Claims = { sub: string; version: number };

/** Opening a token takes a key derivation each time, and the same cookie comes with every request: so many that were opened are remembered. */
const most = 1000;
const opened = new Map<string, { claims: Claims; until: number }>();

/**
 * What a session cookie claims: which user, at which version of their session. Null for one that is forged or has run out. That the claims still hold is
 * asked of the database at every request; only the opening is remembered, and no longer than the token lives.
 */
export async function claimsOf(cookie: string): Promise<Claims | null> {
  const now = Date.now() / 1000;
  const known = opened.get(cookie);
  if (known && now < known.until) return known.claims;
  opened.delete(cookie);
  const token = await decode({ token: cookie, secret: env().AUTH_SECRET }).catch(() => null);
  const { data } = tokenSchema.safeParse(token);
  if (!data) return null;
  const claims = { sub: data.sub, version: data.version };
  opened.set(cookie, { claims, until: data.exp });
  const [oldest] = opened.keys();
  if (opened.size > most && oldest !== undefined) opened.delete(oldest);
  return claims;
}
