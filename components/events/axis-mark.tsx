import type { EventKind } from "@/domain/events/kinds";
import { certaintyOf } from "@/domain/events/rules";

const shapes = {
  day: "size-2.5 rounded-full border-ink-2 bg-ink-2",
  days: "h-6 w-2.5 rounded-full border-ink-2 bg-ink-2",
  uncertain: "h-6 w-2.5 rounded-full border-dashed border-ink-2 bg-paper",
  unknown: "size-2.5 rounded-full border-dotted border-ink-2 bg-paper",
} as const;

/** The mark of a moment on the axis: filled when its days are known, long when it lasted, dashed when they are not certain. */
export function AxisMark({ event }: { event: { kind: EventKind; date: { edtf: string | null } } | null }) {
  if (!event)
    return <span aria-hidden="true" className="relative z-1 mx-auto mt-[0.55em] block size-1.5 rounded-full bg-edge" />;
  const series = event.kind === "series";
  const shape = series ? "h-6 w-2.5 rounded-sm border-ink-3 bg-paper" : shapes[certaintyOf(event.date.edtf)];
  return <span aria-hidden="true" className={`relative z-1 mx-auto mt-[0.3em] block border-[1.5px] ${shape}`} />;
}
