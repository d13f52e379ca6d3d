import type { Ctx } from "@/domain/access/context";
import { type Reanchored, reanchorDocument } from "@/domain/evidence/reanchor";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { sha256Hex } from "@/lib/hash";
import { Problem } from "@/lib/problem";
import type { Given } from "../given-input";
import { detectHazards } from "../hazards";
import type { Finding } from "../hazards/finding";
import { NORMALISER_VERSION, normaliseText } from "../normalise";
import { captureLimit, type Transform } from "../vocabulary";
import { suggestLineage } from "./suggest-lineage";

export type { Reanchored };

/** What is known of the document: what is known is not missing from its text. */
type Known = { published: string | null; outlet: string | null };
/** What was given, the normal form of its text, and the hazards that rules find in it. */
export type ReadText = { given: Given; text: string; hazards: Finding[] };
type Taken = {
  captureId: string;
  sha256: string;
  rawSha256: string;
  length: number;
  hazards: number;
  /** What became of the quotes of the document's earlier captures. */
  quotes: Reanchored;
};

/** @throws Problem "invalid" when nothing is left of the text once what cannot be seen is taken out, or when there is too much of it. */
export async function readText(tx: Tx, ctx: Ctx, given: Given, known: Known): Promise<ReadText> {
  const text = normaliseText(given.text);
  if (text === "") throw new Problem("invalid", "There are no words in this text.", { text: "Paste the text." });
  if (text.length > captureLimit) {
    const most = captureLimit.toLocaleString("en-GB");
    throw new Problem("invalid", `A capture takes at most ${most} characters. Take this in by its chapters.`);
  }
  const names = await namesOf(tx, ctx.negotiation.id);
  return { given, text, hazards: detectHazards(text, { ...known, raw: given.text, names }) };
}

/**
 * Keeps a text as a capture of a document: its bytes as they came, its normal form, the hash of each, and its hazards. The quotes of the document's
 * earlier captures are looked for in it.
 * @throws Problem "refused" with `details` `{ documentId, captureId, title, address }` when the same bytes, or the same words in
 * other bytes, are there already and `again` is not said.
 */
export async function takeIn(
  tx: Tx,
  ctx: Ctx,
  { given, text, hazards }: ReadText,
  { documentId, transform, again }: { documentId: string; transform: Transform; again: boolean },
): Promise<Taken> {
  const negotiationId = ctx.negotiation.id;
  const { raw, mediaType, way, fileName, fetchedUrl, fetchedAt, found, extractor } = given;
  const rawSha256 = sha256Hex(raw);
  const sha256 = sha256Hex(text);
  if (!again) await assertNew(tx, ctx, { rawSha256, sha256 });
  const { id: captureId } = await tx.capture.create({
    data: {
      negotiationId,
      documentId,
      text,
      sha256,
      raw,
      rawSha256,
      mediaType,
      normaliser: NORMALISER_VERSION,
      transform,
      way,
      fileName,
      fetchedUrl,
      fetchedAt,
      found: [...found],
      extractor,
      recordedById: ctx.actor.memberId,
    },
    select: { id: true },
  });
  await tx.hazard.createMany({
    data: hazards.map(({ kind, start: startAt, end: endAt, reason }) => ({
      negotiationId,
      captureId,
      kind,
      startAt,
      endAt,
      reason,
    })),
  });
  await suggestLineage(tx, ctx, captureId);
  const quotes = await reanchorDocument(tx, ctx, { id: captureId, documentId, text, transform });
  return { captureId, sha256, rawSha256, length: text.length, hazards: hazards.length, quotes };
}

/**
 * Refuses what the negotiation holds already. Without `sha256`, the hash of its normalised text, only bytes can be compared.
 * @throws Problem "refused" as `takeIn` does.
 */
export async function assertNew(
  tx: Tx,
  ctx: Ctx,
  { rawSha256, sha256 }: { rawSha256: string; sha256?: string },
): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  // A second click, or a colleague's, comes before the first has committed: it waits here, and then sees it.
  await lockWord(tx, negotiationId, `capture ${rawSha256}`);
  if (sha256) await lockWord(tx, negotiationId, `words ${sha256}`);
  const known = await tx.capture.findFirst({
    where: { negotiationId, OR: [{ rawSha256 }, ...(sha256 ? [{ sha256 }] : [])] },
    orderBy: { recordedAt: "desc" },
    select: { id: true, rawSha256: true, document: { select: { id: true, title: true } } },
  });
  if (!known) return;
  const { id: captureId, document } = known;
  const message =
    known.rawSha256 === rawSha256
      ? `The same text was taken in before, as “${document.title}”.`
      : `The same words were taken in before, in another file or page, as “${document.title}”.`;
  throw new Problem(
    "refused",
    message,
    {},
    {
      documentId: document.id,
      captureId,
      title: document.title,
      address: `/n/${ctx.negotiation.key}/captures/${captureId}`,
    },
  );
}

/** Every name by which the negotiation knows its parties and people, but for what it knows to be a slip: that marks a text wherever it stands. */
async function namesOf(tx: Tx, negotiationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select name from parties where negotiation_id = ${negotiationId}::uuid
    union select name from people where negotiation_id = ${negotiationId}::uuid
    union select form from name_forms where negotiation_id = ${negotiationId}::uuid and withdrawn_at is null
      and kind not in ('typo', 'translation_artefact')`;
  return rows.map(({ name }) => name);
}
