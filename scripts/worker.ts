import { constants, setPriority } from "node:os";
import { database, disconnect } from "@/lib/db/client";
import { main } from "./console";
import { runWorker } from "./intake/worker";
import { interruption, untilSignal } from "./signals";

/**
 * The process that takes documents in, started by scripts/intake/start-worker.ts beside the web server: reading a page of two megabytes or a
 * long PDF there would keep everybody waiting.
 */
await main(async () => {
  // Whoever looks at a page goes first, also before the processes that this one starts.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const stop = untilSignal();
  // The process that started this one is gone, even if it could not say so.
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  const worker = runWorker(database(), interruption);
  process.send?.("ready");
  await Promise.race([stop, worker]);
  await worker;
  await disconnect();
});
