import { ensureBuild, ensureClient } from "./build";
import { main, Refusal } from "./console";
import { demoNotice } from "./demo-data";
import { startWorker } from "./intake/start-worker";
import { prepare, type Started } from "./prepare";
import { requireFreePort, startServer } from "./server";
import { buildFolder, listenOn } from "./settings";
import { interruption, untilSignal } from "./signals";

/** `npm start`: from whatever is missing to a running Parley; ends with everything stopped that it had started. */
await main(async () => {
  const stop = untilSignal();
  const started: Started = [];
  const { host, port } = listenOn();
  try {
    await requireFreePort(port, host);
    await ensureClient();
    await ensureBuild();
    const env = await prepare(started, { command: "npm start", demo: !process.argv.includes("--empty") });
    const server = await startServer({ port, host, env: { ...env, PARLEY_DIST_DIR: buildFolder() } });
    started.push(server.stop);
    started.push((await startWorker(env)).stop);
    const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
    for (const line of await demoNotice(env.DATABASE_URL)) console.log(line);
    console.log(`\nParley is ready: http://${shown}:${port}`);
    await Promise.race([stop, server.ended]);
    if (!interruption.aborted) throw new Refusal("The server ended unexpectedly; what it said last is above.");
  } catch (error) {
    if (!interruption.aborted) throw error;
  } finally {
    if (started.length > 0) console.log("\nStopping …");
    for (const end of started.reverse()) await end();
    if (interruption.aborted) console.log("Stopped.");
  }
});
