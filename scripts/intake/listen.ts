import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { intakeChannel } from "@/domain/sources/intake-queue";
import type { Database } from "@/lib/db/client";

export interface Bell {
  /** Resolves at the next announcement, when the worker is told to stop, or after this many milliseconds. */
  next(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** Listens on a connection of its own for waiting intakes, and connects again when that breaks. Without it the worker only looks less often. */
export function listen(db: Database, stopped: AbortSignal): Bell {
  const waiting = new Set<() => void>();
  const ring = () => {
    for (const wake of waiting) wake();
  };
  stopped.addEventListener("abort", ring);
  let client: pg.Client | null = null;
  const connected = (async () => {
    while (!stopped.aborted) {
      const one = new pg.Client(db.pool.options);
      client = one;
      one.on("notification", ring);
      const broken = new Promise<void>((resolve) => {
        one.on("error", () => resolve());
        one.on("end", () => resolve());
      });
      const hear = async () => {
        await one.connect();
        await one.query(`listen ${intakeChannel}`);
        ring();
        await broken;
      };
      // Asked again in a moment. A client that is told to end while it connects never says so: the end is waited for beside it.
      await Promise.race([hear(), broken]).catch(() => undefined);
      await one.end().catch(() => undefined);
      await wait(1000, undefined, { signal: stopped }).catch(() => undefined);
    }
  })();
  return {
    next: (milliseconds) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(late);
          waiting.delete(wake);
          resolve();
        };
        const late = setTimeout(wake, milliseconds);
        waiting.add(wake);
        if (stopped.aborted) wake();
      }),
    async close() {
      await client?.end().catch(() => undefined);
      await connected;
    },
  };
}
