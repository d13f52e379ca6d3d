import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensureClient } from "./build";
import { main } from "./console";
import { demoNotice } from "./demo-data";
import { startWorker } from "./intake/start-worker";
import { prepare, type Started } from "./prepare";
import { requireFreePort } from "./server";
import { listenOn } from "./settings";
import { interruption, untilSignal } from "./signals";

/** `npm run dev`: the same as `npm start`, with Next's development server, which compiles what is asked for. */
await main(async () => {
  const stop = untilSignal();
  const started: Started = [];
  const { host, port } = listenOn();
  try {
    await requireFreePort(port, host);
    await ensureClient();
    const env = await prepare(started, { command: "npm run dev", demo: !process.argv.includes("--empty") });
    for (const line of await demoNotice(env.DATABASE_URL)) console.log(line);
    const args = ["node_modules/next/dist/bin/next", "dev", "--port", String(port), "--hostname", host];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env, NODE_ENV: "development" },
      // A group of its own, as in `npm start`: the database is stopped after it.
      detached: true,
    });
    const ended = once(child, "exit");
    started.push(async () => {
      child.kill("SIGTERM");
      await ended;
    });
    started.push((await startWorker(env)).stop);
    await Promise.race([stop, ended]);
  } catch (error) {
    if (!interruption.aborted) throw error;
  } finally {
    for (const end of started.reverse()) await end();
  }
});
