import { expect, test } from "vitest";
import { reports } from "@/scripts/bench/suggest/documents";
import { emptyTallies, fields, measure } from "@/scripts/bench/suggest/measure";

// Places in five reports, with what an analyst recorded of them. The figures are floors: below them something broke.

const floors = {
  issue: [0.85, 0.55],
  holder: [0.95, 0.6],
  speaker: [0.95, 0.7],
  act: [0.85, 0.65],
  basis: [0.9, 0.75],
} as const;

test("of the positions of five reports, what is proposed is mostly right once other meetings are recorded, and nobody is proposed where the words name nobody", (context) => {
  const read = reports();
  if (!read) return context.skip("documents not present");
  const tallies = emptyTallies();
  for (const report of read) measure(report.context, report.cases, tallies);
  expect(tallies.holder.judged).toBe(26);
  for (const field of fields) {
    if (field === "unnamed") continue;
    const { right, proposed, sayable, open, rightlyOpen } = tallies[field];
    const [precision, coverage] = floors[field];
    expect(right / proposed, `precision of ${field}`).toBeGreaterThanOrEqual(precision);
    expect(right / sayable, `coverage of ${field}`).toBeGreaterThanOrEqual(coverage);
    expect(rightlyOpen, `left open of ${field}`).toBe(open);
  }
});
