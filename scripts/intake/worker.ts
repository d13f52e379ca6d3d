import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { claimIntake } from "@/domain/sources/intake-queue";
import type { Database } from "@/lib/db/client";
import { openExtractors } from "./extractor";
import { fetchPage } from "./fetch-page";
import { listen } from "./listen";
import { type Means, runJob } from "./run-job";

/** How many documents are read at once, and how often the queue is looked at although nobody announced anything, in milliseconds. */
const atOnce = 2;
const patience = 5_000;

/**
 * Takes documents in until it is told to stop, `atOnce` at a time. What it was working on then goes back into the queue. Outlives a database
 * that is away for a while.
 * @param own with what addresses are fetched and bytes read; a test may bring its own.
 */
export async function runWorker(db: Database, stopped: AbortSignal, own: Partial<Means> = {}): Promise<void> {
  const extractors = openExtractors();
  const means: Means = { fetch: (address, signal) => fetchPage(address, signal), extract: extractors.extract, ...own };
  const bell = listen(db, stopped);
  const place = async () => {
    while (!stopped.aborted) {
      const heard = bell.next(patience);
      try {
        const job = await claimIntake(db, randomUUID());
        if (job) await runJob(db, job, means, stopped);
        else await heard;
      } catch (error) {
        if (stopped.aborted) break;
        console.error(`The intake worker met an error and goes on: ${error instanceof Error ? error.message : error}`);
        await wait(1000, undefined, { signal: stopped }).catch(() => undefined);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, place));
  await extractors.close();
  await bell.close();
}
