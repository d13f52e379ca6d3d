import { describe, expect, test } from "vitest";
import {
  assertCredibility,
  assertRankChange,
  assertReviewable,
  assertSupersession,
  type Bounds,
  reviewTransition,
} from "@/domain/positions/rules";
import { problemOf } from "../problems";

const day = (text: string): Bounds => ({ earliest: text, latest: text });
const month: Bounds = { earliest: "2025-12-01", latest: "2025-12-31" };
const unknown: Bounds = { earliest: null, latest: null };

describe("review", () => {
  test("a draft is submitted, then approved or returned, and a returned one submitted again", () => {
    expect(reviewTransition("draft", "submit")).toBe("in_review");
    expect(reviewTransition("in_review", "approve")).toBe("reviewed");
    expect(reviewTransition("in_review", "return")).toBe("returned");
    expect(reviewTransition("returned", "submit")).toBe("in_review");
  });

  test.each([
    ["draft", "approve"],
    ["draft", "return"],
    ["returned", "approve"],
    ["returned", "return"],
    ["in_review", "submit"],
    ["reviewed", "submit"],
    ["reviewed", "approve"],
    ["reviewed", "return"],
  ] as const)("from %s nobody can %s", (from, verb) => {
    expect(problemOf(() => reviewTransition(from, verb))).toMatchObject({ code: "refused" });
  });

  test("a position without a supporting quote cannot be reviewed", () => {
    expect(problemOf(() => assertReviewable({ supportingCitations: 0 }))).toMatchObject({
      code: "refused",
      fields: { citations: expect.stringContaining("at least one") },
    });
    expect(() => assertReviewable({ supportingCitations: 1 })).not.toThrow();
  });
});

describe("a version takes the place of another", () => {
  const supersede =
    (reason: "party_moved" | "we_corrected" | "refined" | "retracted_by_source", old: Bounds, next: Bounds | null) =>
    () =>
      assertSupersession({ reason, old: { validFrom: old }, next: next && { validFrom: next } });

  test("the party moved: only to a position that holds from a later day", () => {
    expect(supersede("party_moved", day("2025-12-01"), day("2026-01-06"))).not.toThrow();
    expect(supersede("party_moved", month, { earliest: "2025-12-02", latest: "2025-12-31" })).not.toThrow();
    for (const next of [day("2025-12-01"), day("2025-11-30"), { earliest: "2025-12-01", latest: "2026-12-31" }])
      expect(problemOf(supersede("party_moved", day("2025-12-01"), next))).toMatchObject({
        code: "refused",
        fields: { validFrom: expect.stringContaining("1 Dec 2025") },
      });
  });

  test("the party moved: from an unknown day to a known one, never to an unknown one", () => {
    expect(supersede("party_moved", unknown, day("2026-01-06"))).not.toThrow();
    expect(problemOf(supersede("party_moved", day("2025-12-01"), unknown)).fields).toHaveProperty("validFrom");
    expect(problemOf(supersede("party_moved", unknown, unknown)).fields).toHaveProperty("validFrom");
  });

  test.each(["we_corrected", "refined"] as const)("%s keeps the date from which it holds", (reason) => {
    expect(supersede(reason, month, month)).not.toThrow();
    expect(supersede(reason, unknown, unknown)).not.toThrow();
    for (const next of [day("2025-12-01"), day("2026-01-06"), unknown])
      expect(problemOf(supersede(reason, month, next))).toMatchObject({
        code: "refused",
        fields: { validFrom: expect.any(String) },
      });
  });

  test("a retraction by the source has no successor, every other reason has one", () => {
    expect(supersede("retracted_by_source", month, null)).not.toThrow();
    expect(problemOf(supersede("retracted_by_source", month, month)).fields).toHaveProperty("next");
    for (const reason of ["party_moved", "we_corrected", "refined"] as const)
      expect(problemOf(supersede(reason, month, null)).fields).toHaveProperty("next");
  });
});

describe("rank", () => {
  test("deprecating needs a reason", () => {
    expect(problemOf(() => assertRankChange({ from: "normal", to: "deprecated", reason: "  a " }))).toMatchObject({
      code: "invalid",
      fields: { reason: expect.any(String) },
    });
    expect(() => assertRankChange({ from: "normal", to: "deprecated", reason: "typo" })).not.toThrow();
    expect(() => assertRankChange({ from: "normal", to: "preferred", reason: "" })).not.toThrow();
  });

  test("a rank changes only to another rank", () => {
    expect(problemOf(() => assertRankChange({ from: "normal", to: "normal", reason: "why not" }))).toMatchObject({
      code: "refused",
      fields: { rank: expect.any(String) },
    });
  });
});

describe("credibility", () => {
  const original = (origin: string) => ({ origin, transform: "original" as const });
  const machine = (origin: string) => ({ origin, transform: "machine_translation" as const });
  const back = (origin: string) => ({ origin, transform: "back_translation_suspected" as const });

  test.each([0, 7, 2.5, Number.NaN, -1])("%d is no grade", (credibility) => {
    expect(problemOf(() => assertCredibility({ credibility, support: [original("a")] })).code).toBe("invalid");
  });

  test("confirmed needs two independent origins, however many documents there are", () => {
    const refusal = problemOf(() => assertCredibility({ credibility: 1, support: [original("a"), original("a")] }));
    expect(refusal).toMatchObject({ code: "refused", details: { origins: 1 } });
    expect(problemOf(() => assertCredibility({ credibility: 1, support: [] })).details).toEqual({ origins: 0 });
    expect(() => assertCredibility({ credibility: 1, support: [original("a"), original("b")] })).not.toThrow();
  });

  test.each([machine, back])(
    "words that passed through a machine cap it at 3 until another origin supports it",
    (translated) => {
      expect(problemOf(() => assertCredibility({ credibility: 2, support: [translated("a")] })).code).toBe("refused");
      expect(() => assertCredibility({ credibility: 3, support: [translated("a")] })).not.toThrow();
      expect(() => assertCredibility({ credibility: 2, support: [translated("a"), original("b")] })).not.toThrow();
      expect(() => assertCredibility({ credibility: 2, support: [translated("a"), original("a")] })).toThrow();
    },
  );

  test("what is not confirmed can always be graded 4 to 6", () => {
    for (const credibility of [4, 5, 6])
      expect(() => assertCredibility({ credibility, support: [machine("a")] })).not.toThrow();
    expect(() => assertCredibility({ credibility: 2, support: [original("a")] })).not.toThrow();
  });
});
