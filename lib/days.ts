import { byId, type Entry, idsOf } from "./vocabulary";

/** A calendar day of the proleptic Gregorian calendar, "YYYY-MM-DD", years 0001 to 9999; sorts as text. */
export type Day = string;

/** How a world date is known. Where it is known from bounds how precise it may be. */
export const dateBases = [
  { id: "absolute", label: "As written", help: "The words give the date in full, with its year." },
  {
    id: "relative_to_publication",
    label: "From the publication date",
    help: "The words count from the day of publication (“Tuesday”, “last month”).",
  },
  {
    id: "relative_to_event",
    label: "From another event",
    help: "The words count from another event (“a day after the summit”).",
  },
  { id: "inferred", label: "Inferred", help: "The words do not give the date; it follows from what they say." },
  { id: "external", label: "From elsewhere", help: "The date is known from outside this document." },
] as const satisfies readonly Entry[];
export type DateBasis = (typeof dateBases)[number]["id"];
export const dateBasisIds = idsOf(dateBases);
export const dateBasesById = byId(dateBases);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const parts: Readonly<Record<string, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "1st quarter",
  34: "2nd quarter",
  35: "3rd quarter",
  36: "4th quarter",
  40: "1st half",
  41: "2nd half",
};
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

/** Whether the text is a day that exists ("2025-02-29" does not). */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text.startsWith("0000")) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** The instant that a text names in full, with its offset from UTC, on a day that exists; null for any other text. */
export function instantOf(text: string): Date | null {
  const [, day = ""] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  const instant = new Date(text);
  return isDay(day) && !Number.isNaN(instant.getTime()) && isDay(dayOf(instant)) ? instant : null;
}

/** Whether a text is an instant written in UTC. */
export function isInstant(text: string): boolean {
  return text.endsWith("Z") && instantOf(text) !== null;
}

/** The day of an instant in UTC: the one clock that the record is kept in. */
export function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

/** The day that lies `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMilliseconds));
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/** "6 Jan 2026". Written without the runtime's locale data, so that server and browser print the same. */
export function formatDay(day: Day): string {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  return year ? `${Number(date)} ${monthName(month)} ${Number(year)}` : day;
}

/**
 * A world date for reading: "6 Jan 2026", "about Dec 2025", "7 Jan 2026?", "30 Nov – 2 Dec 2025", "since 1 Dec 2025",
 * "unknown". `~` reads "about", `?` stays a question mark, `%` is both. Takes what `parseWorldDate` accepted; anything
 * else comes back as it is. Knows the notation without its parser, which the browser should not have to load.
 */
export function formatWorldDate(edtf: string | null): string {
  if (!edtf) return "unknown";
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return formatOne(from);
  if (from === "..") return `until ${formatOne(to)}`;
  if (to === "..") return `since ${formatOne(from)}`;
  if (from === "") return `until ${formatOne(to)}, start unknown`;
  if (to === "") return `from ${formatOne(from)}, end unknown`;
  return formatSpan(from, to);
}

function formatOne(edtf: string): string {
  const uncertain = /[?%]/.test(edtf) ? "?" : "";
  const approximate = /[~%]/.test(edtf) ? "about " : "";
  return `${approximate}${formatPlain(edtf.replace(/[?~%]/g, ""))}${uncertain}`;
}

function formatPlain(edtf: string): string {
  if (isDay(edtf)) return formatDay(edtf);
  const [year = "", month, day] = edtf.split("-");
  if (month === undefined) return formatYear(year);
  if (month in parts) return `${parts[month]} ${formatYear(year)}`;
  if (month.includes("X")) return `${formatYear(year)}, month unknown`;
  const named = `${monthName(month)} ${formatYear(year)}`;
  return day === undefined ? named : `${named}, day unknown`;
}

function formatYear(year: string): string {
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year)) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  return /^\d{4}$/.test(year) ? String(Number(year)) : year;
}

/** Leaves out of the first day what both days share: "6–7 Jan 2026", "30 Nov – 2 Dec 2025". */
function formatSpan(from: string, to: string): string {
  const [, year, month, day] = dayPattern.exec(from) ?? [];
  const [, toYear, toMonth] = dayPattern.exec(to) ?? [];
  if (year === undefined || year !== toYear) return `${formatOne(from)} – ${formatOne(to)}`;
  if (month === toMonth) return `${Number(day)}–${formatDay(to)}`;
  return `${Number(day)} ${monthName(month)} – ${formatDay(to)}`;
}

function monthName(month: string | undefined): string {
  return months[Number(month) - 1] ?? month ?? "";
}
