import type { Ctx } from "@/domain/access/context";
import { type Anchors, findAnchors, type Reanchored, reanchorDocument } from "@/domain/evidence/reanchor";
import type { Tx } from "@/lib/db/client";
import { sha256Hex } from "@/lib/hash";
import { Problem } from "@/lib/problem";
import type { Given } from "../given-input";
import { detectHazards } from "../hazards";
import type { Finding } from "../hazards/finding";
import { NORMALISER_VERSION, normaliseText } from "../normalise";
import { captureLimit, type Transform } from "../vocabulary";
import { assertNew } from "./assert-new";

export type { Reanchored };

/** What is known of the document: what is known is not missing from its text. */
type Known = { published: string | null; outlet: string | null };
/** What was given, the normal form of its text, the hazards that rules find in it, and where quotes stand in it as far as that is known already. */
export type ReadText = { given: Given; text: string; hazards: Finding[]; anchors: Anchors };
/** The same as far as it can be worked out before the transaction; `names` are those that the hazards were looked for with. */
export type Prepared = Omit<ReadText, "given"> & { names: string };
type Taken = {
  captureId: string;
  sha256: string;
  rawSha256: string;
  length: number;
  hazards: number;
  /** What became of the quotes of the document's earlier captures. */
  quotes: Reanchored;
};

/**
 * What takes long of taking a text in, worked out before the transaction: the longer one lasts, the longer others wait for it. `documentId`: the document
 * that it is to be another capture of. Nothing for a text that will be refused.
 */
export async function prepare(
  ctx: Ctx,
  given: Pick<Given, "text">,
  { documentId = null, transform }: { documentId?: string | null; transform: Transform },
): Promise<Prepared | undefined> {
  const text = normaliseText(given.text);
  if (text === "" || text.length > captureLimit) return undefined;
  const names = await namesOf(ctx.db.prisma, ctx.negotiation.id);
  const hazards = detectHazards(text, { raw: given.text, names });
  const anchors = documentId ? await findAnchors(ctx, { documentId, text, transform }) : new Map();
  return { text, hazards, anchors, names: names.join("\n") };
}

/** @throws Problem "invalid" when nothing is left of the text once what cannot be seen is taken out, or when there is too much of it. */
export async function readText(tx: Tx, ctx: Ctx, given: Given, known: Known, prepared?: Prepared): Promise<ReadText> {
  const text = prepared?.text ?? normaliseText(given.text);
  if (text === "") throw new Problem("invalid", "There are no words in this text.", { text: "Paste the text." });
  if (text.length > captureLimit) {
    const most = captureLimit.toLocaleString("en-GB");
    throw new Problem("invalid", `A capture takes at most ${most} characters. Take this in by its chapters.`);
  }
  const names = await namesOf(tx, ctx.negotiation.id);
  const isStill = prepared?.names === names.join("\n");
  const hazards = isStill ? prepared.hazards : detectHazards(text, { raw: given.text, names });
  return {
    given,
    text,
    hazards: hazards.filter((one) => !isKnown(one, known)),
    anchors: prepared?.anchors ?? new Map(),
  };
}

/** What is known besides the text is not missing. */
const isKnown = ({ kind }: Finding, { published, outlet }: Known): boolean =>
  (kind === "missing_date" && Boolean(published)) || (kind === "missing_outlet" && Boolean(outlet?.trim()));

/**
 * Keeps a text as a capture of a document: its bytes as they came, its normal form, the hash of each, and its hazards. The quotes of the document's
 * earlier captures are looked for in it.
 * @throws Problem "refused" with `details` `{ documentId, captureId, title, address }` when the same bytes, or the same words in
 * other bytes, are there already and `again` is not said.
 */
export async function takeIn(
  tx: Tx,
  ctx: Ctx,
  { given, text, hazards, anchors }: ReadText,
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
  const quotes = await reanchorDocument(tx, ctx, { id: captureId, documentId, text, transform }, anchors);
  return { captureId, sha256, rawSha256, length: text.length, hazards: hazards.length, quotes };
}

/** Every name by which the negotiation knows its parties and people, but for what it knows to be a slip: that marks a text wherever it stands. */
async function namesOf(tx: Pick<Tx, "$queryRaw">, negotiationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select name from parties where negotiation_id = ${negotiationId}::uuid
    union select name from people where negotiation_id = ${negotiationId}::uuid
    union select form from name_forms where negotiation_id = ${negotiationId}::uuid and withdrawn_at is null
      and kind not in ('typo', 'translation_artefact')`;
  return rows.map(({ name }) => name);
}
