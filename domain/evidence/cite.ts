import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { describeQuote } from "./anchor";
import type { CitationInput } from "./citation-input";
import { lockQuotes, reanchorEvidence } from "./reanchor";

// Quoting and citing happen inside the commands of several nouns (a position, a status change, an event), each in its own transaction.
// These two writes are therefore shared; each caller's activity row tells of them.

type Quote = NonNullable<CitationInput["quote"]>;
type Target = { positionId: string } | { statusChangeId: string } | { eventId: string };

/**
 * Anchors a quote in its capture and answers the evidence's id; the same words at the same place are one piece of evidence. In a
 * capture that is not the document's latest, the words are looked for in that one at once.
 * @throws Problem "not_found" when there is no such capture, "invalid" when the words do not stand at the offsets.
 */
export async function quote(tx: Tx, ctx: Ctx, { captureId, start, end, exact }: Quote): Promise<string> {
  const negotiationId = ctx.negotiation.id;
  const capture = await tx.capture.findFirst({
    where: { negotiationId, id: captureId },
    select: { text: true, documentId: true },
  });
  if (!capture) throw new Problem("not_found", "There is no such document.");
  const { prefix, suffix, ...at } = describeQuote(capture.text, start, end);
  // An end inside a character has been moved out of it: what was selected is not what would be stored.
  if (at.start !== start || at.end !== end || at.exact !== exact) {
    const message = "The selected words do not stand at this place of the capture. Select them again.";
    throw new Problem("invalid", message, { quote: message });
  }
  await lockQuotes(tx, ctx, capture.documentId);
  const known = await tx.evidence.findFirst({
    where: { negotiationId, captureId, startAt: start, endAt: end },
    select: { id: true },
  });
  if (known) return known.id;
  const { id } = await tx.evidence.create({
    data: {
      negotiationId,
      captureId,
      exact,
      prefix,
      suffix,
      startAt: start,
      endAt: end,
      recordedById: ctx.actor.memberId,
    },
    select: { id: true },
  });
  await reanchorEvidence(tx, ctx, id);
  return id;
}

/**
 * Ties evidence to a position, a status change or an event, quoting it first where it is new. Answers the citations' ids.
 * @throws Problem as `quote`, and "invalid" when one quote is cited twice, by itself or by its place.
 */
export async function cite(tx: Tx, ctx: Ctx, target: Target, citations: readonly CitationInput[]): Promise<string[]> {
  const negotiationId = ctx.negotiation.id;
  const ids: string[] = [];
  const cited = new Set<string>();
  for (const { evidenceId, quote: words, stance, note } of citations) {
    const evidence = words ? await quote(tx, ctx, words) : await known(tx, ctx, evidenceId);
    if (cited.has(evidence)) {
      const message = "One quote is cited twice here. Cite it once.";
      throw new Problem("invalid", message, { citations: message });
    }
    cited.add(evidence);
    const { id } = await tx.citation.create({
      data: { negotiationId, evidenceId: evidence, stance, note, recordedById: ctx.actor.memberId, ...target },
      select: { id: true },
    });
    ids.push(id);
  }
  return ids;
}

async function known(tx: Tx, ctx: Ctx, evidenceId: string | null | undefined): Promise<string> {
  const where = { negotiationId: ctx.negotiation.id, id: evidenceId ?? undefined };
  const found = evidenceId ? await tx.evidence.findFirst({ where, select: { id: true } }) : null;
  if (!found) throw new Problem("not_found", "There is no such quote.");
  return found.id;
}
