import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { worldDateColumns, worldDateSaid } from "@/lib/world-date";
import type { DocumentDescription } from "../schema";
import { assertNameFree, sourceName } from "./in-scope";

/**
 * What is known about a document as columns. A source that is not in the list yet is made on the way; the document's own activity row
 * names it.
 * @throws Problem "not_found" for a source of another negotiation, "invalid" for a name that is taken or a date that is too precise.
 */
export async function describe(tx: Tx, ctx: Ctx, { sourceId, newSource, published, ...rest }: DocumentDescription) {
  const negotiationId = ctx.negotiation.id;
  const columns = { ...rest, ...worldDateColumns("published", published) };
  if (sourceId) return { columns: { ...columns, sourceId }, source: await sourceName(tx, ctx, sourceId) };
  if (!newSource) return { columns: { ...columns, sourceId: null }, source: null };
  await assertNameFree(tx, ctx, newSource.name, { field: "newSource.name" });
  const { id } = await tx.source.create({ data: { negotiationId, name: newSource.name }, select: { id: true } });
  return { columns: { ...columns, sourceId: id }, source: newSource.name };
}

/** How a document's columns stand in the activity. */
export function told(columns: Awaited<ReturnType<typeof describe>>["columns"], title: string, source: string | null) {
  const { outlet, byline, url, archiveUrl, language, marking, note } = columns;
  const known = { outlet, byline, url, archiveUrl, language, marking, note };
  return { title, source, ...known, ...worldDateSaid("published", columns) };
}
