import { addDays, type Day, formatWorldDate } from "@/lib/days";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/** The days around a day within which a date needs no year. */
export type Near = readonly [from: Day, to: Day];

export function nearTo(day: Day): Near {
  return [addDays(day, -300), addDays(day, 60)];
}

/**
 * A world date in the width of a cell: "7 Jan" near the day of the board, "7 Jan 2024" far from it, "~Dec 2025" for about, "7 Jan?", "6–7 Jan". Says
 * what `formatWorldDate` says, which the cell panel shows in full. A board has hundreds of dates, nearly all plain days: those are
 * written without asking a calendar.
 */
export function shortDate(edtf: string, near: Near): string {
  if (edtf === "") return "date unknown";
  if (!isUnsure(edtf)) return dayText(edtf.slice(0, 4), Number(edtf.slice(5, 7)), Number(edtf.slice(8)), near);
  return formatWorldDate(edtf)
    .replaceAll("about ", "~")
    .replace(/(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})/g, (_, date: string, month: string, year: string) =>
      dayText(year, months.indexOf(month) + 1, Number(date), near),
    );
}

function dayText(year: string, month: number, date: number, [from, to]: Near): string {
  const day = `${year}-${month < 10 ? "0" : ""}${month}-${date < 10 ? "0" : ""}${date}`;
  const text = `${date} ${months[month - 1]}`;
  return day < from || day > to ? `${text} ${Number(year)}` : text;
}

/** Whether the first day of a date is not known for certain: it is no plain day. The same as `uncertain` of `cellAt`. */
export function isUnsure(edtf: string): boolean {
  return !plainDay.test(edtf);
}
