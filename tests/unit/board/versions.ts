import fc from "fast-check";
import type { PositionVersion } from "@/domain/board/cell";
import { actIds } from "@/domain/positions/acts";
import { credibilityIds, rankIds, reviewStateIds, supersedeReasonIds } from "@/domain/positions/vocabulary";
import { addDays, type Day } from "@/lib/days";

/** The nth day and the nth moment of the worlds that these tests make: few of them, so that they often meet. */
export const day = (n: number): Day => addDays("2026-01-01", n);
export const moment = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 0, n));

export const someDay = fc.integer({ min: 0, max: 12 }).map(day);
export const someMoment = fc.integer({ min: 0, max: 12 }).map(moment);
export const at = fc.record({ valid: someDay, known: someMoment });

/** A reviewed version of normal rank, with whatever a test wants different. */
export function version(over: Partial<PositionVersion> & { id: string }): PositionVersion {
  const recordedAt = over.recordedAt ?? moment(1);
  return {
    partyId: "party",
    issueId: "issue",
    act: "stated",
    ranks: [{ rank: "normal", recordedAt }],
    reviews: [{ state: "reviewed", recordedAt }],
    gradings: [],
    validFrom: { earliest: day(1), latest: day(1) },
    validTo: null,
    recordedAt,
    supersessions: [],
    contradictions: [],
    ...over,
  };
}

const bounds = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(someDay, someDay)
      .map(([a, b]) => (a < b ? { earliest: a, latest: b } : { earliest: b, latest: a })),
  },
  { weight: 1, arbitrary: fc.constant({ earliest: null, latest: null }) },
);

const someVersion: fc.Arbitrary<PositionVersion> = fc.record({
  id: fc.uuid(),
  partyId: fc.constant("party"),
  issueId: fc.constant("issue"),
  act: fc.constantFrom(...actIds),
  ranks: fc.array(fc.record({ rank: fc.constantFrom(...rankIds), recordedAt: someMoment }), { maxLength: 2 }),
  reviews: fc.array(
    fc.record({ state: fc.constantFrom("reviewed" as const, ...reviewStateIds), recordedAt: someMoment }),
    { maxLength: 3 },
  ),
  gradings: fc.array(fc.record({ credibility: fc.constantFrom(...credibilityIds), recordedAt: someMoment }), {
    maxLength: 2,
  }),
  validFrom: bounds,
  validTo: fc.option(bounds),
  recordedAt: someMoment,
  supersessions: fc.array(
    fc.record({
      reason: fc.constantFrom(...supersedeReasonIds),
      recordedAt: someMoment,
      successorValidFrom: fc.option(fc.record({ earliest: fc.option(someDay) })),
      takenBackAt: fc.option(someMoment),
    }),
    { maxLength: 2 },
  ),
  contradictions: fc.array(fc.record({ recordedAt: someMoment, withdrawnAt: fc.option(someMoment) }), { maxLength: 2 }),
});

export const someVersions = fc.uniqueArray(someVersion, { selector: ({ id }) => id, maxLength: 8 });

/** What stood in the database at a moment: the versions without any row that was recorded later. */
export function asStoredAt(versions: readonly PositionVersion[], known: Date): PositionVersion[] {
  const until = <R extends { recordedAt: Date }>(rows: readonly R[]) => rows.filter((row) => row.recordedAt <= known);
  return until(versions).map((one) => ({
    ...one,
    ranks: until(one.ranks),
    reviews: until(one.reviews),
    gradings: until(one.gradings),
    supersessions: until(one.supersessions).map((row) => ({
      ...row,
      takenBackAt: row.takenBackAt && row.takenBackAt <= known ? row.takenBackAt : null,
    })),
    contradictions: until(one.contradictions).map((row) => ({
      ...row,
      withdrawnAt: row.withdrawnAt && row.withdrawnAt <= known ? row.withdrawnAt : null,
    })),
  }));
}
