import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventKind } from "@/domain/events/kinds";
import { assertChildren, assertParent, certaintyOf, doubtInWords } from "@/domain/events/rules";
import type { Change } from "@/domain/events/schema";
import { layAxis, type Placed } from "@/domain/events/timeline";
import { problemOf } from "../problems";

const event = (
  id: string,
  kind: EventKind,
  earliest: string | null,
  latest: string | null,
  ...parties: string[]
): Placed => ({
  id,
  kind,
  parentId: null,
  earliest,
  latest,
  participants: parties.map((party) => ({ party: { id: party } })),
});

const change = (id: string, earliest: string | null, party = "x", latest = earliest): Change => ({
  of: "position",
  id,
  issue: { number: 1, title: "One" },
  party: { id: party, name: party },
  act: "stated",
  previous: null,
  statement: "It holds.",
  date: { edtf: earliest, text: null, basis: null, note: "" },
  earliest,
  latest,
});

const lines = (...args: Parameters<typeof layAxis>) =>
  layAxis(...args).moments.map(({ event, earliest, changes, gap }) =>
    [event?.id ?? earliest, ...changes.map(({ id }) => id), gap === null ? "" : `+${gap}`].filter(Boolean).join(" "),
  );

describe("the axis of time", () => {
  const events = [
    event("series", "series", "2025-09-04", "2026-01-07"),
    event("autumn", "round", "2025-09-04", "2025-09-04", "fr"),
    event("winter", "round", "2026-01-06", "2026-01-07"),
    event("dinner", "session", "2026-01-06", "2026-01-06"),
  ];

  it("runs from the newest, or from the oldest, with a wider event before what it contains and the days between", () => {
    expect(lines(events, [])).toEqual(["series", "winter", "dinner", "autumn +124"]);
    expect(lines(events, [], { issue: null, party: null, order: "oldest" })).toEqual([
      "series",
      "autumn",
      "winter +124",
      "dinner",
    ]);
  });

  it("lays a change under the narrowest meeting whose days contain its own, and otherwise on its own day", () => {
    const changes = [
      change("a", "2026-01-06"),
      change("b", "2026-01-07"),
      change("c", "2025-10-01"),
      change("d", "2025-10-01"),
    ];
    expect(lines(events, changes)).toEqual(["series", "winter b", "dinner a", "2025-10-01 c d +97", "autumn +27"]);
  });

  it("does not press a change that may lie outside the meeting under it", () => {
    expect(lines(events, [change("a", "2026-01-01", "x", "2026-01-31")])[0]).toBe("2026-01-01 a");
  });

  it("prefers, of two meetings on the same day, the one in which the party took part", () => {
    const sameDay = [
      event("first", "round", "2025-12-01", "2025-12-01", "ua"),
      event("second", "round", "2025-12-01", "2025-12-01", "ru"),
    ];
    expect(lines(sameDay, [change("a", "2025-12-01", "ru"), change("b", "2025-12-01", "ua")])).toEqual([
      "first b",
      "second a",
    ]);
  });

  it("puts a party's change under a meeting it took part in, though another of these days was shorter", () => {
    const sameDay = [
      event("long", "round", "2025-12-01", "2025-12-02", "ua"),
      event("short", "round", "2025-12-01", "2025-12-01", "ru"),
    ];
    expect(lines(sameDay, [change("a", "2025-12-01", "ua")])).toEqual(["long a", "short"]);
  });

  it("puts what may belong to either of two sessions under the round that contains both, and without one on its own day", () => {
    const within = (round: string | null) => [
      event("round", "round", "2026-01-06", "2026-01-07"),
      { ...event("noon", "session", "2026-01-06", "2026-01-06", "ua"), parentId: round },
      { ...event("evening", "session", "2026-01-06", "2026-01-06", "ua"), parentId: round },
    ];
    const changes = [change("a", "2026-01-06", "ua"), change("b", "2026-01-06", "fr")];
    expect(lines(within("round"), changes)).toEqual(["round b a", "noon", "evening"]);
    expect(lines(within(null), changes)).toEqual(["round", "noon", "evening", "2026-01-06 b a"]);
    expect(layAxis(within(null), changes).moments.at(-1)?.ambiguous).toBe(true);
    expect(layAxis([], changes).moments.at(-1)?.ambiguous).toBe(false);
  });

  it("of any meetings and changes comes out the same whatever their order and their ids, and nothing is lost or told twice", () => {
    const day = fc.integer({ min: 1, max: 4 }).map((number) => `2026-01-0${number}`);
    const party = fc.constantFrom("ua", "ru", "fr");
    const meeting = fc.record({
      kind: fc.constantFrom<EventKind>("series", "round", "session"),
      days: fc.tuple(day, day).map((two) => two.sort()),
      parties: fc.uniqueArray(party),
      parent: fc.option(fc.nat(5)),
    });
    const held = fc.record({ party, days: fc.tuple(day, day).map((two) => two.sort()) });
    const random = fc.tuple(fc.array(meeting, { maxLength: 6 }), fc.array(held, { maxLength: 8 }));
    const rank = fc.array(fc.integer(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(random, rank, ([meetings, all], ranks) => {
        const changes = all.map(({ party, days: [from = "", to] }, index) => change(String(index), from, party, to));
        /** For each change, under which meeting it came, by the place at which that was made. */
        const laid = (names: string[]) => {
          const events = meetings.map(({ kind, days: [from = "", to = ""], parties, parent }, index) => ({
            ...event(names[index] ?? "", kind, from, to, ...parties),
            parentId: parent === null || kind !== "session" ? null : (names[parent] ?? null),
          }));
          const { moments } = layAxis(
            events.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            changes,
          );
          const places = moments.flatMap(({ event, changes }) =>
            changes.map(({ id }) => `${id} under ${event ? names.indexOf(event.id) : "its day"}`),
          );
          return places.sort();
        };
        const names = ranks.map((_, index) => `a${index}`);
        const others = ranks.map((value, index) => `${value + 2 ** 32}-${index}`);
        expect(laid(others)).toEqual(laid(names));
        expect(laid(names).length).toBe(changes.length);
      }),
    );
  });

  it("leaves, of the events, those with a change that passes the filter, and those in which the party took part", () => {
    const ofParty = { issue: null, party: "fr", order: "newest" as const };
    const undated = [event("talks", "round", null, null, "fr"), event("others", "round", null, null, "de")];
    const axis = layAxis([...events, ...undated], [change("a", "2026-01-06", "fr")], ofParty);
    expect(axis.moments.map(({ event, gap }) => [event?.id, gap])).toEqual([
      ["dinner", null],
      ["autumn", 124],
    ]);
    expect(axis.undatedEvents.map(({ id }) => id)).toEqual(["talks"]);
    const ofIssue = { issue: 1, party: null, order: "newest" as const };
    expect(lines(events, [change("b", "2026-01-07")], ofIssue)).toEqual(["winter b"]);
  });

  it("sets what has no first day apart, and lays nothing under a meeting without an end", () => {
    const open = [event("unknown", "round", null, null), event("ongoing", "round", "2025-01-01", null)];
    const { moments, undatedEvents, undatedChanges } = layAxis(open, [change("a", null), change("b", "2025-02-01")]);
    expect(undatedEvents.map(({ id }) => id)).toEqual(["unknown"]);
    expect(undatedChanges.map(({ id }) => id)).toEqual(["a"]);
    expect(moments.map(({ event, changes }) => [event?.id ?? null, changes.length])).toEqual([
      ["ongoing", 0],
      [null, 1],
    ]);
  });
});

describe("what contains what", () => {
  it("lets a session lie within a round or a series, a round within a series, and everything stand alone", () => {
    for (const kind of ["series", "round", "session"] as const) assertParent(kind, null);
    assertParent("session", "round");
    assertParent("session", "series");
    assertParent("round", "series");
    for (const [kind, parent] of [
      ["series", "series"],
      ["series", "round"],
      ["round", "session"],
      ["session", "session"],
    ] as const)
      expect(problemOf(() => assertParent(kind, parent)).code).toBe("refused");
  });

  it("keeps an event wider than its parts", () => {
    assertChildren("series", ["round", "session"]);
    assertChildren("session", []);
    expect(problemOf(() => assertChildren("round", ["session", "round"])).fields).toHaveProperty("kind");
  });
});

it.each([
  [null, "unknown"],
  ["2026-01-06", "day"],
  ["2026-01-06/2026-01-07", "days"],
  ["2026-01-06?", "uncertain"],
  ["2025-12~", "uncertain"],
  ["2025-12", "uncertain"],
  ["2025-12-XX", "uncertain"],
  ["2025-12-01/..", "uncertain"],
])("%s is known by: %s", (edtf, certainty) => {
  expect(certaintyOf(edtf)).toBe(certainty);
});

it.each([
  [null, null],
  ["2026-01-06", null],
  ["2026-01-06?", "day uncertain"],
  ["2026-01?", "month uncertain"],
  ["2025-11~", "month uncertain"],
  ["2025-21~", "part of the year uncertain"],
  ["2025?", "year uncertain"],
  ["2025-12", "day not known"],
  ["2025-12-XX", null],
  ["2025-12-01/..", null],
  ["2025-12-01?/2025-12-02?", "days uncertain"],
])("of %s is in doubt: %s", (edtf, doubt) => {
  expect(doubtInWords(edtf)).toBe(doubt);
});
