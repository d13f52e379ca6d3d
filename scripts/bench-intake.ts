import { Agent } from "node:http";
import { encode } from "next-auth/jwt";
import { describeQuote } from "@/domain/evidence/anchor";
import { requestIntake } from "@/domain/sources/commands/request-intake";
import { FINGERPRINT_VERSION } from "@/domain/sources/lineage-fingerprint";
import { database, disconnect } from "@/lib/db/client";
import { makePage, makePdf } from "@/tests/intake/make-files";
import { bench, generate } from "./bench/generate";
import { longReport } from "./bench/intake/long-report";
import { ask, percentiles, type Target } from "./bench/measure";
import { onOwnDatabase } from "./bench/own-database";
import { main, step } from "./console";
import { connected } from "./database/connected";
import { startWorker } from "./intake/start-worker";
import { startServer } from "./server";

// What other people feel while long documents are taken in: the matrix and a status change, one after the other, against the same in quiet. Ratios of one run.

const rounds = 40;
const quotes = 1000;
const length = 2_000_000;
/** What each intake is called in the print. */
const names = new Map<string, string>();
const secret = "a secret of the measurement alone, long enough";

await main(() => onOwnDatabase(measure));

async function measure(url: string): Promise<void> {
  const ids = await step("Generating a board", () => connected(url, generate));
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = secret;
  const env = { DATABASE_URL: url, AUTH_SECRET: secret };
  const server = await startServer({ port: 0, host: "127.0.0.1", env });
  const worker = await startWorker(env);
  const ctx = {
    db: database(),
    negotiation: { id: ids.negotiationId, key: bench.key, name: "Generated board" },
    actor: { memberId: ids.memberId, userId: ids.userId, name: "Bench lead", role: "lead" as const },
  };
  try {
    // The generated documents are there from the start; nobody waits until they are compared.
    await ctx.db.pool.query(
      "insert into capture_fingerprints (capture_id, negotiation_id, version, hashes) select id, negotiation_id, $1, '{}' from captures",
      [FINGERPRINT_VERSION],
    );
    const token = await encode({ token: { sub: ids.userId, version: 1 }, secret });
    const other = await anotherPerson(`http://127.0.0.1:${server.port}`, `parley-session=${token}`);
    await other(() => false);
    const quiet = await other(() => false);
    print("in quiet", quiet, quiet);

    const [small] = await settled([give("A page", text("One page of words.\n".repeat(60)))]);
    const base = small?.seconds ?? 1;
    const paragraphs = longReport(length, 1).split("\n\n");
    const lines = paragraphs.flatMap((paragraph) => paragraph.match(/.{1,90}(?:\s|$)/g) ?? []);
    const sheets = Array.from({ length: 300 }, (_, sheet) => lines.slice(sheet * 40, sheet * 40 + 40));
    await during("a page of 2 MB and a PDF of 300 pages come in", [
      give("page of 2 MB", text(makePage(paragraphs)), "page.html"),
      give("PDF of 300 pages", makePdf(sheets), "treaty.pdf"),
    ]);
    const report = longReport(length, 2);
    const [first] = await settled([give("report", text(report))]);
    await quoteAll(first?.captureId ?? "", report);
    await during(`a report of 2 MB with ${quotes} quotes is captured again`, [
      give("another capture", text(report.replaceAll("herring", "cod")), "report.txt", first?.documentId),
    ]);

    /** Measures the other person until these have come in, and prints both. */
    async function during(what: string, given: Promise<string>[]): Promise<void> {
      let done = false;
      const coming = settled(given).finally(() => {
        done = true;
      });
      const felt = await other(() => !done);
      print(`while ${what}`, felt, quiet);
      for (const { name, seconds } of await coming)
        console.log(`    ${name.padEnd(18)} ${seconds.toFixed(1)} s, ${(seconds / base).toFixed(0)} × a page of text`);
    }
    async function give(name: string, raw: Uint8Array<ArrayBuffer>, fileName = "report.txt", documentId?: string) {
      const { id } = await requestIntake(ctx, { way: "file", raw, fileName, documentId });
      names.set(id, name);
      return id;
    }
  } finally {
    await disconnect();
    await worker.stop();
    await server.stop();
  }

  /** Quotes all over a capture, written without their triggers: it is what becomes of them that is measured. */
  async function quoteAll(captureId: string, report: string): Promise<void> {
    const data = Array.from({ length: quotes }, (_, n) => {
      const at = report.indexOf(". ", Math.floor((report.length * n) / (quotes + 1))) + 2;
      const { start, end, exact, prefix, suffix } = describeQuote(report, at, report.indexOf(".", at));
      const own = { negotiationId: ids.negotiationId, captureId, recordedById: ids.memberId };
      return { ...own, exact, prefix, suffix, startAt: start, endAt: end };
    });
    const { prisma, pool } = database();
    await pool.query("alter table evidence disable trigger user");
    await prisma.evidence.createMany({ data });
    await pool.query("alter table evidence enable trigger user");
  }
}

function text(words: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(words));
}

/** Waits until intakes have come to their end; throws when one failed. */
async function settled(given: readonly Promise<string>[]) {
  const ids = await Promise.all(given);
  for (;;) {
    const rows = await database().prisma.intake.findMany({ where: { id: { in: ids } }, include: { capture: true } });
    const failed = rows.find(({ state }) => state === "failed");
    if (failed) throw new Error(`An intake failed: ${JSON.stringify(failed.problem)}`);
    if (rows.every(({ state }) => state === "done"))
      return rows.map(({ id, createdAt, endedAt, captureId, capture }) => ({
        name: names.get(id) ?? "",
        seconds: ((endedAt?.getTime() ?? 0) - createdAt.getTime()) / 1000,
        captureId: captureId ?? "",
        documentId: capture?.documentId,
      }));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

type Felt = Readonly<Record<"matrix" | "change", number[]>>;

/** Somebody who changes a status and looks at the matrix, in turn; `goOn` is asked after so many rounds. */
async function anotherPerson(origin: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { rows } = await database().pool.query<{ issue: string; evidence: string }>(
    "select (select id from issues where number = 20) as issue, (select id from evidence limit 1) as evidence",
  );
  const [subject] = rows;
  if (!subject) throw new Error("The generated board has no issue.");
  let status = "tabled";
  const matrix: Target = { url: `${origin}/n/${bench.key}/matrix`, headers: { cookie } };
  const change: Target = {
    url: `${origin}/api/n/${bench.key}/status-changes`,
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: () => {
      const from = status;
      status = from === "tabled" ? "under_discussion" : "tabled";
      const citations = [{ evidenceId: subject.evidence, stance: "supports" }];
      return JSON.stringify({
        issueId: subject.issue,
        from,
        to: status,
        reason: "Measured through the app",
        citations,
      });
    },
  };
  const timed = async (target: Target) => {
    const begun = performance.now();
    const { status: answer, text: said } = await ask(target, agent);
    if (answer >= 300) throw new Error(`${target.url} answered ${answer}: ${said.slice(0, 300)}`);
    return performance.now() - begun;
  };
  return async (goOn: () => boolean): Promise<Felt> => {
    const felt: Felt = { matrix: [], change: [] };
    for (let round = 0; round < rounds || goOn(); round += 1) {
      felt.change.push(await timed(change));
      felt.matrix.push(await timed(matrix));
    }
    return felt;
  };
}

function print(when: string, felt: Felt, quiet: Felt): void {
  console.log(`\n${when} (${felt.matrix.length} rounds)`);
  for (const [name, key] of [
    ["matrix", "matrix"],
    ["status change", "change"],
  ] as const) {
    const [own, base] = [percentiles(felt[key]), percentiles(quiet[key])];
    const most = Math.max(...felt[key]);
    console.log(
      `    ${name.padEnd(18)} p50 ${own.p50.toFixed(0)} ms (× ${(own.p50 / base.p50).toFixed(1)})  p95 ${own.p95.toFixed(0)} ms (× ${(own.p95 / base.p95).toFixed(1)})  longest ${most.toFixed(0)} ms`,
    );
  }
}
