import { cpSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { bareRead, bareStatusChange, statementsOf } from "./bench/bare";
import { bench, generate, size } from "./bench/generate";
import { ask, firstLoadScripts, latencies, type Target, throughput } from "./bench/measure";
import { onOwnDatabase } from "./bench/own-database";
import { countingProxy } from "./bench/round-trips";
import { runPackage } from "./build";
import { main, step } from "./console";
import { connected } from "./database/connected";
import { startServer } from "./server";
import { root } from "./settings";

// Figures of one run on one machine mean little; their ratios to an empty page and to the bare SQL of the same run mean more.
const requests = 300;
const connections = 16;
const seconds = 6;
const secret = "a secret of the measurement alone, long enough";
// Built from a fresh copy each time: what a build leaves behind in its folder changes how the next one resolves the files above it.
const emptyApp = join(root, ".next-empty");

const anActivity =
  "insert into activity (negotiation_id, actor_id, actor_name, type, subject_id, issue_id) values ($1, $2, 'Bench lead', 'issue.status-changed', $3, $3)";

type Row = {
  name: string;
  p50: number;
  p95: number;
  rate: number | null;
  trips: number | null;
  bytes: number;
  bare: number | null;
};

await main(() => onOwnDatabase(measure));

async function measure(url: string): Promise<void> {
  rmSync(emptyApp, { recursive: true, force: true });
  cpSync(join(root, "scripts", "bench", "empty"), emptyApp, { recursive: true });
  await step("Building an empty Next page", () =>
    runPackage("next/dist/bin/next", ["build", emptyApp], { show: false }),
  );
  const { issues, parties, positions, citations } = size;
  const ids = await step(
    `Generating ${issues} issues × ${parties} parties, ${positions} positions, ${citations} citations`,
    () => connected(url, generate),
  );
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = secret;
  const env = { DATABASE_URL: url, AUTH_SECRET: secret };
  const proxy = await countingProxy(url);
  const server = await startServer({ port: 0, host: "127.0.0.1", env });
  const counted = await startServer({
    port: 0,
    host: "127.0.0.1",
    env: { ...env, DATABASE_URL: proxy.url, DATABASE_POOL: "2" },
  });
  const empty = await startServer({ port: 0, host: "127.0.0.1", env: {}, folder: emptyApp });
  try {
    const token = await encode({ token: { sub: ids.userId, version: 1 }, secret });
    const headers = { cookie: `parley-session=${token}`, "accept-encoding": "gzip" };
    const at = (port: number, path: string): Target => ({ url: `http://127.0.0.1:${port}${path}`, headers });
    const trips = async (path: string | Target) => {
      const target = typeof path === "string" ? at(counted.port, path) : path;
      const agent = new Agent({ keepAlive: true });
      // Twice before, so that statements are prepared and counts are kept.
      for (let n = 0; n < 3; n++) await ask(target, agent);
      proxy.take();
      await ask(target, agent);
      agent.destroy();
      return proxy.take();
    };
    const page = async (name: string, target: Target, bare: number | null, path: string | null): Promise<Row> => {
      await throughput(target, 4, 2);
      const { p50, p95 } = await latencies(target, requests);
      const rate = await throughput(target, connections, seconds);
      const agent = new Agent();
      const { bytes } = await ask(target, agent);
      return { name, p50, p95, rate, bytes, bare, trips: path === null ? null : await trips(path) };
    };
    const { readBoard } = await import("@/domain/board/queries");
    const { getIssue } = await import("@/domain/board/read-issue");
    const { boardWindow } = await import("@/domain/board/schema");
    const { database, disconnect } = await import("@/lib/db/client");
    const ctx = {
      db: database(),
      negotiation: { id: ids.negotiationId, key: bench.key, name: "Generated board" },
      actor: { memberId: ids.memberId, userId: ids.userId, name: "Bench lead", role: "lead" as const },
    };
    const window = boardWindow.parse({});
    await readBoard(ctx, window);
    const boardSql = await bareRead(url, await statementsOf(ctx, (spied) => readBoard(spied, window)), requests);
    const issueSql = await bareRead(url, await statementsOf(ctx, (spied) => getIssue(spied, 8)), requests);
    const subject = await connected(url, async (client) => {
      const { rows } = await client.query<{ issue: string; bare: string; evidence: string }>(
        "select (select id from issues where number = 20) as issue, (select id from issues where number = 21) as bare, (select id from evidence limit 1) as evidence",
      );
      if (!rows[0]) throw new Error("The generated board has no issue.");
      return rows[0];
    });
    const bareChange = await bareStatusChange(
      url,
      { ...ids, issueId: subject.bare, evidenceId: subject.evidence },
      requests,
    );

    const emptyRow = await page(
      "empty page",
      { url: `http://127.0.0.1:${empty.port}/`, headers: { "accept-encoding": "gzip" } },
      null,
      null,
    );
    const matrixPath = `/n/${bench.key}/matrix`;
    const issuePath = `/n/${bench.key}/issues/8`;
    const rows = [
      emptyRow,
      await page("matrix, kept", at(server.port, matrixPath), boardSql.p50, matrixPath),
      await firstRead("matrix, first read", matrixPath, boardSql.p50),
      await page("issue page, kept", at(server.port, issuePath), issueSql.p50, issuePath),
      await firstRead("issue page, first read", issuePath, issueSql.p50),
      await statusChange(),
    ];
    print(rows, emptyRow);
    const plain = { cookie: headers.cookie };
    const scripts = async (port: number, path: string) => {
      const origin = `http://127.0.0.1:${port}`;
      const { text } = await ask({ url: origin + path, headers: plain }, new Agent());
      return firstLoadScripts(origin, text);
    };
    const [base, matrix] = [await scripts(empty.port, "/"), await scripts(server.port, `/n/${bench.key}/matrix`)];
    console.log(
      `\nFirst-load JavaScript, gzip: empty page ${kilobytes(base)}, matrix ${kilobytes(matrix)}, above it ${kilobytes(matrix - base)}.`,
    );
    await disconnect();

    /** The page as the first visitor gets it after something has happened: before each request, something does. */
    async function firstRead(name: string, path: string, bare: number): Promise<Row> {
      return connected(url, async (client) => {
        const happen = () => client.query(anActivity, [ids.negotiationId, ids.memberId, subject.issue]);
        const { p50, p95 } = await latencies(at(server.port, path), requests, happen);
        const target = at(counted.port, path);
        const agent = new Agent({ keepAlive: true });
        for (let n = 0; n < 3; n++) await ask(target, agent);
        await happen();
        proxy.take();
        const { bytes } = await ask(target, agent);
        agent.destroy();
        return { name, p50, p95, rate: null, bytes, bare, trips: proxy.take() };
      });
    }

    /** One issue goes to and fro, one change after the other: two at once would rightly meet a conflict. */
    async function statusChange(): Promise<Row> {
      let status = "tabled";
      const post = (port: number): Target => ({
        url: `http://127.0.0.1:${port}/api/n/${bench.key}/status-changes`,
        method: "POST",
        headers: { ...headers, "content-type": "application/json", "sec-fetch-site": "same-origin" },
        body: () => {
          const from = status;
          status = from === "tabled" ? "under_discussion" : "tabled";
          return JSON.stringify({
            issueId: subject.issue,
            from,
            to: status,
            reason: "Measured through the app",
            citations: [{ evidenceId: subject.evidence, stance: "supports" }],
          });
        },
      });
      const { p50, p95 } = await latencies(post(server.port), requests);
      const rate = await throughput(post(server.port), 1, seconds);
      const { bytes } = await ask(post(server.port), new Agent());
      return {
        name: "status change",
        p50,
        p95,
        rate,
        bytes,
        bare: bareChange.p50,
        trips: await trips(post(counted.port)),
      };
    }
  } finally {
    await Promise.all([server.stop(), counted.stop(), empty.stop()]);
    proxy.close();
  }
}

function print(rows: readonly Row[], empty: Row): void {
  const head = ["", "p50 ms", "p95 ms", "req/s", "× empty", "× SQL", "trips", "bytes (gzip)"];
  const lines = rows.map((row) => [
    row.name,
    row.p50.toFixed(1),
    row.p95.toFixed(1),
    row.rate === null ? "" : row.rate.toFixed(0),
    (row.p50 / empty.p50).toFixed(2),
    row.bare === null ? "" : (row.p50 / row.bare).toFixed(2),
    row.trips === null ? "" : String(row.trips),
    String(row.bytes),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  console.log("");
  for (const line of [head, ...lines]) {
    console.log(
      line
        .map((value, column) =>
          column === 0 ? value.padEnd(widths[column] ?? 0) : value.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
  }
  console.log(
    `\nMilliseconds: one request after the other. Requests per second: ${connections} connections (status change: one, each needs the last). Trips: database round trips of a request, the session's one among them. Kept: nothing has happened in the negotiation since somebody read the same; one small statement asks whether that is so. First read: something has.`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
