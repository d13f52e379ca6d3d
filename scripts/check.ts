import { spawnSync } from "node:child_process";
import { ensureClient } from "./build";
import { runChecks } from "./checks";
import { main } from "./console";

/** `npm run check`: types, lint and the table of who may import what, without a database. */
await main(async () => {
  await ensureClient();
  const failed = await runChecks();
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "tests/architecture.test.ts"];
  const architecture = spawnSync(process.execPath, vitest, { stdio: "inherit" }).status;
  if (failed > 0 || architecture !== 0) process.exitCode = 1;
});
