import fc from "fast-check";
import { expect, test } from "vitest";
import { cursorOf, readCursor } from "@/lib/cursor";
import { instantOf } from "@/lib/days";

const id = "0190a1b2-0000-7000-8000-000000000000";

test("a cursor reads as the place that it was written for", () => {
  const instant = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.uuid(), (at, place) => {
      expect(readCursor(cursorOf(at.toISOString(), place))).toEqual({ at, id: place });
    }),
  );
});

test.each([
  "",
  "x",
  `1_${id}`,
  `Jan 1_${id}`,
  `2026-02-30T00:00:00Z_${id}`,
  `0000-01-01T00:00:00Z_${id}`,
  `2026-01-01T00:00:00Z_1`,
])("what is no cursor is none: %j", (text) => {
  expect(readCursor(text)).toBeNull();
});

test("an instant is read with its offset, and only on days that the calendar has", () => {
  expect(instantOf("2026-01-07T12:00:00.123+02:00")?.toISOString()).toBe("2026-01-07T10:00:00.123Z");
  for (const text of [
    "2026-01-07",
    "2026-01-07T12:00:00",
    "2026-13-01T00:00:00Z",
    "0001-01-01T00:00:00+23:00",
    "9999-12-31T23:59:59-23:00",
  ])
    expect(instantOf(text), text).toBeNull();
});
