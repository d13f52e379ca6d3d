import { encode } from "next-auth/jwt";
import { type Role, roles } from "@/domain/access/permissions";
import { sessionCookie } from "@/domain/access/session-cookie";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type Answer, ask, cookiesOf } from "./ask";

/** The Cookie header of a user's session, made as the app makes it; `version` counts the times they were signed out everywhere. */
export async function sessionOf(userId: string, version = 1): Promise<string> {
  const token = await encode({ token: { sub: userId, version }, secret: env().AUTH_SECRET });
  return `${sessionCookie().name}=${token}`;
}

/** The session of one member for each role of a negotiation. */
export async function sessionsOf(negotiationKey: string): Promise<Record<Role, string>> {
  const members = await database().prisma.member.findMany({
    where: { negotiation: { key: negotiationKey }, removedAt: null },
    include: { user: true },
  });
  const entries = roles.map(async (role) => {
    const member = members.find((one) => one.role === role);
    if (!member) throw new Error(`${negotiationKey} has no member who is ${role}.`);
    return [role, await sessionOf(member.userId, member.user.sessionVersion)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Signs in at next-auth's standard endpoint, as a browser does: first the token against forged requests, then the form with it. */
export async function signInByEndpoint(
  email: string,
  password: string,
  { base, ...more }: { base?: string; callbackUrl?: string } = {},
): Promise<Answer> {
  const token = await ask("/api/auth/csrf", { base });
  const { csrfToken } = JSON.parse(token.text);
  return ask("/api/auth/callback/credentials", {
    base,
    method: "POST",
    cookie: cookiesOf(token),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password, csrfToken, json: "true", ...more }).toString(),
  });
}
