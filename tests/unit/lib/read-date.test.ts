import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, formatWorldDate } from "@/lib/days";
import { parseWorldDate } from "@/lib/edtf";
import { assertNotMorePrecise, precisionOf, precisions } from "@/lib/precision";
import { type DateReference, readDate } from "@/lib/read-date";
import { findDates } from "@/lib/read-date/find-dates";

const against = (edtf: string | null): DateReference => ({ edtf, of: "publication" });
/** 7 January 2026 is a Wednesday. */
const wednesday = against("2026-01-07");
const edtfOf = (words: string, reference: DateReference | null) => {
  const read = readDate(words, reference);
  return "open" in read ? null : read.edtf;
};

describe("the words of a date, against a document of Wednesday 7 January 2026", () => {
  test.each([
    ["Monday", "2026-01-05", "relative_to_publication"],
    ["Tuesday", "2026-01-06", "relative_to_publication"],
    ["on Tuesday evening", "2026-01-06", "relative_to_publication"],
    ["Wednesday", "2026-01-07", "relative_to_publication"],
    ["Thursday", "2026-01-01", "relative_to_publication"],
    ["last Wednesday", "2025-12-31", "relative_to_publication"],
    ["next Monday", "2026-01-12", "relative_to_publication"],
    ["Tuesday of last week", "2025-12-30", "relative_to_publication"],
    ["Tuesday and Wednesday", "2026-01-06/2026-01-07", "relative_to_publication"],
    ["yesterday", "2026-01-06", "relative_to_publication"],
    ["last night", "2026-01-06", "relative_to_publication"],
    ["this morning", "2026-01-07", "relative_to_publication"],
    ["tomorrow", "2026-01-08", "relative_to_publication"],
    ["last week", "2025-12-29/2026-01-04", "relative_to_publication"],
    ["last month", "2025-12", "relative_to_publication"],
    ["last year", "2025", "relative_to_publication"],
    ["40 months ago", "2022-09", "relative_to_publication"],
    ["more than 40 months ago", "2022-09~", "relative_to_publication"],
    ["more than 40 months", "2022-09~", "relative_to_publication"],
    ["for nearly two years", "2024~", "relative_to_publication"],
    ["over the past two weeks", "2025-12-22~/2025-12-28~", "relative_to_publication"],
    ["a few days ago", "2026-01-04~", "relative_to_publication"],
    ["in early December", "2025-12", "inferred"],
    ["January 7", "2026-01-07", "inferred"],
    ["7 January", "2026-01-07", "inferred"],
    ["30 November", "2025-11-30", "inferred"],
    ["Tuesday, January 6", "2026-01-06", "inferred"],
    ["last May", "2025-05", "inferred"],
    ["in May", "2026-05?", "inferred"],
    ["this winter", "2025-24", "inferred"],
    ["January 7, 2026", "2026-01-07", "absolute"],
    ["6-7 January 2026", "2026-01-06/2026-01-07", "absolute"],
    ["06.01.2026", "2026-01-06", "absolute"],
    ["13/1/2026", "2026-01-13", "absolute"],
    ["February 2022", "2022-02", "absolute"],
    ["about January 2026", "2026-01~", "absolute"],
    ["the summer of 2025", "2025-22", "absolute"],
    ["in 2025", "2025", "absolute"],
    ["the 1990s", "199X", "absolute"],
  ])("“%s” are read as %s, %s", (words, edtf, basis) => {
    expect(readDate(words, wednesday)).toMatchObject({
      edtf,
      basis,
      surface: words,
      reason: expect.stringContaining(words),
    });
  });

  test.each([
    ["40 months", "a length of time"],
    ["for two weeks", "a length of time"],
    ["within just two days", "a length of time"],
    ["15-year term", "a length of time"],
    ["two days later", "an event"],
    ["7/1/2026", "may be 2026-01-07 or 2026-07-01"],
    ["2026-02-30", "no day of the calendar"],
    ["on the eve of Thursday", "another day"],
    ["recently", "names no day, month or year"],
    ["at noon", "names no day, month or year"],
    ["", "no words"],
  ])("“%s” stay open: %s", (words, why) => {
    expect(readDate(words, wednesday)).toEqual({ open: expect.stringContaining(why) });
  });

  test("the reason tells what they were held against", () => {
    expect(readDate("Tuesday", wednesday)).toMatchObject({
      reason: "“Tuesday”, against the document's date, 7 Jan 2026.",
    });
  });
});

describe("a date is never more precise than what it counts from", () => {
  test.each([
    ["Monday", null, null],
    ["last month", null, null],
    ["January 7", null, null],
    ["January 7, 2026", null, "2026-01-07"],
    ["Monday", "2026-01", "2026-01~"],
    ["last month", "2026-01", "2025-12"],
    ["last month", "2026", "2026~"],
    ["40 months ago", "2026", "2022/2023"],
    ["Monday", "2026-01-07?", "2026-01-05?"],
    ["Monday", "2026-01-07~", "2026-01-05~"],
    ["Monday", "2026-01-07%", "2026-01-05%"],
    ["a few days ago", "2026-01-07?", "2026-01-04%"],
    ["last winter", "2026?", "2025-12?/2026-02?"],
    ["Tuesday", "2026-01-06/2026-01-07", "2026-01-06"],
    ["Monday", "2026-01-07/..", null],
    ["last month", "2023-03-31", "2023-02"],
    ["next month", "2023-03-31", "2023-04"],
    ["last year", "2024-02-29", "2023"],
    ["last month", "2023-03", "2023-02"],
  ])("“%s” against %s: %s", (words, reference, edtf) => {
    expect(edtfOf(words, reference === null ? null : against(reference))).toBe(edtf);
  });

  test("a day or two after an event is counted from the event alone", () => {
    expect(readDate("two days later", { edtf: "2026-01-06", of: "event" })).toMatchObject({
      edtf: "2026-01-08",
      basis: "relative_to_event",
    });
  });
});

const relativeWords = [
  "Monday",
  "on Friday evening",
  "last Tuesday",
  "next Sunday",
  "yesterday",
  "tomorrow",
  "today",
  "last night",
  "this week",
  "last week",
  "next week",
  "last weekend",
  "last month",
  "this month",
  "next month",
  "last year",
  "five days ago",
  "two weeks ago",
  "40 months ago",
  "ten years ago",
  "more than 3 months ago",
  "more than 40 months",
  "for almost three years",
];
const words = fc.constantFrom(...relativeWords);
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1950-01-01", days));
const mark = fc.constantFrom("", "?", "~", "%");
const coarse = (edtf: Day) =>
  fc.constantFrom(edtf, edtf.slice(0, 7), edtf.slice(0, 4), `${edtf}/${addDays(edtf, 3)}`, `${edtf.slice(0, 3)}X`);

describe("whatever the words and the reference", () => {
  test("relative words are not read without one, and no reading is finer than it", () => {
    fc.assert(
      fc.property(words, day.chain(coarse), mark, (said, plain, marked) => {
        expect(readDate(said, null)).toHaveProperty("open");
        const reference = plain.includes("/") || plain.endsWith("X") ? plain : `${plain}${marked}`;
        const read = readDate(said, against(reference));
        if ("open" in read) return;
        const finer = precisions.indexOf(precisionOf(read.edtf)) < precisions.indexOf(precisionOf(reference));
        expect([reference, read.edtf, finer]).toEqual([reference, read.edtf, false]);
        expect(() => assertNotMorePrecise({ edtf: read.edtf, text: said, basis: read.basis, reference })).not.toThrow();
        const [known, got] = [parseWorldDate(reference), parseWorldDate(read.edtf)];
        if (known.uncertain) expect(got.uncertain).toBe(true);
        if (known.approximate) expect(got.approximate).toBe(true);
      }),
    );
  });

  test("what is read from a month or a year covers what its every day would give, or says “about”", () => {
    fc.assert(
      fc.property(words, day, fc.constantFrom(7, 4), (said, written, length) => {
        const [exact, wide] = [edtfOf(said, against(written)), edtfOf(said, against(written.slice(0, length)))];
        if (exact === null || wide === null) return;
        const [inner, outer] = [parseWorldDate(exact), parseWorldDate(wide)];
        const covers =
          (outer.earliest ?? "") <= (inner.earliest ?? "") && (outer.latest ?? "9") >= (inner.latest ?? "");
        expect([said, written, wide, covers || outer.approximate]).toEqual([said, written, wide, true]);
      }),
    );
  });

  test("a date with its year reads the same with any reference and with none", () => {
    fc.assert(
      fc.property(day, day, (date, other) => {
        const written = formatWorldDate(date);
        expect(edtfOf(written, null)).toBe(date);
        expect(edtfOf(written, against(other))).toBe(date);
      }),
    );
  });

  test("a reading is a date that the record takes, and nothing throws", () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            "last",
            "May",
            "31",
            "2026",
            "February",
            "Tuesday",
            "ago",
            "99999",
            "years",
            "/",
            "-",
            "00",
            "the",
            "week",
            "of",
          ),
          { maxLength: 6 },
        )
        .map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(anything, fc.option(day.chain(coarse)), (said, reference) => {
        const read = readDate(said, reference === null ? null : against(reference));
        if (!("open" in read)) expect(parseWorldDate(read.edtf).edtf).toBe(read.edtf);
      }),
    );
  });
});

describe("dates in a text", () => {
  test("are found with their place, read or open with the reason", () => {
    const text =
      "The summit opened on Thursday. Last month she may have said 40 months; on January 7 it sat again, 30 countries strong, since February 2022, for more than 40 months.";
    expect(
      findDates(text, wednesday).map(({ surface, reading }) => [surface, "open" in reading ? null : reading.edtf]),
    ).toEqual([
      ["Thursday", "2026-01-01"],
      ["Last month", "2025-12"],
      ["January 7", "2026-01-07"],
      ["February 2022", "2022-02"],
      ["for more than 40 months", "2022-09~"],
    ]);
    for (const { start, end, surface } of findDates(text, null)) expect(text.slice(start, end)).toBe(surface);
    expect(findDates(text, null).map(({ reading }) => "open" in reading)).toEqual([true, true, true, false, true]);
  });

  test("only those that touch a stretch are given when one is named", () => {
    const text = "On Monday they met. On Tuesday they left.";
    const start = text.indexOf("On Tuesday");
    expect(findDates(text, null, { start, end: text.length }).map(({ surface }) => surface)).toEqual(["Tuesday"]);
  });

  test.each(["You may go. March on.", "In 2,000 places and 2026 people", "a second time, for two weeks"])(
    "%s holds none",
    (text) => {
      expect(findDates(text, wednesday)).toEqual([]);
    },
  );
});
