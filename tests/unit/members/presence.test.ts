import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { othersHere, presenceLasts, type Sighting } from "@/domain/members/presence";

const sighting = fc.record({
  memberId: fc.constantFrom("a", "b", "c", "d"),
  name: fc.constantFrom("Ada", "Bo", "Cem"),
  at: fc.constantFrom("/n/X/matrix", "/n/X/issues/1"),
  seen: fc.integer({ min: 0, max: 3 * presenceLasts }),
});
const one = (memberId: string, at: string, seen: number): Sighting => ({ memberId, name: memberId, at, seen });

describe("who else is here", () => {
  test("never holds the asker, nor anybody who has said nothing for as long as presence lasts", () => {
    fc.assert(
      fc.property(fc.uniqueArray(sighting, { selector: ({ memberId }) => memberId }), sighting, (all, asker) => {
        const now = 3 * presenceLasts;
        const told = othersHere(all, asker, now).map(({ memberId }) => memberId);
        const wanted = all.filter(({ memberId, seen }) => memberId !== asker.memberId && now - seen < presenceLasts);
        expect(told.sort()).toEqual(wanted.map(({ memberId }) => memberId).sort());
      }),
    );
  });

  test("names those on the same page first, and of the others only that they are here", () => {
    const all = [one("Bo", "/n/X/issues/1", 0), one("Ada", "/n/X/matrix", 0), one("Cem", "/n/X/issues/1", 0)];
    expect(othersHere(all, { memberId: "me", at: "/n/X/issues/1" }, 1)).toEqual([
      { memberId: "Bo", name: "Bo", samePage: true },
      { memberId: "Cem", name: "Cem", samePage: true },
      { memberId: "Ada", name: "Ada", samePage: false },
    ]);
  });
});
