/** Tells a page its own address, which Next.js does not; written by scripts/page-policy.mjs on every request. */
export const pathHeader = "x-parley-path";

const here = "http://parley.invalid";

/**
 * A path of Parley itself, or `fallback`. Whatever a browser would read as another site is not a path of ours: "//host", "/\host",
 * "/.//host", "https:host", or any of them with control characters in between.
 */
export function ownPath(given: unknown, fallback = "/"): string {
  if (typeof given !== "string" || !given.startsWith("/") || !URL.canParse(given, here)) return fallback;
  const url = new URL(given, here);
  if (url.origin !== here || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
