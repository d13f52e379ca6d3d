import { describe, expect, test } from "vitest";
import type { DateBasis } from "@/lib/days";
import { assertNotMorePrecise, precisionBorneBy, precisionOf } from "@/lib/precision";
import { Problem } from "@/lib/problem";

const check = (edtf: string | null, text: string | null, basis: DateBasis, reference?: string | null) => () =>
  assertNotMorePrecise({ edtf, text, basis, reference });

describe("precision of a date", () => {
  test.each([
    ["2026-01-06", "day"],
    ["2026-01-06?", "day"],
    ["2026-01-06/2026-01-07", "day"],
    ["2025-12-01/2025-12-07", "week"],
    ["2025-02", "month"],
    ["2025-12-XX", "month"],
    ["2025-12-01/2025-12-31", "month"],
    ["2025-24", "season"],
    ["2025", "year"],
    ["202X", "decade"],
    ["20XX", "century"],
    ["2025-12-01/..", "unknown"],
    ["", "unknown"],
  ])("%s is as precise as a %s", (edtf, precision) => {
    expect(precisionOf(edtf)).toBe(precision);
  });

  test.each([
    ["Tuesday", "day"],
    ["on the eve of Thursday", "day"],
    ["January 7", "day"],
    ["7 January 2026", "day"],
    ["two days later", "day"],
    ["06.01.2026", "day"],
    ["Tuesday of last week", "day"],
    ["last week", "week"],
    ["last month", "month"],
    ["more than 40 months", "month"],
    ["January 2026", "month"],
    ["in May", "month"],
    ["recently", "month"],
    ["this winter", "season"],
    ["February", "month"],
    ["in 2025", "year"],
    ["two years ago", "year"],
    ["the 1990s", "decade"],
    ["минулого тижня", "week"],
    ["7 января 2026 года", "day"],
    ["am Dienstag", "day"],
    ["im Januar 2026", "month"],
    ["in early 2026", "year"],
    ["la semana pasada", null],
    ["7 de enero de 2026", null],
    ["as talks resumed", null],
  ])("“%s” bears a %s", (text, precision) => {
    expect(precisionBorneBy(text)).toBe(precision);
  });
});

describe("a date is never more precise than its basis", () => {
  test("a day from “last month” is refused, the month is taken", () => {
    expect(check("2025-12-05", "last month", "relative_to_publication")).toThrow(/bears a month at most; “5 Dec 2025”/);
    expect(check("2025-12", "last month", "relative_to_publication")).not.toThrow();
    expect(check("2025-12-05", "last month", "inferred")).toThrow(Problem);
  });

  test("a date without a year is not absolute", () => {
    expect(check("2026-01-07", "January 7", "absolute")).toThrow(/names no year/);
    expect(check("2026-01-07", "January 7", "relative_to_publication")).not.toThrow();
    expect(check("2026-01-07", "January 7, 2026", "absolute")).not.toThrow();
    expect(check("2026-01-07", "7/1/26", "absolute")).not.toThrow();
    expect(check("2026-01-07", null, "absolute")).not.toThrow();
  });

  test("a relative date is not more precise than the date it counts from", () => {
    expect(check("2026-01-06", "Tuesday", "relative_to_publication", null)).toThrow(/stays unknown/);
    expect(check("2026-01-06", "Tuesday", "relative_to_publication", "2026-01")).toThrow(/by its month only/);
    expect(check("2026-01-06", "Tuesday", "relative_to_event", "2026-01-07")).not.toThrow();
    expect(check(null, "Tuesday", "relative_to_publication", null)).not.toThrow();
  });

  test("a date known from elsewhere is not bound by the words", () => {
    expect(check("2025-12-05", "last month", "external", null)).not.toThrow();
  });

  test("an unknown date and words that are not understood are never too precise", () => {
    expect(check("", "last month", "relative_to_publication")).not.toThrow();
    expect(check("2026-01-06", "as talks resumed", "inferred")).not.toThrow();
  });

  test("the message lies on the field that was asked about", () => {
    try {
      assertNotMorePrecise({ edtf: "2025-12-05", text: "last month", basis: "inferred" }, "validFrom");
      expect.unreachable();
    } catch (error) {
      expect((error as Problem).fields).toHaveProperty("validFrom");
    }
  });
});
