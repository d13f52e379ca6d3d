import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, formatDay, formatWorldDate, isDay } from "@/lib/days";

const someDay = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9998-12-31T00:00:00Z"), noInvalidDate: true })
  .map(dayOf);

describe("days", () => {
  test("a day that does not exist is not a day", () => {
    expect(["2024-02-29", "2026-01-06", "0001-01-01"].every(isDay)).toBe(true);
    expect(
      ["2025-02-29", "2025-04-31", "2025-13-01", "0000-01-01", "2026-1-6", "2026-01-06T00:00", ""].some(isDay),
    ).toBe(false);
  });

  test("days sort as text in the order of time", () => {
    fc.assert(fc.property(someDay, someDay, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });

  test("adding days and taking them away again ends on the same day", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
        fc.pre(day > "0002-01-01");
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test("a day reads as day, short month and year", () => {
    expect(formatDay("2026-01-06")).toBe("6 Jan 2026");
    expect(formatDay("2025-12-31")).toBe("31 Dec 2025");
  });
});

describe("world dates for reading", () => {
  test.each([
    ["2026-01-06", "6 Jan 2026"],
    ["2025-12~", "about Dec 2025"],
    ["2026-01-07?", "7 Jan 2026?"],
    ["2026-01-07%", "about 7 Jan 2026?"],
    ["?2026-01-07", "7 Jan 2026?"],
    ["2025-?12", "Dec 2025?"],
    ["2025", "2025"],
    ["202X", "2020s"],
    ["20XX", "2000–2099"],
    ["2025-12-XX", "Dec 2025, day unknown"],
    ["2025-XX", "2025, month unknown"],
    ["2025-XX-XX", "2025, month unknown"],
    ["2025-21", "spring 2025"],
    ["2025-34", "2nd quarter 2025"],
    ["2025-41", "2nd half 2025"],
    ["2026-01-06/2026-01-07", "6–7 Jan 2026"],
    ["2025-11-30/2025-12-02", "30 Nov – 2 Dec 2025"],
    ["2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026"],
    ["2025-12~/2026-01?", "about Dec 2025 – Jan 2026?"],
    ["2025-12-01/..", "since 1 Dec 2025"],
    ["../2025-12-01", "until 1 Dec 2025"],
    ["2025-12-01/", "from 1 Dec 2025, end unknown"],
    ["/2025-12-01", "until 1 Dec 2025, start unknown"],
    ["", "unknown"],
    [null, "unknown"],
  ])("%s reads “%s”", (edtf, reading) => {
    expect(formatWorldDate(edtf)).toBe(reading);
  });
});
