import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "@/lib/days";
import { parseWorldDate } from "@/lib/edtf";
import { Problem } from "@/lib/problem";
import { problemOf } from "../problems";

describe("reading a world date", () => {
  test.each([
    ["2026-01-06", "2026-01-06", "2026-01-06"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2025-12-XX", "2025-12-01", "2025-12-31"],
    ["2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["2025-21", "2025-03-01", "2025-05-31"],
    ["2025-24", "2025-12-01", "2026-02-28"],
    ["2025-36", "2025-10-01", "2025-12-31"],
    ["2025-40", "2025-01-01", "2025-06-30"],
    ["2026-01-06/2026-01-07", "2026-01-06", "2026-01-07"],
    ["2025-12/2026-01", "2025-12-01", "2026-01-31"],
    ["2025-12-01/..", "2025-12-01", null],
    ["2025-12-01/", "2025-12-01", null],
    ["../2025-12-01", null, "2025-12-01"],
    ["/2025-12-01", null, "2025-12-01"],
    [" 2026-01-06 ", "2026-01-06", "2026-01-06"],
  ])("%s covers %s to %s", (edtf, earliest, latest) => {
    expect(parseWorldDate(edtf)).toMatchObject({ edtf: edtf.trim(), earliest, latest });
  });

  test("nothing known is unknown, never a date", () => {
    const unknown = { edtf: null, earliest: null, latest: null, uncertain: false, approximate: false };
    expect(parseWorldDate("")).toEqual(unknown);
    expect(parseWorldDate("  ")).toEqual(unknown);
    expect(parseWorldDate(null)).toEqual(unknown);
  });

  test.each([
    ["2026-01-07?", true, false],
    ["2025-12~", false, true],
    ["2026-01-07%", true, true],
    ["2025-?12", true, false],
    ["2025-12-01~/2026-02?", true, true],
    ["2026-01-07", false, false],
  ])("%s is uncertain %s and approximate %s", (edtf, uncertain, approximate) => {
    expect(parseWorldDate(edtf)).toMatchObject({ uncertain, approximate });
  });

  test.each([
    ["2025-13", "no month 13"],
    ["2025-02-30", "does not exist"],
    ["2025-02-29", "does not exist"],
    ["2025-02-29?", "does not exist"],
    ["2025-02-29/2025-03-05", "does not exist"],
    ["2025-12-5", "as EDTF writes it"],
    ["Tuesday", "as EDTF writes it"],
    ["06.01.2026", "as EDTF writes it"],
    ["2026-01-07/2026-01-06", "ends before it starts"],
    ["2026-01-06/2026-01-06", "on the day it starts"],
    ["2025-12-01/2025-12-05/2025-12-09", "more than two ends"],
    ["../..", "no date in it"],
    ["/", "no date in it"],
    ["2025-12-01T10:00:00Z", "time of day"],
    ["[2025-12-01,2025-12-03]", "set of dates"],
    ["{2025-12-01..2025-12-03}", "set of dates"],
    ["XXXX-12-25", "needs a year"],
    ["-0044", "needs a year"],
    ["0000", "needs a year"],
    ["Y17000", "needs a year"],
    ["2025-32", "season that is not kept"],
    ["201", "needs a year"],
  ])("%s is refused with a message that says “%s”", (edtf, words) => {
    const problem = problemOf(() => parseWorldDate(edtf, "validFrom"));
    expect(problem.code).toBe("invalid");
    expect(problem.message).toContain(words);
    expect(problem.fields.validFrom).toBe(problem.message);
  });

  test("a day is its own earliest and latest day, with any mark", () => {
    const days = fc
      .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
      .map(dayOf);
    fc.assert(
      fc.property(days, fc.constantFrom("", "?", "~", "%"), (day, mark) => {
        expect(parseWorldDate(day + mark)).toMatchObject({ earliest: day, latest: day });
      }),
    );
  });

  test("any text is either read or refused as invalid, and never fails otherwise", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X?~%./[\]{},-]{0,24}$/)), (text) => {
        try {
          const { earliest, latest } = parseWorldDate(text);
          expect(earliest === null || latest === null || earliest <= latest).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
