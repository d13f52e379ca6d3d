import { endpoint } from "@/domain/access/endpoint";
import { findAnything } from "@/domain/negotiations/find-anything";

/** What the command menu offers for typed letters: `?q=`. */
export const GET = endpoint(async (ctx, request) => {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json({ results: await findAnything(ctx, typed) }, { headers: { "cache-control": "no-store" } });
});
