import { expect, test } from "vitest";
import { demoContext, documentCases } from "@/scripts/bench/suggest/documents";
import { fields, measure } from "@/scripts/bench/suggest/measure";

// Places in five reports, with what an analyst recorded of them. The figures are floors: below them something broke.

const floors = {
  issue: [0.65, 0.4],
  holder: [0.95, 0.6],
  speaker: [0.95, 0.7],
  act: [0.85, 0.65],
  basis: [0.9, 0.75],
} as const;

test("of the positions of five reports, what is proposed is mostly right, and nobody is proposed where the words name nobody", (context) => {
  const cases = documentCases();
  if (!cases) return context.skip("documents not present");
  expect(cases.length).toBe(26);
  const tallies = measure(demoContext, cases);
  for (const field of fields) {
    const { right, proposed, sayable, open, rightlyOpen } = tallies[field];
    const [precision, coverage] = floors[field];
    expect(right / proposed, `precision of ${field}`).toBeGreaterThanOrEqual(precision);
    expect(right / sayable, `coverage of ${field}`).toBeGreaterThanOrEqual(coverage);
    expect(rightlyOpen, `left open of ${field}`).toBe(open);
  }
});
