import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellAt, type PositionVersion } from "@/domain/board/cell";
import { asStoredAt, at, day, moment, someDay, someMoment, someVersions, version } from "./versions";

/** What a reader of the board sees of a cell. Versions by id: the rows behind them may have grown since. */
function seen(versions: readonly PositionVersion[], when: Parameters<typeof cellAt>[1]) {
  const { shown, candidates, ...rest } = cellAt(versions, when);
  return { shown: shown?.id, candidates: candidates.map(({ id }) => id), ...rest };
}
const runs = { numRuns: 1000 };

describe("the board as of two times", () => {
  test("does not depend on the order in which the versions are read", () => {
    const shuffled = someVersions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, at, ([all, mixed], when) => {
        expect(seen(mixed, when)).toEqual(seen(all, when));
      }),
      runs,
    );
  });

  test("never sees a row that was recorded after the moment asked about", () => {
    fc.assert(
      fc.property(someVersions, at, (all, when) => {
        expect(seen(all, when)).toEqual(seen(asStoredAt(all, when.known), when));
      }),
      runs,
    );
  });

  test("shows yesterday's board unchanged, whatever is recorded today", () => {
    fc.assert(
      fc.property(someVersions, someVersions, at, someMoment, (all, more, when, today) => {
        fc.pre(today > when.known);
        const yesterday = asStoredAt(all, when.known);
        const grown = yesterday.map(
          (one, index): PositionVersion => ({
            ...one,
            ranks: [...one.ranks, { rank: index % 2 ? "deprecated" : "preferred", recordedAt: today }],
            reviews: [...one.reviews, { state: index % 3 ? "reviewed" : "returned", recordedAt: today }],
            gradings: [...one.gradings, { credibility: 1, recordedAt: today }],
            contradictions: [
              ...one.contradictions.map((row) => ({ ...row, withdrawnAt: row.withdrawnAt ?? today })),
              { recordedAt: today, withdrawnAt: null },
            ],
            supersessions: [
              ...one.supersessions.map((row) => ({ ...row, takenBackAt: row.takenBackAt ?? today })),
              {
                reason: index % 2 ? "party_moved" : "we_corrected",
                recordedAt: today,
                successorValidFrom: { earliest: day(0) },
                takenBackAt: null,
              },
            ],
          }),
        );
        const added = more.map((one) => ({ ...one, recordedAt: today }));
        expect(seen([...added, ...grown], when)).toEqual(seen(yesterday, when));
      }),
      runs,
    );
  });

  test("shows only what was recorded, reviewed, not deprecated, and had begun", () => {
    fc.assert(
      fc.property(someVersions, at, (all, when) => {
        const { shown, candidates, others, rank } = cellAt(all, when);
        expect(shown).toBe(candidates[0] ?? null);
        expect(others).toBe(Math.max(0, candidates.length - 1));
        expect(rank).not.toBe("deprecated");
        for (const one of candidates) {
          expect(one.recordedAt <= when.known).toBe(true);
          expect(one.validFrom.earliest === null || one.validFrom.earliest <= when.valid).toBe(true);
          expect(one.reviews.some((row) => row.state === "reviewed" && row.recordedAt <= when.known)).toBe(true);
        }
      }),
      runs,
    );
  });

  test("a move leaves every day before it as it was, and shows the new position from then on unless another holds it back", () => {
    fc.assert(
      fc.property(someVersions, at, someDay, someMoment, (all, when, movedOn, recordedAt) => {
        const [old, ...rest] = all.map((one, index) => (index === 0 ? { ...one, supersessions: [] } : one));
        fc.pre(old !== undefined && (old.validFrom.earliest === null || old.validFrom.earliest < movedOn));
        const next = version({ id: "next", recordedAt, validFrom: { earliest: movedOn, latest: movedOn } });
        const moved = {
          ...old,
          supersessions: [
            { reason: "party_moved" as const, recordedAt, successorValidFrom: next.validFrom, takenBackAt: null },
          ],
        };
        const after = cellAt([moved, next, ...rest], when);
        if (when.valid < movedOn || when.known < recordedAt)
          expect(seen([moved, next, ...rest], when)).toEqual(seen([old, ...rest], when));
        else {
          expect(after.candidates).not.toContain(moved);
          expect(after.candidates.includes(next) || after.rank === "preferred").toBe(true);
        }
      }),
      runs,
    );
  });

  test("a correction takes the old version's place on every day, and changes nothing of what was known before", () => {
    fc.assert(
      fc.property(someVersions, at, someMoment, (all, when, recordedAt) => {
        const [old, ...rest] = all.map((one, index) => (index === 0 ? { ...one, supersessions: [] } : one));
        fc.pre(old !== undefined && old.recordedAt <= recordedAt);
        const corrected = {
          ...old,
          supersessions: [
            { reason: "we_corrected" as const, recordedAt, successorValidFrom: old.validFrom, takenBackAt: null },
          ],
        };
        const next = { ...old, id: "next", recordedAt };
        const before = seen([old, ...rest], when);
        const after = seen([corrected, next, ...rest], when);
        if (when.known < recordedAt) expect(after).toEqual(before);
        else {
          expect(after.candidates).not.toContain(old.id);
          expect(after.candidates.includes("next")).toBe(before.candidates.includes(old.id));
          expect([after.disputed, after.others]).toEqual([before.disputed, before.others]);
        }
      }),
      runs,
    );
  });

  test("asking changes nothing in what was asked", () => {
    fc.assert(
      fc.property(someVersions, at, (all, when) => {
        const copy = structuredClone(all);
        cellAt(all, when);
        expect(all).toEqual(copy);
      }),
    );
  });
});

test("moments and days of these tests are in order", () => {
  expect(day(2) > day(1) && moment(2) > moment(1)).toBe(true);
});
