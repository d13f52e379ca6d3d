import type { TestProject } from "vitest/node";
import { ensureBuild, ensureClient } from "../../scripts/build";
import { loadDemoInto } from "../../scripts/demo-data";
import { startWorker } from "../../scripts/intake/start-worker";
import { type Server, startServer } from "../../scripts/server";
import { acquireCluster } from "./cluster";
import { copyOf } from "./databases";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the app under test answers, without a slash at the end. */
    baseUrl: string;
    /** The database that this app works on, with the demonstration negotiation in it. */
    appDatabaseUrl: string;
  }
}

interface App {
  server: Server;
  databaseUrl: string;
  templateUrl: string;
  stop(): Promise<void>;
}

const kept = globalThis as { parleyTestApp?: { app: Promise<App>; users: number } };

/** Where tests build, so that they never replace what `npm start` serves. */
export const testBuild = ".next-test";

/** `secret` is that of the tests too, so that they can make the session of anybody. */
async function start(secret: string): Promise<App> {
  await ensureClient();
  await ensureBuild(testBuild);
  const { templateUrl, release } = await acquireCluster();
  const databaseUrl = await copyOf(templateUrl, "app");
  await loadDemoInto(databaseUrl);
  const env = { DATABASE_URL: databaseUrl, PARLEY_DIST_DIR: testBuild, AUTH_SECRET: secret };
  const server = await startServer({ port: 0, host: "127.0.0.1", env });
  const worker = await startWorker(env);
  const stop = async () => {
    await worker.stop();
    await server.stop();
    await release();
  };
  return { server, databaseUrl, templateUrl, stop };
}

/** The app under test, a production build in a process of its own: started by the first project that needs it. */
export default async function setup(project: TestProject) {
  kept.parleyTestApp ??= { app: start(project.config.env.AUTH_SECRET ?? ""), users: 0 };
  const shared = kept.parleyTestApp;
  shared.users += 1;
  const { server, databaseUrl, templateUrl, stop } = await shared.app;
  project.provide("baseUrl", `http://localhost:${server.port}`);
  project.provide("appDatabaseUrl", databaseUrl);
  project.provide("templateUrl", templateUrl);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    kept.parleyTestApp = undefined;
    await stop();
  };
}
