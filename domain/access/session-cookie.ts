import { env } from "@/lib/env";

/** Behind HTTPS the cookie carries the `__Secure-` prefix and is never sent in the clear. */
export function sessionCookie(): { name: string; secure: boolean } {
  const secure = env().PARLEY_URL?.startsWith("https://") ?? false;
  return { name: secure ? "__Secure-parley-session" : "parley-session", secure };
}
