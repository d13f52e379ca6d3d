import { describe, expect, test } from "vitest";
import { type Act, actIds, familyOf } from "@/domain/positions/acts";
import { nothingProposed, type Proposal } from "@/domain/positions/propose";
import { type Citable, proposePosition, proposeStance } from "@/domain/positions/propose-citation";

const says = (partyId: string | null, act: Act | null): Proposal => ({
  ...nothingProposed,
  partyId: partyId === null ? null : { value: partyId, reason: "“Norway” → Norway" },
  act: act === null ? null : { value: act, reason: "“has …” → act" },
});
const position = (id: string, partyId: string, act: Act): Citable => ({ id, partyId, act, statement: "It is so" });

describe("the position a quote is cited for", () => {
  const held = [
    position("a", "norway", "ruled_out"),
    position("b", "norway", "offered"),
    position("c", "denmark", "offered"),
  ];

  test.each<[string | null, Act | null, string | null]>([
    ["denmark", null, "c"],
    ["denmark", "rejected", "c"],
    ["norway", "ruled_out", "a"],
    ["norway", "offered", "b"],
    ["norway", "rejected", null],
    ["norway", null, null],
    ["sweden", "offered", null],
    [null, "offered", null],
  ])("of %s, which %s, is %s: the only one of its holder, or the only one with the act", (party, act, expected) => {
    const found = proposePosition(says(party, act), held);
    expect(found?.value ?? null).toBe(expected);
    if (found) expect(found.reason).toContain("“Norway”");
  });

  test("stays open when two of the holder have the same act", () => {
    expect(proposePosition(says("norway", "offered"), [...held, position("d", "norway", "offered")])).toBeNull();
  });
});

describe("what a quote does to a position", () => {
  test("supports it by the same act, whichever it is", () => {
    for (const act of actIds)
      expect(proposeStance(says("norway", act), position("a", "norway", act))?.value).toBe("supports");
  });

  test("contradicts it only from toward to away or back, and is context when it is silent", () => {
    for (const here of actIds)
      for (const there of actIds) {
        if (here === there) continue;
        const families = [familyOf(here), familyOf(there)].sort().join(" ");
        const stance = proposeStance(says("norway", here), position("a", "norway", there))?.value ?? null;
        const isContext = familyOf(here) === "silent" && familyOf(there) !== "silent";
        expect(stance).toBe(families === "away toward" ? "contradicts" : isContext ? "context" : null);
      }
  });

  test("is open for somebody else's position, without an act, and without a position", () => {
    expect(proposeStance(says("denmark", "offered"), position("a", "norway", "offered"))).toBeNull();
    expect(proposeStance(says("norway", null), position("a", "norway", "offered"))).toBeNull();
    expect(proposeStance(says("norway", "offered"), null)).toBeNull();
  });

  test("says by which words, and what is recorded", () => {
    expect(proposeStance(says("norway", "accepted"), position("a", "norway", "ruled_out"))?.reason).toBe(
      "“has …” → act, recorded is: ruled out",
    );
  });
});
