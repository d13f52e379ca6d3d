import { type Day, daysBetween, formatWorldDate, isDay } from "@/lib/days";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Days around the board's own day within which a date needs no year. */
const near = { before: 300, after: 60 };

/**
 * A world date in the width of a cell: "7 Jan" near the day of the board, "7 Jan 2024" far from it, "~Dec 2025" for about, "7 Jan?", "6–7 Jan". Says
 * what `formatWorldDate` says, which the cell panel shows in full.
 */
export function shortDate(edtf: string, day: Day): string {
  if (edtf === "") return "date unknown";
  return formatWorldDate(edtf)
    .replaceAll("about ", "~")
    .replace(/(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g, (whole, date: string, month: string, year: string) => {
      const written = `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
      const ago = isDay(written) ? daysBetween(written, day) : Number.POSITIVE_INFINITY;
      return ago > near.before || ago < -near.after ? whole : `${date} ${month}`;
    });
}

/** Whether the first day of a date is not known for certain: it is no plain day. The same as `uncertain` of `cellAt`. */
export function isUnsure(edtf: string): boolean {
  return !isDay(edtf);
}
