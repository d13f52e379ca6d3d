import { describe, expect, test } from "vitest";
import { actIds, acts, actsById, familyOf, isAccepting } from "@/domain/positions/acts";

describe("the table of acts", () => {
  test("each act stands in it once, under the code that CAMEO gives it", () => {
    expect(new Set(actIds).size).toBe(29);
    expect(Object.fromEntries(acts.map(({ id, cameo }) => [id, cameo]))).toEqual({
      stated: "010",
      declined_comment: "011",
      pessimistic: "012",
      optimistic: "013",
      considering: "014",
      requested: "020",
      proposed: "037",
      offered: "030",
      intends_to_meet: "036",
      would_yield: "035",
      committed: "030",
      signed: "057",
      accepted: null,
      conceded: "080",
      demanded: "100",
      insisted: null,
      disapproved: "110",
      rejected: "120",
      refuses_to_yield: "124",
      rejects_plan: "127",
      vetoed: "129",
      ruled_out: null,
      threatened: "130",
      threatens_to_halt: "134",
      threatens_force: "138",
      gave_ultimatum: "139",
      deferred: null,
      reaffirmed: null,
      withdrew: null,
    });
  });

  test("only accepted, signed and committed are consent; an offer and a concession are none", () => {
    expect(actIds.filter(isAccepting).sort()).toEqual(["accepted", "committed", "signed"]);
  });

  test("every act belongs to the family that the board draws for it", () => {
    const of = (family: string) => actIds.filter((act) => familyOf(act) === family).sort();
    expect(of("toward")).toEqual(
      ["accepted", "committed", "conceded", "intends_to_meet", "offered", "optimistic", "signed", "would_yield"].sort(),
    );
    expect(of("holds")).toEqual(["demanded", "insisted", "proposed", "reaffirmed", "requested", "stated"]);
    expect(of("silent")).toEqual(["considering", "declined_comment", "deferred"]);
    expect(of("away")).toHaveLength(12);
  });

  test("an act without a code says why it is there", () => {
    for (const act of acts) if (act.cameo === null) expect(actsById[act.id].note).toMatch(/^Ours: /);
  });
});
