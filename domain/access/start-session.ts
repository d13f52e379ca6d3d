import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import type { SignedIn } from "./commands/sign-in";
import { sessionCookie, sessionSeconds } from "./session-cookie";

/** Gives the browser a session in the cookie that next-auth's doors give too. For server actions. */
export async function startSession({ userId, sessionVersion }: SignedIn): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({
    token: { sub: userId, version: sessionVersion },
    secret: env().AUTH_SECRET,
    maxAge: sessionSeconds,
  });
  (await cookies()).set(name, token, { ...options, maxAge: sessionSeconds });
}

/** Takes the session from this browser. */
export async function endSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
