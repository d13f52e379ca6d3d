import { endpoint } from "@/domain/access/endpoint";
import { listHere } from "@/domain/members/list-here";

/** Who else is here, for somebody who looks at the page `?at=`. */
export const GET = endpoint(async (ctx, request) => {
  const at = (new URL(request.url).searchParams.get("at") ?? "").slice(0, 200);
  return Response.json({ others: listHere(ctx, at) }, { headers: { "cache-control": "no-store" } });
});
