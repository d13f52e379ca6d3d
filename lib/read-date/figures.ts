import { isDay } from "../days";
import { daySpan, decadeSpan, monthSpan } from "./calendar";
import { open, type Phrase } from "./phrase";

/** Dates in figures. Two figures parted by a slash are day and month in one country and month and day in another: `isDayFirst` where that is known. */
export function numeric(words: string, isDayFirst = false): Phrase | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/u.exec(words);
  if (iso) {
    const [text, year, month, day] = iso;
    const isWhole = day === undefined ? Number(month) >= 1 && Number(month) <= 12 : isDay(text);
    if (!isWhole) return open(`“${text}” is no day of the calendar.`);
    return { kind: "absolute", span: day === undefined ? monthSpan(Number(year), Number(month)) : daySpan(text) };
  }
  const [text = "", first = "", sign, second = "", year = ""] =
    /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/u.exec(words) ?? [];
  if (text === "") return null;
  const written = (day: string, month: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const readings = [written(first, second), ...(sign === "/" && !isDayFirst ? [written(second, first)] : [])].filter(
    isDay,
  );
  const [reading, other] = [...new Set(readings)];
  if (reading === undefined) return open(`“${text}” is no day of the calendar.`);
  if (other !== undefined) return open(`“${text}” may be ${reading} or ${other}.`);
  return { kind: "absolute", span: daySpan(reading) };
}

/** "The 1990s". */
export function decade(words: string): Phrase | null {
  const [, tens] = /(?<!\d)(\d{3})0s(?!\p{L})/u.exec(words) ?? [];
  return tens === undefined || tens === "000" ? null : { kind: "absolute", span: decadeSpan(Number(tens) * 10) };
}
