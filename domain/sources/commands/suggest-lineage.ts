import { transaction } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { lockWord } from "@/lib/db/lock";
import { FINGERPRINT_VERSION, fingerprintOf } from "../lineage-fingerprint";
import { sharedRuns } from "../lineage-runs";
import { isWorthAsking } from "../lineage-suggestion";
import { type Range, wordsOf } from "../lineage-words";

type Taken = { id: string; documentId: string; text: string; boilerplate: Range[] };

/** So many documents that share the most are read and compared; what shares less is no news beside them. */
const mostCompared = 12;
/** Units of text after which no further document is compared: somebody waits for it. */
const longestCompared = 1_000_000;
/** Captures from before there were fingerprints (or of another version) that are caught up with at each intake. */
const caughtUp = 10;

/** Where the boilerplate of the capture `k` stands, as far as nobody dismissed it. */
const boilerplate = Prisma.sql`coalesce((select json_agg(json_build_object('start', h.start_at, 'end', h.end_at)) from hazards h
  where h.negotiation_id = k.negotiation_id and h.capture_id = k.id and h.kind = 'boilerplate' and h.start_at is not null and h.dismissed_at is null), '[]')`;

/** The version of a fingerprint whose capture others find already, while it is not yet compared itself. */
const placed = 0;

/**
 * Finds the documents whose captures share long runs of words with a capture that was just taken in, and keeps each such pair as a suggestion. The capture is held against the
 * others by their fingerprints alone, through an index; only the nearest are read. Follows the command that takes it in, because comparing long texts takes long; records no
 * activity: it is no judgement. What a process leaves undone when it ends, a later intake catches up with.
 */
export async function suggestLineage(ctx: Ctx, { captureId }: { captureId: string | null }): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  if (captureId === null) return;
  const fresh = await ctx.db.prisma.$queryRaw<Taken[]>`
    select k.id, k.document_id as "documentId", k.text, ${boilerplate} as boilerplate from captures k
      left join capture_fingerprints f on f.negotiation_id = k.negotiation_id and f.capture_id = k.id
    where k.negotiation_id = ${negotiationId}::uuid and f.version is distinct from ${FINGERPRINT_VERSION}
      and (f.version is distinct from ${placed} or k.id = ${captureId}::uuid or k.recorded_at < now() - interval '10 minutes')
    order by k.id = ${captureId}::uuid desc, k.recorded_at desc limit ${caughtUp + 1}`;
  // The oldest first, the one that was just taken in last: it is compared with all of them.
  for (const capture of fresh.reverse()) await suggestFor(ctx, capture);
}

async function suggestFor(ctx: Ctx, capture: Taken): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  const { id: captureId } = capture;
  const hashes = fingerprintOf(wordsOf(capture.text, capture.boilerplate), negotiationId);
  const near = await transaction(ctx.db, async (tx) => {
    // Of two captures taken in at once, one would else not see the other.
    await lockWord(tx, negotiationId, "fingerprints");
    const row = { negotiationId, version: placed, hashes };
    await tx.captureFingerprint.upsert({ where: { captureId }, create: { captureId, ...row }, update: row });
    return hashes.length > 0 ? nearTo(tx, negotiationId, capture, hashes) : [];
  });
  const data = near.length > 0 ? compare(negotiationId, capture, near) : [];
  await ctx.db.prisma.lineageSuggestion.createMany({ data, skipDuplicates: true });
  await ctx.db.prisma.captureFingerprint.update({ where: { captureId }, data: { version: FINGERPRINT_VERSION } });
}

const nearTo = (tx: Tx, negotiationId: string, capture: Taken, hashes: readonly number[]) =>
  tx.$queryRaw<Taken[]>`
    with met as (
      select k.id, k.document_id, (select count(*) from unnest(f.hashes) h where h = any (${hashes}::int[])) as common
      from capture_fingerprints f join captures k on k.negotiation_id = f.negotiation_id and k.id = f.capture_id
      where f.negotiation_id = ${negotiationId}::uuid and f.version in (${placed}, ${FINGERPRINT_VERSION}) and f.hashes && ${hashes}::int[]
        and k.document_id <> ${capture.documentId}::uuid),
    best as (select distinct on (document_id) * from met order by document_id, common desc, id)
    select k.id, k.document_id as "documentId", k.text, ${boilerplate} as boilerplate
    from best join captures k on k.negotiation_id = ${negotiationId}::uuid and k.id = best.id
    order by best.common desc, k.id limit ${mostCompared}`;

function compare(negotiationId: string, capture: Taken, near: readonly Taken[]) {
  let compared = 0;
  return near.flatMap((other) => {
    if (compared > longestCompared) return [];
    compared += other.text.length;
    const { quoted, runs: _, ...counts } = sharedRuns(capture, other);
    if (!isWorthAsking(counts)) return [];
    return {
      negotiationId,
      oneId: capture.documentId,
      twoId: other.documentId,
      oneCaptureId: capture.id,
      twoCaptureId: other.id,
      ...counts,
      quotedInBoth: quoted.both,
      quotedInOne: quoted.one,
      quotedInTwo: quoted.two,
    };
  });
}
