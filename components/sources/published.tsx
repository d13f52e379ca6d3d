import { DateReason } from "@/components/dates/said-date";
import { formatWorldDate } from "@/lib/days";
import type { SaidDate } from "@/lib/world-date";

/** When a document was published, as far as that is known, and why it reads so. */
export function Published({ date }: { date: SaidDate }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className={date.edtf ? "num whitespace-nowrap" : "text-ink-3"}>{formatWorldDate(date.edtf)}</span>
      <DateReason date={date} />
    </span>
  );
}
