import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../settings";

export interface StartedWorker {
  stop(): Promise<void>;
}

/** Starts the worker in a process of its own; resolves when it looks at the queue. One that dies is started again. */
export async function startWorker(env: Record<string, string>): Promise<StartedWorker> {
  const stopping = new AbortController();
  let child = run(env);
  await Promise.race([once(child, "message"), once(child, "exit")]);
  const kept = (async () => {
    while (!stopping.signal.aborted) {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      if (stopping.signal.aborted) return;
      console.error("The process that takes documents in has ended; it is started again.");
      await wait(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) child = run(env);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await kept;
      clearTimeout(late);
    },
  };
}

function run(env: Record<string, string>): ChildProcess {
  return fork(join(root, "scripts", "worker.ts"), {
    cwd: root,
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env, NODE_ENV: "production" },
    // A group of its own, as the server: Ctrl-C reaches it through us, before the database is stopped.
    detached: true,
  });
}
