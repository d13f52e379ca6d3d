import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connected } from "../../scripts/database/connected";
import { ownCluster } from "../../scripts/database/open";

const quick = { durable: false };
let folder: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-embedded-"));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

const ask = (url: string, sql: string) => connected(url, async (client) => (await client.query(sql)).rows);

/** Another process that owns the database of a folder, as `npm start` does; resolves when it is up. */
async function anotherOwner(data: string): Promise<ChildProcess> {
  const code = `
    import { ownCluster } from "./scripts/database/open";
    const cluster = await ownCluster(${JSON.stringify(data)}, "npm start", { durable: false });
    process.on("SIGTERM", async () => { await cluster.stop(); process.exit(); });
    process.send("up");`;
  const script = join(folder, "owner.mts");
  writeFileSync(script, code.replaceAll("./scripts", join(process.cwd(), "scripts")));
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  children.push(child);
  await once(child, "message");
  return child;
}

// Each of these starts servers, on a machine that may be busy with the other tests.
describe("the embedded database", { timeout: 60_000 }, () => {
  test("keeps its rows over a restart, on UTF-8, UTC and Unicode's letter cases", async () => {
    const data = join(folder, "data");
    const first = await ownCluster(data, "test", quick);
    await ask(first.url(), "CREATE TABLE kept AS SELECT 'Ж' AS letter");
    await first.stop();
    const second = await ownCluster(data, "test", quick);
    expect(
      await ask(second.url(), "SELECT lower(letter) AS letter, current_setting('TimeZone') AS zone FROM kept"),
    ).toEqual([{ letter: "ж", zone: "UTC" }]);
    await second.stop();
  });

  test("lets nobody in without its password, and the app's role is no superuser", async () => {
    const cluster = await ownCluster(join(folder, "data"), "test", quick);
    const withoutPassword = cluster.url().replace(/:[0-9a-f]+@/, ":wrong@");
    await expect(ask(withoutPassword, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(await ask(cluster.url(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).toEqual([
      { rolsuper: false },
    ]);
    expect(statSync(join(folder, "data", "database-password")).mode & 0o777).toBe(0o600);
    await cluster.stop();
  });

  test("has one owner: a second is told who the first is", async () => {
    const data = join(folder, "data");
    const owner = await anotherOwner(data);
    await expect(ownCluster(data, "test", quick)).rejects.toThrow(`process ${owner.pid}, started with "npm start"`);
    owner.kill("SIGTERM");
    await once(owner, "exit");
    await (await ownCluster(data, "test", quick)).stop();
  });

  test("starts after its owner was killed, and loses nothing that was committed", async () => {
    const data = join(folder, "data");
    const owner = await anotherOwner(data);
    const port = readFileSync(join(data, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
    const password = readFileSync(join(data, "database-password"), "utf8").trim();
    await ask(`postgresql://parley:${password}@127.0.0.1:${port}/parley`, "CREATE TABLE kept AS SELECT 1 AS one");
    owner.kill("SIGKILL");
    await once(owner, "exit");
    const cluster = await ownCluster(data, "test", quick);
    expect(await ask(cluster.url(), "SELECT * FROM kept")).toEqual([{ one: 1 }]);
    await cluster.stop();
  });

  test("starts although its lock file names a process that is now another program", async () => {
    const data = join(folder, "data");
    await (await ownCluster(data, "test", quick)).stop();
    const lock = join(data, "postgres", "postmaster.pid");
    // The number of this very test: alive, and no PostgreSQL.
    writeFileSync(lock, `${process.pid}\n${join(data, "postgres")}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
    await (await ownCluster(data, "test", quick)).stop();
  });

  test.runIf(process.getuid?.() === 0)(
    "of root lies elsewhere when its account cannot reach the folder, and stays there",
    async () => {
      const locked = join(folder, "locked");
      mkdirSync(locked, { mode: 0o700 });
      const data = join(locked, "data");
      const first = await ownCluster(data, "test", quick);
      await ask(first.url(), "CREATE TABLE kept AS SELECT 1 AS one");
      await first.stop();
      expect(lstatSync(join(data, "postgres")).isSymbolicLink()).toBe(true);
      const second = await ownCluster(data, "test", quick);
      expect(second.place).toBe(first.place);
      expect(await ask(second.url(), "SELECT * FROM kept")).toEqual([{ one: 1 }]);
      await second.stop();
      rmSync(realpathSync(join(data, "postgres")), { recursive: true });
    },
  );
});
