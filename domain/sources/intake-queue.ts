import type { Ctx } from "@/domain/access/context";
import type { Role } from "@/domain/access/permissions";
import type { Database, Tx } from "@/lib/db/client";
import type { Problem } from "@/lib/problem";
import type { Arrival } from "./given-input";

// How the worker takes its work from the table of intakes, and says how far it is. These writes are no part of the record and leave no
// activity: what was asked for, tried again, given up on and taken in does, by commands.

/** The channel on which waiting work is announced. Says nothing but that there is some. */
export const intakeChannel = "parley_intakes";

/** A lease ends by itself after this long, in seconds: a worker that lives says so more often. */
export const leaseSeconds = 60;

export async function announceIntake(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_notify(${intakeChannel}, '')`;
}

/** An intake that this worker holds the lease of. */
export type Job = Arrival & {
  id: string;
  lease: string;
  /** This one included. */
  attempts: number;
  address: string | null;
  raw: Uint8Array<ArrayBuffer> | null;
  declaredType: string | null;
  /** The part of whoever asked, as it is now; null when they are no member any more. */
  ctx: Ctx | null;
};

type Row = Omit<Job, "lease" | "ctx"> & {
  negotiation: Ctx["negotiation"];
  memberId: string;
  userId: string;
  name: string;
  role: Role;
  removed: boolean;
};

/**
 * The oldest intake that waits, or that a worker left lying, now leased to `lease`; null when there is none. Two workers never get the
 * same one, and never wait for each other.
 */
export async function claimIntake(db: Database, lease: string): Promise<Job | null> {
  const { rows } = await db.pool.query<Row>({
    name: "intake-claim",
    text: `with next as (
        select id from intakes where state = 'queued' or (state = 'working' and leased_until < now())
        order by created_at limit 1 for update skip locked),
      taken as (
        update intakes i set state = 'working', lease = $1, leased_until = now() + make_interval(secs => ${leaseSeconds}),
          attempts = attempts + 1, step = 'Begun', progress = 0
        from next where i.id = next.id returning i.*)
      select t.id, t.attempts, t.way, t.file_name as "fileName", t.address, t.raw, t.declared_type as "declaredType",
        t.fetched_url as "fetchedUrl", t.fetched_at as "fetchedAt",
        json_build_object('id', n.id, 'key', n.key, 'name', n.name) as negotiation,
        m.id as "memberId", m.user_id as "userId", m.name, m.role, m.removed_at is not null or u.disabled_at is not null as removed
      from taken t join negotiations n on n.id = t.negotiation_id
        join members m on m.negotiation_id = t.negotiation_id and m.id = t.created_by_id
        join users u on u.id = m.user_id`,
    values: [lease],
  });
  const row = rows[0];
  if (!row) return null;
  const { negotiation, memberId, userId, name, role, removed, ...job } = row;
  const ctx = removed ? null : { db, negotiation, actor: { memberId, userId, name, role } };
  return { ...job, lease, ctx };
}

/** Says how far the work is (per cent) and renews the lease. False when the lease was lost: then the work is somebody else's. */
export async function tellProgress(db: Database, job: Job, step: string, progress: number): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: "intake-progress",
    text: `update intakes set step = $3, progress = $4, leased_until = now() + make_interval(secs => ${leaseSeconds})
      where id = $1 and lease = $2`,
    values: [job.id, job.lease, step, Math.max(0, Math.min(100, Math.round(progress)))],
  });
  return rowCount === 1;
}

/** Keeps what came from an address, so that nothing that follows can lose it. */
export async function keepFetched(
  db: Database,
  job: Job,
  page: { raw: Uint8Array; rawSha256: string; declaredType: string; fetchedUrl: string; fetchedAt: Date },
): Promise<void> {
  await db.pool.query({
    name: "intake-fetched",
    text: `update intakes set raw = $3, raw_sha256 = $4, declared_type = $5, fetched_url = $6, fetched_at = $7 where id = $1 and lease = $2`,
    values: [job.id, job.lease, page.raw, page.rawSha256, page.declaredType, page.fetchedUrl, page.fetchedAt],
  });
}

/** Ends the work without a capture. What was given stays, until somebody tries again or gives up. */
export async function failIntake(db: Database, job: Job, { code, message, details }: Problem): Promise<void> {
  await db.pool.query({
    name: "intake-failed",
    text: `update intakes set state = 'failed', problem = $3, lease = null, leased_until = null where id = $1 and lease = $2`,
    values: [job.id, job.lease, JSON.stringify({ code, message, details })],
  });
}

/** Puts the work back, as if it had never been begun: the worker is asked to end. */
export async function releaseIntake(db: Database, job: Job): Promise<void> {
  await db.pool.query({
    name: "intake-released",
    text: `update intakes set state = 'queued', step = '', progress = 0, attempts = attempts - 1, lease = null, leased_until = null
      where id = $1 and lease = $2`,
    values: [job.id, job.lease],
  });
}
