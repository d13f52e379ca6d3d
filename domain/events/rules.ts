import { Problem } from "@/lib/problem";
import { type EventKind, eventKindIds, eventKindsById } from "./kinds";

const width = (kind: EventKind) => eventKindIds.indexOf(kind);
const name = (kind: EventKind) => eventKindsById[kind].label.toLowerCase();

/**
 * An event lies only within a wider one: a round within a series, a session within a round or a series. A series lies within nothing,
 * and because every step up is wider, no event can come to lie within itself.
 * @throws Problem "refused" on the field `parentId`.
 */
export function assertParent(kind: EventKind, parent: EventKind | null): void {
  if (parent === null || width(parent) < width(kind)) return;
  const message = `A ${name(kind)} cannot lie within a ${name(parent)}.`;
  throw new Problem("refused", message, { parentId: message });
}

/**
 * An event that contains others stays wider than all of them.
 * @throws Problem "refused" on the field `kind`.
 */
export function assertChildren(kind: EventKind, children: readonly EventKind[]): void {
  const wide = children.find((child) => width(child) <= width(kind));
  if (wide === undefined) return;
  const message = `This event contains a ${name(wide)}, so it cannot be a ${name(kind)}.`;
  throw new Problem("refused", message, { kind: message });
}

/** How well the days of a date are known: one day, several that it lasted, somewhere within a span, or not at all. */
export type Certainty = "day" | "days" | "uncertain" | "unknown";

/** Reads the certainty of a date off its EDTF. Marked dates, open ends and anything coarser than days are uncertain. */
export function certaintyOf(edtf: string | null): Certainty {
  if (!edtf) return "unknown";
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return "day";
  return /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(edtf) ? "days" : "uncertain";
}
