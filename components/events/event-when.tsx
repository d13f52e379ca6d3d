import { DateReason } from "@/components/dates/said-date";
import { certaintyOf, doubtInWords } from "@/domain/events/rules";
import { formatWorldDate } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";

/** A date of the axis: drawn with a dashed line where it is uncertain, and always with the reason it is known by. */
export function EventWhen({ date, inFull }: { date: SaidDate; inFull?: boolean }) {
  const certainty = certaintyOf(date.edtf);
  const doubt = doubtInWords(date.edtf);
  const dashes = "underline decoration-ink-3 decoration-dashed decoration-1 underline-offset-4";
  return (
    <>
      <span className={`num block font-medium ${certainty === "uncertain" ? dashes : ""}`}>
        {certainty === "unknown" ? "Date unknown" : formatWorldDate(date.edtf)}
      </span>
      {doubt ? <span className="block text-xs text-ink-2">{doubt}</span> : null}
      <DateReason date={date} inFull={inFull} />
    </>
  );
}
