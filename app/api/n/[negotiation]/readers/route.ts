import { endpoint } from "@/domain/access/endpoint";
import { listReadersOf } from "@/domain/comments/read-readers";
import { readersQuery } from "@/domain/comments/schema";
import { parse } from "@/lib/parse";

/** Who can be mentioned in a comment: `?thread=` that it answers, or `?kind=` and `?id=` of what it opens a thread on. */
export const GET = endpoint(async (ctx, request) => {
  const place = parse(readersQuery, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await listReadersOf(ctx, place), { headers: { "cache-control": "private, no-store" } });
});
