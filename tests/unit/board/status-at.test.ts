import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StatusChange, statusAt } from "@/domain/board/status-at";
import { issueStatusIds } from "@/domain/status/statuses";
import { at, day, moment, someDay, someMoment } from "./versions";

const history: StatusChange[] = [
  { number: 1, to: "tabled", effective: day(1), recordedAt: moment(2) },
  { number: 2, to: "under_discussion", effective: day(4), recordedAt: moment(5) },
  { number: 3, to: "postponed", effective: day(4), recordedAt: moment(8) },
];
const statusOn = (valid: number, known: number) =>
  statusAt(history, { valid: day(valid), known: moment(known) }).status;

describe("the status of an issue as of two times", () => {
  test("is identified before its first change took effect or was recorded", () => {
    expect(statusOn(0, 9)).toBe("identified");
    expect(statusOn(9, 1)).toBe("identified");
    expect(statusAt([], { valid: day(9), known: moment(9) }).change).toBeNull();
  });

  test("is that of the last change in effect that was recorded by then", () => {
    expect([statusOn(1, 9), statusOn(3, 9), statusOn(9, 5), statusOn(9, 7), statusOn(9, 8), statusOn(4, 9)]).toEqual([
      "tabled",
      "tabled",
      "under_discussion",
      "under_discussion",
      "postponed",
      "postponed",
    ]);
  });

  test("a change whose day is unknown counts from the day it was recorded", () => {
    const changes: StatusChange[] = [
      { number: 1, to: "tabled", effective: null, recordedAt: new Date("2026-01-05T23:00:00Z") },
    ];
    const known = new Date("2026-02-01T00:00:00Z");
    expect(statusAt(changes, { valid: "2026-01-04", known }).status).toBe("identified");
    expect(statusAt(changes, { valid: "2026-01-05", known }).status).toBe("tabled");
  });

  test("depends neither on the order of the changes nor on what was recorded later", () => {
    const some = fc
      .array(
        fc.record({
          to: fc.constantFrom(...issueStatusIds),
          effective: fc.option(someDay),
          recordedAt: someMoment,
        }),
        { maxLength: 6 },
      )
      .map((changes) => changes.map((change, index) => ({ ...change, number: index + 1 })));
    const shuffled = some.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, at, ([all, mixed], when) => {
        expect(statusAt(mixed, when)).toEqual(statusAt(all, when));
        const stored = all.filter(({ recordedAt }) => recordedAt <= when.known);
        expect(statusAt(stored, when)).toEqual(statusAt(all, when));
      }),
    );
  });
});
