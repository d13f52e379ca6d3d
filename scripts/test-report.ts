import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Writes how a run ended into the file that PARLEY_TEST_REPORT names, for the line that closes `npm test`. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let seen = 0;
      for (const test of module.children.allTests()) {
        seen += 1;
        const { state } = test.result();
        // A test that never came to run, because the run ended before, has not passed.
        counts[state === "pending" ? "failed" : state] += 1;
      }
      // A file that could not be loaded, or whose hooks failed, has no test to say so.
      if (module.errors().length > 0 || (seen === 0 && module.state() === "failed")) counts.failed += 1;
    }
    const file = process.env.PARLEY_TEST_REPORT;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
