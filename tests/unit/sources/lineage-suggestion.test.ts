import { describe, expect, test } from "vitest";
import { isWorthAsking, proposeLineage, type SharedCounts, shareInWords } from "@/domain/sources/lineage-suggestion";

const counts = (over: Partial<SharedCounts> = {}): SharedCounts => ({
  words: 40,
  longest: 40,
  wordsOfOne: 400,
  wordsOfTwo: 200,
  quoted: { both: 0, one: 0, two: 0 },
  ...over,
});
const document = (id: string, day: string | null = null, sourceId: string | null = null) => ({
  id,
  title: id.toUpperCase(),
  sourceId,
  earliest: day,
  latest: day,
});

describe("two documents are worth a look", () => {
  test("from fifteen words in a row or thirty in all", () => {
    expect(isWorthAsking({ longest: 14, words: 29 })).toBe(false);
    expect(isWorthAsking({ longest: 15, words: 15 })).toBe(true);
    expect(isWorthAsking({ longest: 10, words: 30 })).toBe(true);
  });
});

describe("what is proposed", () => {
  test("is independence when the shared words are a quotation in both", () => {
    const quoted = { both: 36, one: 0, two: 0 };
    expect(proposeLineage(counts({ quoted }), document("a", "2026-01-06"), document("b", "2026-01-07"))).toMatchObject({
      kind: "same_event_independent",
      fromId: null,
      reasons: [expect.stringContaining("stand in quotation marks")],
    });
  });

  test("is a primary source when they are a quotation in one alone, from the one that quotes", () => {
    const one = document("a");
    const two = document("b");
    expect(proposeLineage(counts({ quoted: { both: 0, one: 0, two: 38 } }), one, two)).toMatchObject({
      kind: "had_primary_source",
      fromId: "b",
    });
    expect(proposeLineage(counts({ quoted: { both: 0, one: 38, two: 0 } }), one, two)).toMatchObject({ fromId: "a" });
  });

  test("is derivation for words of the reporter's own; which from which only where dates tell", () => {
    const asked = (one: string | null, two: string | null) =>
      proposeLineage(counts(), document("a", one), document("b", two));
    expect(asked("2026-01-06", "2026-01-07")).toMatchObject({ kind: "was_derived_from", fromId: "b" });
    expect(asked("2026-01-08", "2026-01-07")).toMatchObject({ fromId: "a" });
    for (const [one, two] of [
      ["2026-01-07", "2026-01-07"],
      [null, "2026-01-07"],
      [null, null],
    ] as const)
      expect(asked(one, two)).toMatchObject({
        fromId: null,
        reasons: [expect.any(String), "Dates do not tell which came first."],
      });
  });

  test("leaves the direction open where the days of publication could overlap", () => {
    const month = { ...document("a"), earliest: "2026-01-01", latest: "2026-01-31" };
    expect(proposeLineage(counts(), month, document("b", "2026-01-20")).fromId).toBeNull();
    expect(proposeLineage(counts(), month, document("b", "2026-02-01")).fromId).toBe("b");
  });

  test("is a revision when nearly all words are the same and both come from one source", () => {
    const same = counts({ words: 190, longest: 120, wordsOfOne: 200, wordsOfTwo: 205 });
    expect(proposeLineage(same, document("a", null, "s"), document("b", null, "s")).kind).toBe("was_revision_of");
    expect(proposeLineage(same, document("a", null, "s"), document("b", null, "t")).kind).toBe("was_derived_from");
    expect(proposeLineage(same, document("a"), document("b")).kind).toBe("was_derived_from");
  });

  test("is the same from either side", () => {
    const quoted = { both: 0, one: 39, two: 0 };
    const [one, two] = [document("a", "2026-01-06"), document("b", "2026-01-08")];
    const turned = counts({ wordsOfOne: 200, wordsOfTwo: 400, quoted: { both: 0, one: 0, two: 39 } });
    expect(proposeLineage(turned, two, one)).toEqual(proposeLineage(counts({ quoted }), one, two));
    expect(proposeLineage(counts({ wordsOfOne: 200, wordsOfTwo: 400 }), two, one)).toEqual(
      proposeLineage(counts(), one, two),
    );
  });

  test("says how much of each text is shared", () => {
    expect(shareInWords(counts())).toBe(
      "40 words word for word, the longest passage 40: 10 % of one text (400 words), 20 % of the other (200)",
    );
  });
});
