import { env } from "@/lib/env";

/** A link as it can be sent: whole when PARLEY_URL says where people find Parley, else a path that the browser completes. */
export function publicLink(path: string): string {
  const { PARLEY_URL } = env();
  return PARLEY_URL ? new URL(path, PARLEY_URL).href : path;
}
