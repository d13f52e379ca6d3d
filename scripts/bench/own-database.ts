import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureClient } from "../build";
import { ownCluster } from "../database/open";
import { applyMigrations } from "../migrations/apply";

/** Measures the built app on a database of the measurement's own, migrated and empty, of which nothing is left afterwards. */
export async function onOwnDatabase(measure: (url: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  await ensureClient();
  await ensureBuild();
  const cluster = await ownCluster(folder, "bench", { durable: false });
  try {
    await applyMigrations(cluster.url());
    await measure(cluster.url());
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
