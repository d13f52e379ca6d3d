import { endpoint } from "@/domain/access/endpoint";
import { findDocuments } from "@/domain/sources/queries";
import { isUuid } from "@/lib/uuid";

/** Documents to choose from: `?q=`, without the one named by `except`. */
export const GET = endpoint(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const except = searchParams.get("except") ?? "";
  const found = await findDocuments(ctx, searchParams.get("q") ?? "", isUuid(except) ? except : null);
  const results = found.map(({ id, name, source }) => ({ value: id, label: name, detail: source ?? "source unknown" }));
  return Response.json({ results }, { headers: { "cache-control": "no-store" } });
});
