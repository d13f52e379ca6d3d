import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "@/components/reader/layout";
import { linesIn, sectionsOf, stampOf, within } from "@/components/reader/sections";

const line = "The envoys met for an hour, and nobody signed. ".repeat(20);
const long = Array.from({ length: 400 }, (_, n) => `${n} ${line}`).join("\n\n");

describe("sectionsOf", () => {
  it("leaves an article whole, and a text of nothing too", () => {
    expect(sectionsOf(line)).toEqual([{ start: 0, end: line.length }]);
    expect(sectionsOf("")).toEqual([{ start: 0, end: 0 }]);
  });

  it("cuts a long text at line ends alone, without gap or overlap, also one whose lines are long", () => {
    for (const text of [long, "x".repeat(250_000), `${"x".repeat(150_000)}\n${"y".repeat(80_000)}\nz`]) {
      const sections = sectionsOf(text);
      expect(sections.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const { end } of sections.slice(0, -1)) expect(text[end - 1]).toBe("\n");
    }
    expect(sectionsOf(long).length).toBeGreaterThan(5);
  });
});

describe("a section", () => {
  it("is laid out as it is in the whole text, whatever marks lie over its ends", () => {
    const sections = sectionsOf(long);
    const place = fc.tuple(fc.nat(long.length - 1), fc.nat(60_000)).map(([start, length]) => ({
      id: `${start}+${length}`,
      start,
      end: Math.min(long.length, start + length + 1),
      boilerplate: false,
    }));
    const pieces = (marks: Parameters<typeof layOut>[1], section?: { start: number; end: number }) =>
      layOut(long, marks, section).flatMap(({ paragraphs }) => paragraphs);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), fc.array(place, { maxLength: 6 }), (quotes, hazards) => {
        const cut = sections.flatMap((section) =>
          pieces({ quotes: within(section, quotes), hazards: within(section, hazards) }, section),
        );
        expect(cut).toEqual(pieces({ quotes, hazards }));
      }),
      { numRuns: 20 },
    );
  });

  it("is about as many lines long as its words fill", () => {
    expect(linesIn(`${"x".repeat(760)}\n\n${"x".repeat(10)}\n`, { start: 0, end: 800 })).toBe(14);
    expect(linesIn(long, { start: 0, end: long.length })).toBeGreaterThan(400 * 12);
  });

  it("is stamped alike for the same marks and otherwise for others", () => {
    expect(stampOf([{ id: "a", comments: 1 }])).toBe(stampOf([{ id: "a", comments: 1 }]));
    expect(stampOf([{ id: "a", comments: 1 }])).not.toBe(stampOf([{ id: "a", comments: 2 }]));
  });
});
