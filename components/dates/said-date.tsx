import { dateBasesById, formatWorldDate } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";

/** Why a date reads as it does: the words of the source, and how it is known. Empty where the words give it in full. */
export function DateReason({ date }: { date: SaidDate }) {
  const basis = date.basis && date.basis !== "absolute" ? dateBasesById[date.basis] : null;
  if (!date.text && !basis) return null;
  const note = date.basis === "external" && date.note ? date.note : null;
  return (
    <span className="text-xs text-ink-3">
      {date.text ? <span className="font-serif">{date.text}</span> : null}
      {date.text && basis ? " · " : null}
      {basis ? <span data-tip={note ?? basis.help}>{basis.label.toLowerCase()}</span> : null}
      {note ? <span className="sr-only">: {note}</span> : null}
    </span>
  );
}

/** From when until when something holds, in as few words as it needs. */
export function intervalText(from: SaidDate, to: SaidDate): string {
  if (from.edtf && to.edtf) return `${formatWorldDate(from.edtf)} – ${formatWorldDate(to.edtf)}`;
  if (from.edtf) return from.edtf.includes("/") ? formatWorldDate(from.edtf) : `since ${formatWorldDate(from.edtf)}`;
  return to.edtf ? `until ${formatWorldDate(to.edtf)}` : "dates unknown";
}
