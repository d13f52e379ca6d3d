import { describe, expect, it } from "vitest";
import { originsOf } from "@/domain/sources/lineage";
import { assertRange, titleFrom } from "@/domain/sources/rules";
import { lineageKindIds } from "@/domain/sources/vocabulary";

describe("titleFrom", () => {
  it("takes the first line with words that is no boilerplate, and boilerplate when there is nothing else", () => {
    const hazards = [{ kind: "boilerplate", start: 0, end: 9 }] as const;
    expect(titleFrom("Address 1\n\n Leaders met \nNobody signed.", hazards)).toBe("Leaders met");
    expect(titleFrom("Address 1", hazards)).toBe("Address 1");
    expect(titleFrom("Leaders met", [{ kind: "missing_date", start: null, end: null }])).toBe("Leaders met");
  });

  it("cuts a long line at a word, and never inside a character", () => {
    const title = titleFrom(`${"word ".repeat(40)}`, []);
    expect(title).toMatch(/^(word )+word …$/);
    expect(titleFrom("🕊".repeat(200), [])).toBe(`${"🕊".repeat(120)} …`);
  });
});

describe("assertRange", () => {
  it("takes a place in the text and refuses one outside, empty, or inside a character", () => {
    expect(() => assertRange("a🕊b", 1, 3)).not.toThrow();
    for (const [start, end] of [
      [0, 5],
      [2, 2],
      [3, 1],
      [1, 2],
      [2, 4],
      [-1, 1],
    ] as const)
      expect(() => assertRange("a🕊b", start, end)).toThrow("not in the text");
  });
});

describe("originsOf", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const documents = ["c", "a", "b", "d"].map((id, index) => ({ id, createdAt: at(index + 1) }));
  const link = (fromId: string, toId: string, kind: (typeof lineageKindIds)[number] = "was_derived_from") => ({
    fromId,
    toId,
    kind,
  });

  it("gives each document the oldest of its group, whatever the order of documents and links", () => {
    const links = [link("b", "a"), link("a", "c", "was_quoted_from")];
    const expected = { a: "c", b: "c", c: "c", d: "d" };
    expect(Object.fromEntries(originsOf(documents, links))).toEqual(expected);
    expect(Object.fromEntries(originsOf(documents.toReversed(), links.toReversed()))).toEqual(expected);
  });

  it("joins by every kind of lineage but independence, and bears circles and strangers", () => {
    for (const kind of lineageKindIds) {
      const joined = originsOf(documents, [link("a", "b", kind)]).get("b") === "a";
      expect(joined, kind).toBe(kind !== "same_event_independent");
    }
    expect(originsOf(documents, [link("a", "b"), link("b", "a"), link("a", "elsewhere")]).get("b")).toBe("a");
  });
});
