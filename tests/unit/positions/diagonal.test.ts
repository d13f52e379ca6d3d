import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diagonalInWords, diagonalOf, type GradeCount, matrixOf } from "@/domain/positions/diagonal";
import { credibilityIds } from "@/domain/positions/vocabulary";
import { reliabilityIds } from "@/domain/sources/vocabulary";

const grading = (
  reliability: GradeCount["reliability"],
  credibility: GradeCount["credibility"],
  count = 1,
): GradeCount => ({ byId: "m", by: "A member", reliability, credibility, count });
const some = fc.array(
  fc
    .tuple(fc.constantFrom(...reliabilityIds), fc.constantFrom(...credibilityIds), fc.integer({ min: 1, max: 20 }))
    .map(([letter, number, count]) => grading(letter, number, count)),
  { maxLength: 12 },
);

describe("the diagonal of letters and numbers", () => {
  test("counts gradings with the same step on both scales, and those that judge nothing apart", () => {
    const counts = [grading("A", 1, 2), grading("B", 2), grading("C", 2, 4), grading("F", 6, 3)];
    expect(diagonalOf(counts)).toMatchObject({ gradings: 10, same: 6, unjudged: 3 });
  });

  test("is compared with what chance gives from how often each step was used", () => {
    // Half A, half B; half 1, half 2: chance gives half of them.
    const apart = [grading("A", 1, 5), grading("A", 2, 5), grading("B", 1, 5), grading("B", 2, 5)];
    expect(diagonalOf(apart)).toMatchObject({ gradings: 20, same: 10, byChance: 10 });
    const read = [grading("A", 1, 10), grading("B", 2, 10)];
    expect(diagonalOf(read)).toMatchObject({ same: 20, byChance: 10 });
    expect(diagonalOf([grading("B", 2, 7)])).toMatchObject({ same: 7, byChance: 7 });
  });

  test("of nothing is nothing", () => {
    expect(diagonalOf([])).toEqual({ gradings: 0, same: 0, byChance: 0, unjudged: 0 });
  });

  test("stays within the number of gradings, and does not depend on their order or on how they are counted", () => {
    fc.assert(
      fc.property(some, (counts) => {
        const found = diagonalOf(counts);
        expect(found.same).toBeLessThanOrEqual(found.gradings);
        expect(found.byChance).toBeGreaterThanOrEqual(0);
        expect(found.byChance).toBeLessThanOrEqual(found.gradings + 1e-9);
        const singly = counts.flatMap((one) => Array.from({ length: one.count }, () => ({ ...one, count: 1 })));
        const again = diagonalOf(singly.reverse());
        expect(again).toEqual({ ...found, byChance: again.byChance });
        expect(again.byChance).toBeCloseTo(found.byChance, 6);
      }),
    );
  });

  test("is the diagonal of the matrix, whose cells add up to all gradings", () => {
    fc.assert(
      fc.property(some, (counts) => {
        const matrix = matrixOf(counts);
        expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(diagonalOf(counts).gradings);
        expect(matrix.reduce((sum, row, step) => sum + (row[step] ?? 0), 0)).toBe(diagonalOf(counts).same);
      }),
    );
  });

  test("is told as n of N", () => {
    expect(diagonalInWords({ gradings: 40, same: 12, byChance: 9.53, unjudged: 0 })).toBe(
      "12 of 40 gradings, chance would give about 9.5",
    );
  });
});
