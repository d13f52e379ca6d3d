import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { finestOf } from "@/lib/precision";
import type { CitationInput } from "./citation-input";

/**
 * The date of publication (EDTF) that "Tuesday" in the cited words counts from: of the cited documents, the one that is known best. Null when none is
 * dated, undefined when nothing is cited.
 */
export async function findPublication(
  tx: Tx,
  ctx: Ctx,
  citations: readonly CitationInput[],
): Promise<string | null | undefined> {
  if (citations.length === 0) return undefined;
  const negotiationId = ctx.negotiation.id;
  const captures = citations.flatMap(({ quote }) => quote?.captureId ?? []);
  const evidence = citations.flatMap(({ evidenceId }) => evidenceId ?? []);
  const cited = { OR: [{ id: { in: captures } }, { evidence: { some: { id: { in: evidence } } } }] };
  const documents = await tx.document.findMany({
    where: { negotiationId, captures: { some: cited } },
    select: { publishedEdtf: true },
  });
  return finestOf(documents.map(({ publishedEdtf }) => publishedEdtf));
}
