import { finishIntake } from "@/domain/sources/commands/finish-intake";
import type { Extracted } from "@/domain/sources/extract/extracted";
import {
  failIntake,
  type Job,
  keepFetched,
  leaseSeconds,
  releaseIntake,
  tellProgress,
} from "@/domain/sources/intake-queue";
import type { IntakeWay } from "@/domain/sources/intake-vocabulary";
import type { Database } from "@/lib/db/client";
import { sha256Hex } from "@/lib/hash";
import { Problem } from "@/lib/problem";

export type Fetched = { raw: Uint8Array<ArrayBuffer>; declaredType: string; fetchedUrl: string; fetchedAt: Date };
export type Work = { raw: Uint8Array; way: IntakeWay; declaredType: string | null; at: string | null };

/** With what a job is done. */
export interface Means {
  fetch(address: string, signal: AbortSignal): Promise<Fetched>;
  /** Rejects with a Problem for what is wrong with the bytes; `progress` is told a share from 0 to 1. */
  extract(work: Work, progress: (share: number) => void, signal: AbortSignal): Promise<Extracted>;
}

/** A worker that dies over a document takes it up again this often. */
const mostAttempts = 3;

/** One intake, from its bytes or address to its capture. Every outcome is written down; nothing is thrown but a broken database. */
export async function runJob(db: Database, job: Job, means: Means, stopped: AbortSignal): Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  // Not AbortSignal.any: Node lets what it makes be collected while a job still waits for it, and then nothing stops the job.
  const giveUp = () => ending.abort(stopped.reason);
  stopped.addEventListener("abort", giveUp);
  if (stopped.aborted) giveUp();
  let said = { step: "Begun", share: 0 };
  const tell = async (step: string, share: number) => {
    said = { step, share };
    if (!(await tellProgress(db, job, step, share * 100))) ending.abort(new Error("The lease was lost."));
  };
  // A long step says nothing for a while; its lease must not run out.
  const beat = setInterval(() => void tell(said.step, said.share).catch(() => undefined), (leaseSeconds * 1000) / 4);
  try {
    await work(db, job, means, tell, signal);
  } catch (error) {
    if (stopped.aborted) await releaseIntake(db, job);
    else if (!signal.aborted) await failIntake(db, job, asProblem(error));
  } finally {
    clearInterval(beat);
    stopped.removeEventListener("abort", giveUp);
  }
}

type Tell = (step: string, share: number) => Promise<void>;

async function work(db: Database, job: Job, means: Means, tell: Tell, signal: AbortSignal): Promise<void> {
  const { ctx, way, address } = job;
  if (!ctx) throw new Problem("forbidden", "Whoever asked for this is no member any more.");
  if (job.attempts > mostAttempts)
    throw new Problem("internal", "The program that reads documents broke down over this one, three times.");
  let { raw, declaredType, fetchedUrl } = job;
  if (!raw) {
    if (way !== "address" || !address) throw new Problem("internal", "What was given is not there any more.");
    await tell("Fetching the page", 0);
    const page = await means.fetch(address, signal);
    await keepFetched(db, job, { ...page, rawSha256: sha256Hex(page.raw) });
    ({ raw, declaredType, fetchedUrl } = page);
  }
  await tell("Reading", 0.15);
  const pace = paced((share) => tell("Reading", 0.15 + share * 0.7));
  const read = await means.extract({ raw, way, declaredType, at: fetchedUrl }, pace, signal);
  signal.throwIfAborted();
  await tell("Looking for hazards and keeping it", 0.9);
  await alone(() => finishIntake(ctx, { id: job.id, lease: job.lease, ...read }));
}

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other in this process: working out hazards and comparing long texts leaves it no time for anything else, and a transaction that
 * another job has open would run out meanwhile.
 */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** Passes on at most three reports a second: a PDF has more pages than a screen has use for. */
function paced(tell: (share: number) => Promise<void>): (share: number) => void {
  let last = 0;
  return (share) => {
    if (performance.now() - last < 333) return;
    last = performance.now();
    void tell(share).catch(() => undefined);
  };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem(
    "internal",
    "Something went wrong on our side while this was read. What was given is kept; try again.",
  );
}
