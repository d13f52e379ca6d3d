import { endpoint } from "@/domain/access/endpoint";
import { findEvidence } from "@/domain/board/read-choices";

/** Quotes of the negotiation that hold `?q=` in their words or in the name of their document. */
export const GET = endpoint(async (ctx, request) => {
  const found = await findEvidence(ctx, new URL(request.url).searchParams.get("q") ?? "");
  const results = found.map(({ id, exact, document }) => ({ value: id, label: exact, detail: document }));
  return Response.json({ results }, { headers: { "cache-control": "no-store" } });
});
