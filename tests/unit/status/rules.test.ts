import { describe, expect, test } from "vitest";
import { acts } from "@/domain/positions/acts";
import { assertStatusChange, type NamedParty, type StatusStep, statusesAfter } from "@/domain/status/rules";
import { issueStatusIds } from "@/domain/status/statuses";
import { problemOf } from "../problems";

const ukraine = { id: "ua", name: "Ukraine" };
const russia = { id: "ru", name: "Russia" };
const america = { id: "us", name: "United States" };

const accept = (...parties: NamedParty[]) => parties.map((party) => ({ ...party, act: "signed" as const }));

const step = (over: Partial<StatusStep> = {}): StatusStep => ({
  from: "tabled",
  to: "under_discussion",
  reason: "The delegations met on it.",
  citationCount: 1,
  scopePartyIds: [],
  currentScopePartyIds: [],
  principals: [ukraine, russia],
  shown: [],
  effective: "2026-01-06",
  previousEffective: "2025-12-01",
  today: "2026-01-08",
  ...over,
});
const change = (over: Partial<StatusStep>) => () => assertStatusChange(step(over));
const anyConsent = { principals: [ukraine], shown: accept(ukraine) };

describe("every status change", () => {
  test("with a reason and a quote is taken", () => {
    expect(change({})).not.toThrow();
  });

  test("without a reason is refused, also when the reason is blank", () => {
    for (const reason of ["", "   ", " ok "])
      expect(problemOf(change({ reason }))).toMatchObject({ code: "invalid", fields: { reason: expect.any(String) } });
  });

  test("without a quote is refused", () => {
    expect(problemOf(change({ citationCount: 0 }))).toMatchObject({
      code: "invalid",
      fields: { citations: expect.any(String) },
    });
  });

  test("that lacks both hears of both at once", () => {
    expect(Object.keys(problemOf(change({ citationCount: 0, reason: "" })).fields)).toEqual(["reason", "citations"]);
  });

  test("takes effect neither in the future nor before the change that precedes it", () => {
    expect(problemOf(change({ effective: "2026-01-09" })).fields).toHaveProperty("effective");
    expect(problemOf(change({ effective: "2025-11-30" })).fields.effective).toContain("1 Dec 2025");
    expect(change({ effective: "2026-01-08" })).not.toThrow();
    expect(change({ effective: "2025-12-01" })).not.toThrow();
    expect(change({ effective: "1991-08-24", previousEffective: null })).not.toThrow();
  });
});

describe("where an issue may go", () => {
  test("what has been on the table does not go back to identified", () => {
    for (const from of ["under_discussion", "agreed_ad_referendum", "agreed", "postponed", "referred"] as const)
      expect(problemOf(change({ from, to: "identified" })).code).toBe("refused");
    expect(change({ from: "tabled", to: "identified" })).not.toThrow();
    expect(change({ from: "dropped", to: "identified" })).not.toThrow();
  });

  test("what was dropped is taken up again before it can be agreed, postponed or referred", () => {
    for (const to of ["agreed", "agreed_ad_referendum", "postponed", "referred"] as const)
      expect(problemOf(change({ from: "dropped", to, ...anyConsent })).fields.to).toContain("taken up again");
    expect(change({ from: "dropped", to: "tabled" })).not.toThrow();
  });

  test("an agreement can be reopened and, once recorded too far, taken back to ad referendum", () => {
    expect(change({ from: "agreed", to: "under_discussion" })).not.toThrow();
    expect(change({ from: "agreed", to: "agreed_ad_referendum", ...anyConsent })).not.toThrow();
  });

  test("the same status again is no change, unless its scope changes", () => {
    for (const status of issueStatusIds)
      expect(problemOf(change({ from: status, to: status, ...anyConsent })).fields.to).toContain("already");
    const talks = { from: "under_discussion", to: "under_discussion", shown: accept(ukraine, america) } as const;
    const scope = ["ua", "us"];
    expect(change({ ...talks, scopePartyIds: scope })).not.toThrow();
    expect(change({ ...talks, currentScopePartyIds: scope })).not.toThrow();
    expect(change({ ...talks, scopePartyIds: scope, currentScopePartyIds: ["us", "ua"] })).toThrow(/already/);
  });

  test("every status can be left, and none leads to itself", () => {
    for (const status of issueStatusIds) {
      expect(statusesAfter(status).length).toBeGreaterThan(2);
      expect(statusesAfter(status)).not.toContain(status);
    }
  });
});

describe.each(["agreed", "agreed_ad_referendum"] as const)("%s", (to) => {
  test("needs an accepting position of every principal", () => {
    expect(change({ to, shown: accept(ukraine, russia) })).not.toThrow();
    expect(change({ to, shown: accept(russia, america, ukraine) })).not.toThrow();
  });

  test("is refused with the list of who is missing and the scope that could be recorded instead", () => {
    expect(problemOf(change({ to, shown: accept(ukraine, america) }))).toMatchObject({
      code: "refused",
      message: expect.stringContaining("Russia"),
      details: {
        missing: [{ partyId: "ru", name: "Russia" }],
        offerScope: [
          { partyId: "ua", name: "Ukraine" },
          { partyId: "us", name: "United States" },
        ],
      },
    });
  });

  test("offers no scope when fewer than two parties accept", () => {
    expect(problemOf(change({ to, shown: accept(america) })).details).toEqual({
      missing: [
        { partyId: "ua", name: "Ukraine" },
        { partyId: "ru", name: "Russia" },
      ],
      offerScope: [],
    });
  });

  test("says that the scope is recorded already, where it is, instead of offering it again", () => {
    const scoped = { from: "under_discussion", to, shown: accept(ukraine, america) } as const;
    expect(problemOf(change({ ...scoped, currentScopePartyIds: ["us", "ua"] })).details).toMatchObject({
      offerScope: [],
      recordedScope: [{ name: "Ukraine" }, { name: "United States" }],
    });
    const other = problemOf(change({ ...scoped, currentScopePartyIds: ["ua", "ru"] })).details;
    expect(other).toMatchObject({ offerScope: [{ partyId: "ua" }, { partyId: "us" }] });
    expect(other).not.toHaveProperty("recordedScope");
  });

  test("is refused in a negotiation without a principal, however many others accept", () => {
    expect(problemOf(change({ to, principals: [], shown: accept(ukraine, america) }))).toMatchObject({
      code: "refused",
      message: expect.stringContaining("No party is marked as principal"),
    });
  });

  test("counts what a cell shows and nothing else: any act that does not accept is no consent", () => {
    for (const { id: act, accepting } of acts) {
      const shown = [...accept(ukraine), { ...russia, act }];
      if (accepting) expect(change({ to, shown })).not.toThrow();
      else expect(problemOf(change({ to, shown })).details).toMatchObject({ missing: [{ name: "Russia" }] });
    }
  });

  test("carries no scope: it holds for all", () => {
    const both = [ukraine, russia];
    expect(problemOf(change({ to, shown: accept(...both), scopePartyIds: ["ua", "ru"] })).fields).toHaveProperty(
      "scope",
    );
  });
});

describe("a scoped agreement", () => {
  test("is recorded while the issue stays under discussion", () => {
    expect(change({ shown: accept(ukraine, america), scopePartyIds: ["ua", "us"] })).not.toThrow();
    expect(
      problemOf(change({ to: "postponed", shown: accept(ukraine, america), scopePartyIds: ["ua", "us"] })).fields,
    ).toHaveProperty("scope");
  });

  test("has at least two different parties", () => {
    for (const scopePartyIds of [["ua"], ["ua", "ua"]])
      expect(problemOf(change({ shown: accept(ukraine), scopePartyIds })).fields.scope).toContain("two parties");
  });

  test("names only parties that accept", () => {
    const refusal = problemOf(change({ shown: accept(ukraine, america), scopePartyIds: ["ua", "ru"] }));
    expect(refusal).toMatchObject({ code: "refused", fields: { scope: expect.any(String) } });
    expect(refusal.details).toMatchObject({ offerScope: [{ partyId: "ua" }, { partyId: "us" }] });
  });
});
