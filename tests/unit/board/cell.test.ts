import { describe, expect, test } from "vitest";
import { type AsOf, cellAt, type PositionVersion, type Supersession } from "@/domain/board/cell";
import { day, moment, version } from "./versions";

const asOf = (valid: number, known: number): AsOf => ({ valid: day(valid), known: moment(known) });
const now = asOf(10, 10);
const shownAt = (versions: PositionVersion[], at: AsOf) => cellAt(versions, at).shown?.id ?? null;

describe("an empty cell", () => {
  test("shows nothing and disputes nothing", () => {
    expect(cellAt([], now)).toEqual({
      shown: null,
      others: 0,
      disputed: false,
      uncertain: false,
      rank: null,
      credibility: null,
      awaitingReview: 0,
      candidates: [],
    });
  });
});

describe("what is shown", () => {
  test("a position is shown from its first day on, and from its recording on", () => {
    const versions = [version({ id: "a", validFrom: { earliest: day(3), latest: day(3) }, recordedAt: moment(5) })];
    expect(shownAt(versions, asOf(2, 9))).toBeNull();
    expect(shownAt(versions, asOf(3, 9))).toBe("a");
    expect(shownAt(versions, asOf(9, 4))).toBeNull();
    expect(shownAt(versions, asOf(9, 5))).toBe("a");
  });

  test("a position holds through the last day on which it can be valid", () => {
    const versions = [version({ id: "a", validTo: { earliest: day(4), latest: day(6) } })];
    expect(shownAt(versions, asOf(6, 9))).toBe("a");
    expect(shownAt(versions, asOf(7, 9))).toBeNull();
  });

  test("an open end never ends", () => {
    expect(shownAt([version({ id: "a", validTo: { earliest: day(4), latest: null } })], asOf(12, 9))).toBe("a");
  });

  test.each(["draft", "in_review", "returned"] as const)("a position in state %s is not on the board", (state) => {
    expect(shownAt([version({ id: "a", reviews: [{ state, recordedAt: moment(1) }] })], now)).toBeNull();
  });

  test("the review state is the one of the moment asked about", () => {
    const reviews = [
      { state: "reviewed" as const, recordedAt: moment(6) },
      { state: "in_review" as const, recordedAt: moment(2) },
    ];
    const versions = [version({ id: "a", reviews })];
    expect(cellAt(versions, asOf(5, 5))).toMatchObject({ shown: null, awaitingReview: 1 });
    expect(cellAt(versions, asOf(5, 6))).toMatchObject({ shown: { id: "a" }, awaitingReview: 0 });
  });

  test("the preferred is shown before the normal, and the normal does not count beside it", () => {
    const versions = [
      version({ id: "normal", validFrom: { earliest: day(5), latest: day(5) } }),
      version({ id: "preferred", ranks: [{ rank: "preferred", recordedAt: moment(1) }] }),
    ];
    expect(cellAt(versions, now)).toMatchObject({ shown: { id: "preferred" }, others: 0, rank: "preferred" });
  });

  test("rank and credibility are those of the moment asked about", () => {
    const one = version({
      id: "a",
      ranks: [
        { rank: "normal", recordedAt: moment(1) },
        { rank: "deprecated", recordedAt: moment(6) },
      ],
      gradings: [{ credibility: 2, recordedAt: moment(4) }],
    });
    expect(cellAt([one], asOf(5, 3))).toMatchObject({ shown: { id: "a" }, rank: "normal", credibility: 6 });
    expect(cellAt([one], asOf(5, 5))).toMatchObject({ shown: { id: "a" }, credibility: 2 });
    expect(cellAt([one], asOf(5, 6)).shown).toBeNull();
  });

  test("the latest valid-from comes first, then the latest recorded, then the id; an unknown first day comes last", () => {
    const from = (n: number) => ({ earliest: day(n), latest: day(n) });
    const versions = [
      version({ id: "unknown", validFrom: { earliest: null, latest: null }, recordedAt: moment(9) }),
      version({ id: "old", validFrom: from(2), recordedAt: moment(8) }),
      version({ id: "b", validFrom: from(4), recordedAt: moment(3) }),
      version({ id: "a", validFrom: from(4), recordedAt: moment(3) }),
      version({ id: "late", validFrom: from(4), recordedAt: moment(5) }),
    ];
    expect(cellAt(versions, now).candidates.map(({ id }) => id)).toEqual(["late", "a", "b", "old", "unknown"]);
    expect(cellAt(versions, now).others).toBe(4);
  });

  test("a first day that is not known for certain counts from its earliest, and is drawn as uncertain", () => {
    const versions = [version({ id: "a", validFrom: { earliest: day(3), latest: day(8) } })];
    expect(cellAt(versions, asOf(3, 9))).toMatchObject({ shown: { id: "a" }, uncertain: true });
    const marked = version({ id: "b", validFrom: { earliest: day(3), latest: day(3), uncertain: true } });
    expect(cellAt([marked], now).uncertain).toBe(true);
    expect(cellAt([version({ id: "c" })], now).uncertain).toBe(false);
  });

  test("an unknown first day counts as always valid, and is drawn as uncertain", () => {
    const versions = [version({ id: "a", validFrom: { earliest: null, latest: null } })];
    expect(cellAt(versions, asOf(-5000, 9))).toMatchObject({ shown: { id: "a" }, uncertain: true });
  });
});

/** The party moved on day 5, as we recorded at 6. */
const moved = (over: Partial<Supersession> = {}): Supersession => ({
  reason: "party_moved",
  recordedAt: moment(6),
  successorValidFrom: { earliest: day(5) },
  takenBackAt: null,
  ...over,
});

describe("the party moved", () => {
  const old = version({
    id: "old",
    act: "rejected",
    supersessions: [moved()],
  });
  const next = version({
    id: "next",
    act: "accepted",
    recordedAt: moment(6),
    validFrom: { earliest: day(5), latest: day(5) },
  });

  test("the board still shows the old position for the days before, because it was true then", () => {
    expect(shownAt([old, next], asOf(4, 9))).toBe("old");
    expect(shownAt([old, next], asOf(5, 9))).toBe("next");
  });

  test("before the move was recorded, the old position was all we knew, for later days too", () => {
    expect(shownAt([old, next], asOf(9, 5))).toBe("old");
  });

  test("old and new do not dispute each other on any day", () => {
    for (let n = 0; n < 10; n += 1) expect(cellAt([old, next], asOf(n, 9)).disputed).toBe(false);
  });
});

describe("the party moved, and the source takes back what it moved to", () => {
  const old = version({ id: "old", supersessions: [moved({ takenBackAt: moment(8) })] });
  const next = version({
    id: "next",
    recordedAt: moment(6),
    validFrom: { earliest: day(5), latest: day(5) },
    supersessions: [
      { reason: "retracted_by_source", recordedAt: moment(8), successorValidFrom: null, takenBackAt: null },
    ],
  });

  test("the old position stands again: nothing that is known contradicts it", () => {
    expect(shownAt([old, next], asOf(9, 8))).toBe("old");
    expect(shownAt([old, next], asOf(4, 8))).toBe("old");
  });

  test("asked what we knew before, the board still shows what the party had moved to", () => {
    expect(shownAt([old, next], asOf(9, 7))).toBe("next");
    expect(shownAt([old, next], asOf(4, 7))).toBe("old");
  });

  test("and the party moved again: the end that counts is the later one", () => {
    const again = moved({ recordedAt: moment(10), successorValidFrom: { earliest: day(9) } });
    const later = { ...old, supersessions: [again, ...old.supersessions] };
    expect([4, 8, 9].map((valid) => shownAt([later], asOf(valid, 10)))).toEqual(["old", "old", null]);
    expect(shownAt([later], asOf(9, 9))).toBe("old");
    expect(shownAt([later], asOf(8, 7))).toBeNull();
  });
});

describe.each(["we_corrected", "refined", "retracted_by_source"] as const)("superseded as %s", (reason) => {
  const old = version({
    id: "old",
    supersessions: [{ reason, recordedAt: moment(6), successorValidFrom: { earliest: day(1) }, takenBackAt: null }],
  });

  test("the old position is unknown from the recording on, for every day of the world", () => {
    for (let n = 0; n < 12; n += 1) expect(shownAt([old], asOf(n, 6))).toBeNull();
  });

  test("asked what we knew before, the board still shows it", () => {
    expect(shownAt([old], asOf(9, 5))).toBe("old");
  });
});

describe("a disputed cell", () => {
  test("is one with positions of different families", () => {
    expect(cellAt([version({ id: "a", act: "accepted" }), version({ id: "b", act: "rejected" })], now).disputed).toBe(
      true,
    );
    expect(cellAt([version({ id: "a", act: "accepted" }), version({ id: "b", act: "signed" })], now).disputed).toBe(
      false,
    );
  });

  test("is one with evidence that contradicts, for as long as the citation stands", () => {
    const contradicted = version({ id: "a", contradictions: [{ recordedAt: moment(3), withdrawnAt: moment(7) }] });
    expect([2, 3, 6, 7].map((known) => cellAt([contradicted], asOf(9, known)).disputed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("is not made one by what is deprecated, superseded or not reviewed", () => {
    const versions = [
      version({ id: "a", act: "accepted" }),
      version({ id: "b", act: "rejected", ranks: [{ rank: "deprecated", recordedAt: moment(1) }] }),
      version({ id: "c", act: "rejected", reviews: [] }),
      version({
        id: "d",
        act: "rejected",
        supersessions: [{ reason: "we_corrected", recordedAt: moment(2), successorValidFrom: null, takenBackAt: null }],
      }),
    ];
    expect(cellAt(versions, now)).toMatchObject({ shown: { id: "a" }, others: 0, disputed: false });
  });
});
