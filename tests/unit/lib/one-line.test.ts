import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, withoutDirections } from "@/lib/one-line";

const turning = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"];

test("a name keeps every character but those that turn the text around it", () => {
  const piece = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...turning));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const kept = withoutDirections(pieces.join(""));
      expect(kept).toBe(pieces.map((one) => [...one].filter((unit) => !turning.includes(unit)).join("")).join(""));
    }),
  );
});

test("a name of nothing but them is no name, and the marks that right-to-left names need stay", () => {
  expect(oneLine().min(1).safeParse(" \u202e\u2066 ").success).toBe(false);
  expect(oneLine().parse(" \u202eAnn\u202c Ro ")).toBe("Ann Ro");
  expect(oneLine().parse("\u0627\u200f!")).toBe("\u0627\u200f!");
  expect(oneLine("Enter a name.").safeParse(undefined).error?.issues[0]?.message).toBe("Enter a name.");
});
