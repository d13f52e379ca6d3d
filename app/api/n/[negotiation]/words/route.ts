import { endpoint } from "@/domain/access/endpoint";
import { findWords } from "@/domain/board/find-words";

/** Where `?words=` stand in `?capture=`; null when they do not. */
export const GET = endpoint(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get("words") ?? "").slice(0, 5000);
  const found = await findWords(ctx, searchParams.get("capture") ?? "", words);
  return Response.json({ found }, { headers: { "cache-control": "no-store" } });
});
