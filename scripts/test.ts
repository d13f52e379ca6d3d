import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureClient } from "./build";
import { runChecks } from "./checks";
import { ensureChromium } from "./chromium";
import { main, step } from "./console";
import type { Counts } from "./test-report";

const projects = ["unit", "domain", "api", "e2e"];
const needsApp = (project: string) => project === "api" || project === "e2e";

/** Runs vitest to its end and returns what its run came to. */
async function runTests(chosen: string[], filters: string[], browser: string | undefined): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "parley-report-"));
  const report = join(folder, "counts.json");
  const args = [
    ...["node_modules/vitest/vitest.mjs", "run", "--passWithNoTests"],
    ...["--reporter=default", "--reporter=./scripts/test-report.ts"],
    ...chosen.flatMap((project) => ["--project", project]),
    ...filters,
  ];
  const env = { ...process.env, PARLEY_TEST_REPORT: report, ...(browser && { PARLEY_CHROMIUM: browser }) };
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env });
  const [code] = await once(child, "exit");
  const counts = existsSync(report)
    ? (JSON.parse(readFileSync(report, "utf8")) as Counts)
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  // A run that broke off, for example while its server was starting, has failed although no test says so.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** `npm test`: everything. `npm test -- unit e2e` runs those projects, `npm test -- board` the test files with that in their path. */
await main(async () => {
  const given = process.argv.slice(2);
  const chosen = given.filter((word) => projects.includes(word));
  const filters = given.filter((word) => !projects.includes(word));
  const everything = given.length === 0;
  const inPlay = chosen.length > 0 ? chosen : projects;

  await ensureClient();
  const failedChecks = everything ? await runChecks() : 0;
  // Before the tests rather than inside them, where its progress would be hidden.
  if (everything || chosen.some(needsApp)) await ensureBuild(".next-test");
  const browser = everything || inPlay.includes("e2e") ? await ensureChromium() : undefined;
  const counts = await step("Running the tests", () => runTests(chosen, filters, browser));

  counts.failed += failedChecks;
  if (counts.passed + counts.failed === 0) {
    console.error("No test ran.");
    process.exitCode = 1;
  }
  if (counts.failed > 0) process.exitCode = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
});
