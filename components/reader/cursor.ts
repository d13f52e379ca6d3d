import type { Stretch } from "@/lib/sentences";

/**
 * Where a keyboard reader is: the sentence they began with, the one they are at, and what is selected. `start` and `end` are those of the
 * sentences until they are moved by words.
 */
export type Cursor = Stretch & Readonly<{ anchor: number; focus: number }>;

/** What a key can step over: sentences in the order of the text, and the edges of the words around a place. */
export type Steps = Readonly<{
  sentences: readonly Stretch[];
  edges: (near: number) => Readonly<{ starts: readonly number[]; ends: readonly number[] }>;
}>;

/** One sentence forward (1) or back (-1); from nowhere, to the first one that ends after `from`. Stops at the ends of the text. */
export function step(steps: Steps, cursor: Cursor | null, by: 1 | -1, from = 0): Cursor | null {
  if (steps.sentences.length === 0) return null;
  if (cursor) return onto(steps, clamp(steps, cursor.focus + by));
  const first = steps.sentences.findIndex(({ end }) => end > from);
  return onto(steps, first < 0 ? steps.sentences.length - 1 : first);
}

/** The same, keeping what is selected: the selection grows, or shrinks back towards where it began. */
export function extend(steps: Steps, cursor: Cursor | null, by: 1 | -1): Cursor | null {
  if (!cursor) return step(steps, cursor, by);
  return spanning(steps, cursor.anchor, clamp(steps, cursor.focus + by));
}

/** Moves one end of the selection by a word. The selection keeps at least one. */
export function nudge(steps: Steps, cursor: Cursor, side: "start" | "end", by: 1 | -1): Cursor {
  const here = cursor[side];
  const places = steps.edges(here)[side === "start" ? "starts" : "ends"];
  const next = by > 0 ? places.find((at) => at > here) : places.findLast((at) => at < here);
  if (next === undefined) return cursor;
  const moved = { ...cursor, [side]: next };
  return moved.start < moved.end ? moved : cursor;
}

/** The cursor that stands for a selection made with the pointer, so that keys go on from there. */
export function around(steps: Steps, { start, end }: Stretch): Cursor {
  const at = (offset: number) =>
    Math.max(
      0,
      steps.sentences.findIndex((sentence) => sentence.end > offset),
    );
  return { start, end, anchor: at(start), focus: at(Math.max(start, end - 1)) };
}

function onto(steps: Steps, index: number): Cursor | null {
  return spanning(steps, index, index);
}

function spanning(steps: Steps, anchor: number, focus: number): Cursor | null {
  const first = steps.sentences[Math.min(anchor, focus)];
  const last = steps.sentences[Math.max(anchor, focus)];
  return first && last ? { anchor, focus, start: first.start, end: last.end } : null;
}

function clamp(steps: Steps, index: number): number {
  return Math.max(0, Math.min(index, steps.sentences.length - 1));
}
