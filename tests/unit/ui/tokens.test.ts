import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../../components/ui/css/tokens.css", import.meta.url), "utf8");
const tokens = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];

const surfaces = ["paper", "panel", "sunk", "lift", "toward-bg", "holds-bg", "away-bg", "silent-bg", "mark-bg"];
const texts = ["ink", "ink-2", "ink-3", "toward", "holds", "away", "silent", "mark-ink", "ok"];
/** Lines that tell something: the edge of a control, a focus ring, the underline of a dispute. */
const lines = ["edge", "mark", "focus"];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", 2],
  ["dark", 3],
] as const)("colours in %s", (_, column) => {
  const colours = new Map(tokens.map((match) => [match[1], match[column] ?? ""]));
  const failing = (names: string[], grounds: string[], least: number) =>
    names.flatMap((name) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colours.get(name) ?? "#000000", colours.get(ground) ?? "#000000");
        return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );

  test("every text colour can be read on every surface (WCAG AA, 4.5:1)", () => {
    expect(texts.every((name) => colours.has(name)) && surfaces.every((name) => colours.has(name))).toBe(true);
    expect(failing(texts, surfaces, 4.5)).toEqual([]);
  });

  test("lines that tell something stand out from the surfaces they are drawn on (3:1)", () => {
    expect(failing(lines, ["paper", "panel", "sunk", "lift"], 3)).toEqual([]);
  });
});
