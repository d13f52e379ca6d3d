import { judgeDrift } from "@/domain/evidence/commands/judge-drift";
import { quoteDocument } from "@/domain/evidence/commands/quote-document";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { addDocument } from "@/domain/sources/commands/add-document";
import { createSource } from "@/domain/sources/commands/create-source";
import { gradeSource } from "@/domain/sources/commands/grade-source";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { markHazard } from "@/domain/sources/commands/mark-hazard";
import type { demonstration } from "./demonstration";
import type { As } from "./load-team";
import type { Slugs } from "./slugs";
import type { DemoCapture, DemoDocument } from "./types";

/** Sources with their grades, documents with captures, hazards and quotes, and how documents came from one another. */
export async function loadDocuments(
  { sources, documents, lineage }: typeof demonstration,
  as: As,
  slugs: Slugs,
): Promise<void> {
  for (const { slug, name, note, reliability, reason, by } of sources) {
    const { id } = await createSource(as(by), { name, note });
    slugs.set("source", slug, id);
    await gradeSource(as(by), { sourceId: id, reliability, reason });
  }
  for (const document of documents) await loadDocument(document, as, slugs);
  for (const { from, to, kind, note, by } of lineage) {
    await linkDocuments(as(by), { fromId: slugs.get("document", from), toId: slugs.get("document", to), kind, note });
  }
}

/** Second captures, when positions rest on the first: what their quotes have become waits for somebody to judge it. */
export async function loadLaterCaptures({ documents }: typeof demonstration, as: As, slugs: Slugs): Promise<void> {
  for (const { slug, capture, by } of documents) {
    if (!capture?.later) continue;
    const { transform, later } = capture;
    const documentId = slugs.get("document", slug);
    const { captureId } = await addCapture(as(by), { documentId, text: later.text, transform });
    for (const { evidence, verdict, note, by: judge } of later.judged) {
      const { db, negotiation } = as(judge);
      const { id: reanchoringId } = await db.prisma.reanchoring.findFirstOrThrow({
        where: { negotiationId: negotiation.id, captureId, evidenceId: slugs.get("evidence", evidence) },
      });
      await judgeDrift(as(judge), { reanchoringId, verdict, note });
    }
  }
}

async function loadDocument(
  { slug, source, capture, by, ...description }: DemoDocument,
  as: As,
  slugs: Slugs,
): Promise<void> {
  const content = capture ? { text: capture.text, transform: capture.transform } : { unseen: true };
  const sourceId = source && slugs.get("source", source);
  const { documentId, captureId } = await addDocument(as(by), { ...description, sourceId, ...content });
  slugs.set("document", slug, documentId);
  if (captureId && capture) await loadCapture(capture, captureId, () => as(by), slugs);
}

async function loadCapture(
  { hazards, evidence }: DemoCapture,
  captureId: string,
  by: () => ReturnType<As>,
  slugs: Slugs,
) {
  const { prisma } = by().db;
  const { text } = await prisma.capture.findUniqueOrThrow({ where: { id: captureId }, select: { text: true } });
  const place = (exact: string) => {
    const start = text.indexOf(exact);
    if (start < 0) throw new Error(`The digest does not hold “${exact}”.`);
    return { start, end: start + exact.length };
  };
  const found = await prisma.hazard.findMany({ where: { captureId }, select: { kind: true } });
  for (const { kind, reason, quote } of hazards) {
    // What the rules found about the whole text by themselves is not said twice.
    if (quote === null && found.some((hazard) => hazard.kind === kind)) continue;
    const { id } = await markHazard(by(), { captureId, kind, reason, ...(quote === null ? {} : place(quote)) });
    if (quote !== null) slugs.set("hazard", quote, id);
  }
  for (const [slug, exact] of Object.entries(evidence)) {
    const { id } = await quoteDocument(by(), { captureId, exact, ...place(exact) });
    slugs.set("evidence", slug, id);
  }
}
