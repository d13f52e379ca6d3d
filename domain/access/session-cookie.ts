import { env } from "@/lib/env";

/** A session ends 30 days after the sign-in, however it is used. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Behind HTTPS the cookie carries the `__Secure-` prefix and is never sent in the clear. */
export function sessionCookie() {
  const secure = env().PARLEY_URL?.startsWith("https://") ?? false;
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return { name: secure ? "__Secure-parley-session" : "parley-session", secure, options };
}
