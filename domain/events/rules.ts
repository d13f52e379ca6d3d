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

/**
 * What of an uncertain date is not certain, in words: its day, its month … whichever is the finest that is given. Null where the date is certain, or says
 * by itself what is open.
 */
export function doubtInWords(edtf: string | null): string | null {
  if (!edtf || certaintyOf(edtf) !== "uncertain" || edtf.includes("X")) return null;
  const ends = edtf.split("/").filter((end) => end !== "" && end !== "..");
  const [, month, day] = (ends[0] ?? "").replace(/[?~%]/g, "").split("-");
  const unit = day ? "day" : month === undefined ? "year" : Number(month) > 12 ? "part of the year" : "month";
  if (/[?~%]/.test(edtf)) return `${ends.length > 1 && day ? "days" : unit} uncertain`;
  return day ? null : "day not known";
}

/** Reads the certainty of a date off its EDTF. Marked dates, open ends and anything coarser than days are uncertain. */
export function certaintyOf(edtf: string | null): Certainty {
  if (!edtf) return "unknown";
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return "day";
  return /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(edtf) ? "days" : "uncertain";
}
