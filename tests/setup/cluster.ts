import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { type Cluster, startCluster } from "../../scripts/database/cluster";
import { query } from "./databases";

declare module "vitest" {
  interface ProvidedContext {
    /** The connection string of the migrated, empty database that others are copied from. */
    templateUrl: string;
  }
}

interface Shared {
  cluster: Promise<{ cluster: Cluster; remove(): Promise<void> }>;
  users: number;
}

// Projects have their own copy of this module, in one process: what they share hangs on the process.
const kept = globalThis as { parleyTestCluster?: Shared };

async function start() {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  // PostgreSQL may run under an account of its own, which has to pass.
  chmodSync(folder, 0o755);
  const cluster = await startCluster(folder, { durable: false });
  process.once("exit", () => removeAtExit(cluster, folder));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));
  await query(cluster.url("postgres"), "CREATE DATABASE parley_template");
  // As a command of its own: the engine's timers would keep the test run waiting at its end.
  const env = { ...process.env, DATABASE_URL: cluster.url("parley_template") };
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/migrate.ts"], { env });
  const remove = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { cluster, remove };
}

/** A run that is broken off leaves nothing behind. At a process's exit nothing can be awaited, so it is waited for outright. */
function removeAtExit(cluster: Cluster, folder: string): void {
  if (!existsSync(folder)) return;
  void cluster.stop();
  const moment = new Int32Array(new SharedArrayBuffer(4));
  const lock = join(cluster.place, "postmaster.pid");
  for (let waited = 0; waited < 5000 && existsSync(lock); waited += 50) Atomics.wait(moment, 0, 0, 50);
  rmSync(folder, { recursive: true, force: true });
}

/** The throw-away PostgreSQL of a test run: started by the first project that needs it, stopped by the last. */
export async function acquireCluster(): Promise<{ templateUrl: string; release(): Promise<void> }> {
  kept.parleyTestCluster ??= { cluster: start(), users: 0 };
  const shared = kept.parleyTestCluster;
  shared.users += 1;
  const { cluster, remove } = await shared.cluster;
  const release = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    kept.parleyTestCluster = undefined;
    await remove();
  };
  return { templateUrl: cluster.url("parley_template"), release };
}

export default async function setup(project: TestProject) {
  const { templateUrl, release } = await acquireCluster();
  project.provide("templateUrl", templateUrl);
  return release;
}
