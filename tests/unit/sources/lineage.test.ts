import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Link, originsAt, originsOf } from "@/domain/sources/lineage";
import { lineageKindIds } from "@/domain/sources/vocabulary";

const documents = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `d${at}`, createdAt: new Date(Date.UTC(2026, 0, 1 + (at % 3))) }));
const link = (from: number, to: number, kind: Link["kind"] = "was_derived_from"): Link => ({
  fromId: `d${from}`,
  toId: `d${to}`,
  kind,
});
const count = (all: number, links: readonly Link[]) => new Set(originsOf(documents(all), links).values()).size;

const someLinks = fc.array(
  fc
    .tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.constantFrom(...lineageKindIds))
    .map(([a, b, kind]) => link(a, b, kind)),
  { maxLength: 8 },
);

describe("independent origins", () => {
  test("are as many as documents when nothing joins them", () => {
    expect(count(5, [])).toBe(5);
    expect(count(0, [])).toBe(0);
  });

  test.each(lineageKindIds.filter((kind) => kind !== "same_event_independent"))(
    "are one for two documents joined by %s",
    (kind) => {
      expect(count(2, [link(0, 1, kind)])).toBe(1);
    },
  );

  test("stay two when both report the same event independently", () => {
    expect(count(2, [link(0, 1, "same_event_independent")])).toBe(2);
  });

  test("are joined through a third document, in whatever direction the links run", () => {
    expect(count(5, [link(0, 2), link(1, 2, "was_quoted_from"), link(3, 4)])).toBe(2);
  });

  test("do not grow when a link is added, and fall by one at most", () => {
    fc.assert(
      fc.property(someLinks, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (links, a, b) => {
        const before = count(8, links);
        const after = count(8, [...links, link(a, b)]);
        expect(before - after === 0 || before - after === 1).toBe(true);
      }),
    );
  });

  test("do not depend on the order or the direction of documents and links", () => {
    fc.assert(
      fc.property(someLinks, (links) => {
        const turned = links.map(({ fromId, toId, kind }) => ({ fromId: toId, toId: fromId, kind })).reverse();
        expect(originsOf(documents(8).reverse(), turned)).toEqual(
          new Map([...originsOf(documents(8), links)].reverse()),
        );
      }),
    );
  });

  test("a link that says the same event changes nothing", () => {
    fc.assert(
      fc.property(someLinks, fc.nat({ max: 7 }), fc.nat({ max: 7 }), (links, a, b) => {
        const independent = [...links, link(a, b, "same_event_independent")];
        expect(originsOf(documents(8), independent)).toEqual(originsOf(documents(8), links));
      }),
    );
  });
});

describe("origins as they were known at a moment", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 7, hour));
  const dated = fc
    .tuple(someLinks, fc.array(fc.tuple(fc.nat({ max: 20 }), fc.option(fc.nat({ max: 20 }))), { minLength: 8 }))
    .map(([links, times]) =>
      links.map((one, index) => {
        const [from, lasting] = times[index] ?? [0, null];
        return { ...one, recordedAt: at(from), withdrawnAt: lasting === null ? null : at(from + lasting) };
      }),
    );
  const all = documents(8);
  const ids = all.map(({ id }) => id);

  test("are those of the judgements that stood then, whatever was recorded or withdrawn later", () => {
    fc.assert(
      fc.property(dated, fc.nat({ max: 42 }), (links, hour) => {
        const stood = links.filter(
          ({ recordedAt: from, withdrawnAt: to }) => from <= at(hour) && (!to || to > at(hour)),
        );
        expect(originsAt(links, at(hour))(ids)).toBe(new Set(originsOf(all, stood).values()).size);
        const earlier = links.filter(({ recordedAt }) => recordedAt <= at(hour));
        const unaware = earlier.map((one) =>
          one.withdrawnAt && one.withdrawnAt > at(hour) ? { ...one, withdrawnAt: null } : one,
        );
        expect(originsAt(unaware, at(hour))(ids)).toBe(originsAt(links, at(hour))(ids));
      }),
    );
  });

  test("join two documents through one that nothing cites", () => {
    const links = [link(0, 1), link(1, 2)].map((one) => ({ ...one, recordedAt: at(0), withdrawnAt: null }));
    expect(originsAt(links, at(1))(["d0", "d2", "d5"])).toBe(2);
    expect(originsAt(links, new Date(0))(["d0", "d2", "d5"])).toBe(3);
    expect(originsAt(links, at(1))([])).toBe(0);
  });
});
