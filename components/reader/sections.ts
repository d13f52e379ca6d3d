import { sha256Hex } from "@/lib/hash";
import type { Stretch } from "@/lib/sentences";

/** A stretch of a long text that comes after the page: about how many lines it fills, and what tells whether it has to be drawn anew. */
export type Section = Stretch & Readonly<{ lines: number; stamp: string }>;

/** How much of a text comes with the page, and how much of the rest is drawn at once, in UTF-16 units. */
const first = 100_000;
const further = 30_000;

/**
 * A text cut at its line ends: the stretch that comes with the page, then those that follow it. What is no longer than an article, or a treaty, is one
 * stretch. Depends on the text alone, so that page and endpoint cut alike.
 */
export function sectionsOf(text: string): Stretch[] {
  const sections: Stretch[] = [];
  for (let start = 0; start < text.length || sections.length === 0; ) {
    const least = start + (start === 0 ? first : further);
    const lineEnd = least < text.length ? text.indexOf("\n", least) : -1;
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    sections.push({ start, end });
    start = end;
  }
  return sections;
}

/** The marks that lie over a stretch, those of the whole text not among them. */
export function within<M extends { start: number | null; end: number | null }>(stretch: Stretch, marks: readonly M[]) {
  return marks.filter(({ start, end }) => start !== null && end !== null && start < stretch.end && end > stretch.start);
}

/** Units in a line of the column, and lines between two paragraphs. */
const measure = 66;
const gap = 0.55;

/** About how many lines a stretch fills, so that the page is nearly as long as it will be. */
export function linesIn(text: string, { start, end }: Stretch): number {
  const lengths = text
    .slice(start, end)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.length);
  return Math.round(lengths.reduce((lines, length) => lines + Math.ceil(length / measure) + gap, 0));
}

/** The same for the same marks, drawn with the same words beside them. */
export const stampOf = (drawn: unknown): string => sha256Hex(JSON.stringify(drawn)).slice(0, 16);
