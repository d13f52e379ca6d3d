import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startCluster } from "../../scripts/database/cluster";
import { startServer } from "../../scripts/server";
import { address } from "../server";

const version = expect.stringMatching(/^\d+\.\d+\.\d+/);
const folder = mkdtempSync(join(tmpdir(), "parley-health-"));
chmodSync(folder, 0o755);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function health(base: string) {
  const response = await fetch(`${base}/api/health`);
  return { status: response.status, body: await response.json() };
}

const well = { status: 200, body: { status: "ok", database: "ok", version } };

test("the app answers that it and its database are well", async () => {
  expect(await health(address())).toEqual(well);
});

test("while its database is away the app says so, and it recovers by itself", async () => {
  const cluster = await startCluster(folder, { durable: false });
  const env = { DATABASE_URL: cluster.url(), AUTH_SECRET: "x".repeat(32), PARLEY_DIST_DIR: ".next-test" };
  const server = await startServer({ port: 0, host: "127.0.0.1", env });
  const base = `http://127.0.0.1:${server.port}`;
  try {
    expect(await health(base)).toEqual(well);
    await cluster.stop();
    const began = performance.now();
    expect(await health(base)).toEqual({ status: 503, body: { status: "error", database: "unreachable", version } });
    expect(performance.now() - began).toBeLessThan(4500);
    const again = await startCluster(folder, { durable: false, port: cluster.port });
    try {
      expect(await health(base)).toEqual(well);
    } finally {
      await again.stop();
    }
  } finally {
    await server.stop();
    await cluster.stop();
  }
});
