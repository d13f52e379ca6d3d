import { dateBasesById, formatWorldDate } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";

/**
 * Why a date reads as it does: the words of the source, how it is known, and, where it is known from elsewhere, from where. Empty where the
 * words give it in full. In a table the note waits behind the basis; `inFull` it stands beside it.
 */
export function DateReason({ date, inFull }: { date: SaidDate; inFull?: boolean }) {
  const basis = date.basis && date.basis !== "absolute" ? dateBasesById[date.basis] : null;
  if (!date.text && !basis) return null;
  const note = date.basis === "external" && date.note ? date.note : null;
  return (
    <span className="text-xs text-ink-3">
      {date.text ? <span className="font-serif">{date.text}</span> : null}
      {date.text && basis ? " · " : null}
      {basis ? <span data-tip={inFull ? basis.help : (note ?? basis.help)}>{basis.label.toLowerCase()}</span> : null}
      {note ? <span className={inFull ? undefined : "sr-only"}>: {note}</span> : null}
    </span>
  );
}

/** Why both ends of an interval read as they do. Empty where neither has anything to say. */
export function IntervalReason({ from, to }: { from: SaidDate; to: SaidDate }) {
  return (
    <>
      <DateReason date={from} inFull />
      {saysWhy(to) ? (
        <span className="block text-xs text-ink-3">
          until {formatWorldDate(to.edtf)}: <DateReason date={to} inFull />
        </span>
      ) : null}
    </>
  );
}

/** Whether a date has words or a basis to tell of besides itself. */
export function saysWhy({ text, basis }: SaidDate): boolean {
  return Boolean(text || (basis && basis !== "absolute"));
}

/** From when until when something holds, in as few words as it needs. */
export function intervalText(from: SaidDate, to: SaidDate): string {
  if (from.edtf && to.edtf) return `${formatWorldDate(from.edtf)} – ${formatWorldDate(to.edtf)}`;
  if (from.edtf) return from.edtf.includes("/") ? formatWorldDate(from.edtf) : `since ${formatWorldDate(from.edtf)}`;
  return to.edtf ? `until ${formatWorldDate(to.edtf)}` : "dates unknown";
}
