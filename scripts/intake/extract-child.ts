import { Worker } from "node:worker_threads";
import { extract } from "@/domain/sources/extract";
import { Problem } from "@/lib/problem";
import type { Answer } from "./extractor";
import type { Work } from "./run-job";

// The process that reads documents. It has no connection to anything but the worker that started it.

/** Buffers lie outside the heap that Node limits; a thread of its own sees them grow although this one is busy. */
const mostMegabytes = 1200;
new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${mostMegabytes} * 1048576) process.kill(process.pid, "SIGKILL"); }, 100)`,
  { eval: true, execArgv: [] },
).unref();

const say = (answer: Answer) => void process.send?.(answer);

process.on("message", async ({ raw, ...what }: Work) => {
  try {
    say({ extracted: await extract(raw, what, (progress) => say({ progress })) });
  } catch (error) {
    if (error instanceof Problem) say({ problem: { code: error.code, message: error.message } });
    else say({ defect: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit());
