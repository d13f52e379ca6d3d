import { randomUUID } from "node:crypto";
import type { Outcome } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import type { Given } from "../given-input";
import { titleFrom } from "../rules";
import type { DocumentDescription } from "../schema";
import type { Transform } from "../vocabulary";
import { describe, told } from "./describe";
import { assertNewAddress } from "./new-address";
import { type Prepared, type Reanchored, readText, takeIn } from "./take-in";

type How = { transform: Transform; again: boolean };
/** `apart`: a document of the same address is another one, on purpose. `asked`: other addresses by which it was reached. */
type HowNew = How & { apart: boolean; asked?: readonly (string | null)[] };
/** `quotes`: what became of those of the document's earlier captures. */
type Recaptured = { documentId: string; captureId: string; hazards: number; quotes: Reanchored };
type Kept = { documentId: string; captureId: string | null; title: string; hazards: number };

/** A document with its first capture, or without any when nothing is given: every door to a new document ends here. */
export async function keepDocument(
  tx: Tx,
  ctx: Ctx,
  { title: named, ...description }: DocumentDescription & { title: string | null },
  given: Given | null,
  { transform, again, apart, asked = [] }: HowNew,
  prepared?: Prepared,
): Promise<Outcome<Kept>> {
  const negotiationId = ctx.negotiation.id;
  const { columns, source } = await describe(tx, ctx, description);
  const known = { published: columns.publishedEdtf, outlet: columns.outlet ?? source };
  const read = given && (await readText(tx, ctx, given, known, prepared));
  if (!apart && !again) await assertNewAddress(tx, ctx, [columns.url, ...asked]);
  const id = randomUUID();
  const title = named ?? (read ? titleFrom(read.text, read.hazards) : "");
  // Alone until somebody records lineage: its own origin.
  await tx.document.create({
    data: { id, negotiationId, title, originId: id, createdById: ctx.actor.memberId, ...columns },
  });
  const capture = read && (await takeIn(tx, ctx, read, { documentId: id, transform, again }));
  return {
    output: { documentId: id, captureId: capture?.captureId ?? null, title, hazards: capture?.hazards ?? 0 },
    activity: {
      type: "document.added",
      subjectId: id,
      after: { ...told(columns, title, source), ...(capture && { ...capture, transform }) },
    },
  };
}

/** Another capture of a document: every door to one ends here. Throws `not_found` when there is no such document. */
export async function keepCapture(
  tx: Tx,
  ctx: Ctx,
  documentId: string,
  given: Given,
  { transform, again }: How,
  prepared?: Prepared,
): Promise<Outcome<Recaptured>> {
  const document = await tx.document.findFirst({
    where: { negotiationId: ctx.negotiation.id, id: documentId },
    select: { title: true, publishedEdtf: true, outlet: true, source: { select: { name: true } } },
  });
  if (!document) throw new Problem("not_found", "There is no such document.");
  const known = { published: document.publishedEdtf, outlet: document.outlet ?? document.source?.name ?? null };
  const read = await readText(tx, ctx, given, known, prepared);
  const capture = await takeIn(tx, ctx, read, { documentId, transform, again });
  return {
    output: { documentId, captureId: capture.captureId, hazards: capture.hazards, quotes: capture.quotes },
    activity: {
      type: "document.captured",
      subjectId: documentId,
      after: { title: document.title, ...capture, transform },
    },
  };
}
