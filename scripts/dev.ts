import { ensureClient } from "./build";
import { main } from "./console";
import { demoNotice } from "./demo-data";
import { startWorker } from "./intake/start-worker";
import { prepare, type Started } from "./prepare";
import { requireFreePort, startServer } from "./server";
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
    const server = await startServer({ port, host, env, development: true });
    started.push(server.stop);
    started.push((await startWorker(env)).stop);
    console.log(`\nParley is ready: http://localhost:${server.port}`);
    await Promise.race([stop, server.ended]);
  } catch (error) {
    if (!interruption.aborted) throw error;
  } finally {
    for (const end of started.reverse()) await end();
  }
});
