import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, notePlaces } from "@/components/reader/layout";

const text = "Address\nStreet 1\n\nLeaders met in Paris. Nobody signed.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("layOut", () => {
  it("folds paragraphs that boilerplate covers, and leaves alone what it only touches", () => {
    const hazards = [
      { id: "h", ...at("Address\nStreet 1"), boilerplate: true },
      { id: "i", ...at("Nobody signed."), boilerplate: true },
    ];
    const blocks = layOut(text, { quotes: [], hazards });
    expect(blocks.map(({ boilerplate, paragraphs }) => [boilerplate, paragraphs.length])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    expect(blocks[0]?.paragraphs[1]?.pieces[0]?.begins).toEqual([]);
    expect(blocks[1]?.paragraphs[0]?.pieces.at(-1)).toMatchObject({ hazards: ["i"], begins: ["i"] });
  });

  it("keeps overlapping quotes apart: each piece knows all that lie over it, the inner one last", () => {
    const quotes = [
      { id: "inner", ...at("Paris") },
      { id: "outer", ...at("Leaders met in Paris.") },
      { id: "across", ...at("Paris. Nobody") },
    ];
    const pieces = layOut(text, { quotes, hazards: [] })[0]?.paragraphs.at(-1)?.pieces ?? [];
    expect(pieces.map(({ start, end, quotes: over }) => [text.slice(start, end), over])).toEqual([
      ["Leaders met in ", ["outer"]],
      ["Paris", ["outer", "across", "inner"]],
      [".", ["outer", "across"]],
      [" Nobody", ["across"]],
      [" signed.", []],
    ]);
  });

  it("puts every unit but line ends into exactly one piece, in order, whatever the marks", () => {
    const mark = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.boolean())
      .map(([start, length, boilerplate]) => ({ id: `${start}+${length}`, start, end: start + length, boilerplate }));
    const given = fc.array(fc.constantFrom("a", "🕊", "\n", " ", "b"), { maxLength: 60 }).map((units) => units.join(""));
    fc.assert(
      fc.property(
        given,
        fc.array(mark, { maxLength: 8 }),
        fc.array(mark, { maxLength: 8 }),
        (words, quotes, hazards) => {
          const pieces = layOut(words, { quotes, hazards }).flatMap(({ paragraphs }) =>
            paragraphs.flatMap((one) => one.pieces),
          );
          expect(pieces.map(({ start, end }) => words.slice(start, end)).join("")).toBe(words.replaceAll("\n", ""));
          expect(pieces.every(({ start, end }, index) => start < end && start >= (pieces[index - 1]?.end ?? 0))).toBe(
            true,
          );
        },
      ),
    );
  });
});

describe("notePlaces", () => {
  it("tells of hazards that begin close together in one note, and of those further down in another", () => {
    const line = "x".repeat(1000);
    const hazards = [10, 50, 300, 340, 900].map((start) => ({
      id: `h${start}`,
      start,
      end: start + 5,
      boilerplate: false,
    }));
    const paragraph = layOut(line, { quotes: [], hazards })[0]?.paragraphs[0];
    if (!paragraph) throw new Error("There is no paragraph.");
    expect([...notePlaces(paragraph)]).toEqual([
      [10, ["h10", "h50", "h300"]],
      [340, ["h340"]],
      [900, ["h900"]],
    ]);
  });
});
