import { database } from "@/lib/db/client";
import type { Means } from "../../scripts/intake/run-job";
import { runWorker } from "../../scripts/intake/worker";

/** Runs the worker on this test's database while the work goes on. */
export async function withWorker<T>(work: () => Promise<T>, means: Partial<Means> = {}): Promise<T> {
  const stop = new AbortController();
  const worker = runWorker(database(), stop.signal, means);
  try {
    return await work();
  } finally {
    stop.abort();
    await worker;
  }
}

/** Waits until nothing is queued or worked on in a negotiation. */
export async function untilIdle(negotiationId: string): Promise<void> {
  const where = { negotiationId, state: { in: ["queued", "working"] as ("queued" | "working")[] } };
  const last = Date.now() + 50_000;
  while ((await database().prisma.intake.count({ where })) > 0) {
    if (Date.now() > last) throw new Error("The worker did not come to its end.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
