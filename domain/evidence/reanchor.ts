import type { Ctx } from "@/domain/access/context";
import { transformOf } from "@/domain/sources/read-parts";
import type { Transform } from "@/domain/sources/vocabulary";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { type Anchor, anchorer, describeQuote, type Quote } from "./anchor";
import { type DriftVerdict, isNews, isSameWording } from "./reanchoring";

// Looking for quotes in another capture of their document happens inside the commands that take a capture in and that quote an earlier one, each in its
// own transaction. These two writes are therefore shared; each caller's activity row tells of them.

type Capture = Readonly<{ id: string; documentId: string; text: string; transform: Transform }>;
/** Where quotes stand in a text, by the id of their evidence. */
export type Anchors = ReadonlyMap<string, Anchor>;
/** How many quotes were found word for word, in other words, and nowhere. */
export type Reanchored = Record<Anchor["state"], number>;

type Row = {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  transform: Transform;
  verdict: DriftVerdict | null;
  found: string | null;
};

/**
 * Looks for the quotes of a document's other captures in one that has just been taken in, and keeps what it finds. The evidence itself stays as it
 * is: it points into its own capture for ever. Exact means the very words in a place that fits; everything less waits for a person.
 */
export async function reanchorDocument(tx: Tx, ctx: Ctx, capture: Capture, anchors: Anchors): Promise<Reanchored> {
  await lockQuotes(tx, ctx, capture.documentId);
  return look(tx, ctx, capture, await quotesOf(tx, ctx, capture), anchors);
}

/** Quoting a document and taking in another capture of it wait for each other: else neither would see what the other adds, and a quote be looked for nowhere. */
export const lockQuotes = (tx: Tx, ctx: Ctx, documentId: string) =>
  lockWord(tx, ctx.negotiation.id, `quotes ${documentId}`);

/**
 * Where the quotes that a document has now stand in a text that is to be its next capture: what takes long of taking it in, and can be worked out
 * before. A quote that is made meanwhile is looked for then.
 */
export async function findAnchors(ctx: Ctx, capture: Omit<Capture, "id">): Promise<Anchors> {
  const rows = await quotesOf(ctx.db.prisma, ctx, { ...capture, id: null });
  const comparable = rows.filter((row) => isSameWording(row.transform, capture.transform));
  if (comparable.length === 0) return new Map();
  const find = anchorer(capture.text);
  return new Map(comparable.map((row) => [row.id, find(row)]));
}

/** The quotes of a document's captures but one, with what a person said of each. */
async function quotesOf(
  tx: Pick<Tx, "$queryRawUnsafe">,
  ctx: Ctx,
  { documentId, id }: Pick<Capture, "documentId"> & { id: string | null },
): Promise<Row[]> {
  return tx.$queryRawUnsafe<Row[]>(
    `select e.id, e.exact, e.prefix, e.suffix, e.start_at as start, ${transformOf("k")} as transform, judged.verdict, judged.found
    from captures k
      join evidence e on e.negotiation_id = k.negotiation_id and e.capture_id = k.id
      left join lateral (
        select j.verdict, r.found from reanchorings r
          join drift_judgements j on j.negotiation_id = r.negotiation_id and j.reanchoring_id = r.id and j.withdrawn_at is null
        where r.negotiation_id = e.negotiation_id and r.evidence_id = e.id
        order by j.verdict = 'confirmed' desc, r.recorded_at desc limit 1) judged on true
    where k.negotiation_id = $1::uuid and k.document_id = $2::uuid and k.id is distinct from $3::uuid`,
    ctx.negotiation.id,
    documentId,
    id,
  );
}

/** The same for one quote that was made in an earlier capture, after a later one was taken in. */
export async function reanchorEvidence(tx: Tx, ctx: Ctx, evidenceId: string): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  const evidence = await tx.evidence.findFirstOrThrow({
    where: { negotiationId, id: evidenceId },
    select: {
      exact: true,
      prefix: true,
      suffix: true,
      startAt: true,
      capture: { select: { id: true, documentId: true, recordedAt: true } },
    },
  });
  const { exact, prefix, suffix, startAt: start, capture: own } = evidence;
  const captures = await tx.$queryRawUnsafe<(Omit<Capture, "text"> & { isLater: boolean })[]>(
    `select k.id, k.document_id as "documentId", ${transformOf("k")} as transform, k.recorded_at > $3 as "isLater" from captures k
    where k.negotiation_id = $1::uuid and k.document_id = $2::uuid and k.recorded_at >= $3 order by k.recorded_at desc, k.id`,
    negotiationId,
    own.documentId,
    own.recordedAt,
  );
  const transform = captures.find(({ id }) => id === own.id)?.transform;
  const newest = transform && captures.find((one) => one.isLater && isSameWording(transform, one.transform));
  if (!newest) return;
  const { text } = await tx.capture.findUniqueOrThrow({ where: { id: newest.id }, select: { text: true } });
  const row = { id: evidenceId, exact, prefix, suffix, start, transform, verdict: null, found: null };
  await look(tx, ctx, { ...newest, text }, [row], new Map());
}

async function look(
  tx: Tx,
  ctx: Ctx,
  { id: captureId, text, transform }: Capture,
  rows: readonly Row[],
  anchors: Anchors,
) {
  const comparable = rows.filter((row) => isSameWording(row.transform, transform));
  const reanchored: Reanchored = { exact: 0, drifted: 0, orphan: 0 };
  if (comparable.length === 0) return reanchored;
  let made: ReturnType<typeof anchorer> | undefined;
  const find = (quote: Quote) => {
    made ??= anchorer(text);
    return made(quote);
  };
  const data = comparable.flatMap(({ id: evidenceId, verdict, found: shown, ...quote }) => {
    const anchor = anchors.get(evidenceId) ?? find(quote);
    const place = anchor.state === "orphan" ? null : describeQuote(text, anchor.start, anchor.end);
    const judged = verdict && { verdict, found: shown };
    if (!isNews(anchor, place?.exact ?? null, judged, transform)) return [];
    reanchored[anchor.state] += 1;
    return {
      negotiationId: ctx.negotiation.id,
      evidenceId,
      captureId,
      state: anchor.state,
      startAt: place?.start ?? null,
      endAt: place?.end ?? null,
      score: anchor.score,
      found: place?.exact ?? null,
      prefix: place?.prefix ?? null,
      suffix: place?.suffix ?? null,
      recordedById: ctx.actor.memberId,
    };
  });
  await tx.reanchoring.createMany({ data });
  return reanchored;
}
