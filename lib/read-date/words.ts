import { en } from "chrono-node";
import { addDays, type Day, isDay } from "../days";
import { daySpan, monthSpan, type Span, seasonNumbers, seasonSpan, weekdayOf, weekSpan, yearSpan } from "./calendar";
import { countedFrom, countedUnits, shifted } from "./counted";
import { decade, numeric } from "./figures";
import { type Direction, open, type Phrase, relative } from "./phrase";

/** What chrono marks as counted from the moment of writing. */
const countedTags = [
  "result/relativeDate",
  ...["now", "today", "tonight", "tomorrow", "yesterday"].map((word) => `casualReference/${word}`),
];
const beforeMonth =
  /(?<!\p{L})(?:last|this|next|past|coming)\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
const season = /(?<!\p{L})(spring|summer|autumn|fall|winter)(?!\p{L})(?:\s+(?:of\s+)?(\d{4}))?/iu;
const back = /(?<!\p{L})(?:last|past|previous)(?!\p{L})/iu;
const on = /(?<!\p{L})(?:next|coming|upcoming|following)(?!\p{L})/iu;
const weekend = /(?<!\p{L})weekend(?!\p{L})/iu;
const namedWeek = /(?<!\p{L})(last|past|previous|this|next|coming)\s+week(?!\p{L})/iu;

function directionOf(words: string): Direction {
  return back.test(words) ? "back" : on.test(words) ? "on" : "near";
}

/** Reads the words of a date, English, without knowing when they were written. */
export function phraseOf(words: string): Phrase {
  if (/\beve of\b/iu.test(words)) return open(`“${words}” counts from another day that is to be read first.`);
  return countedUnits(words) ?? numeric(words) ?? decade(words) ?? seasonal(words) ?? named(words);
}

function seasonal(words: string): Phrase | null {
  const [, name = "", year] = season.exec(words) ?? [];
  const number = seasonNumbers[name.toLowerCase()];
  if (number === undefined) return null;
  if (year !== undefined) return { kind: "absolute", span: seasonSpan(Number(year), number) };
  return { kind: "yearless", direction: directionOf(words), weekday: null, inYear: (at) => seasonSpan(at, number) };
}

/** The day that chrono reads a phrase as, seen from a day. */
function known(phrase: string, day: Day): Day | null {
  const [found] = parsed(phrase, day);
  if (!found) return null;
  const [year, month, date] = [
    found.start.get("year") ?? 0,
    found.start.get("month") ?? 1,
    found.start.get("day") ?? 1,
  ];
  const read = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(read) ? read : null;
}

function parsed(words: string, day: Day) {
  return en.casual.parse(words, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 });
}

/** Names of days and months, and "last month": what chrono knows. */
function named(words: string): Phrase {
  const [found] = parsed(words.replace(beforeMonth, ""), "2000-06-15");
  const certain = (part: "year" | "month" | "day" | "weekday" | "hour") => found?.start.isCertain(part) ?? false;
  const value = (part: "year" | "month" | "day" | "weekday") => found?.start.get(part) ?? 0;
  const year = /(?<!\d)(?:in|of|since|by|during|until|before|after|early|mid|late|the year)?\s*(\d{4})(?!\d)/iu.exec(
    words,
  )?.[1];
  if (/\b(?:last night|overnight)\b/iu.test(words)) return relative((day) => daySpan(addDays(day, -1)));
  if (weekend.test(words)) return relative((day) => weekSpan(known(words, day) ?? day));
  if (found && certain("weekday") && !certain("day")) return weekdays(words, value("weekday"));
  if (/\b(?:this|that) (?:morning|afternoon|evening|night)\b/iu.test(words)) return relative(daySpan);
  if (namedWeek.test(words)) return relative((day) => weekSpan(addDays(day, 7 * weeksOff(words))));
  if (!found || (!certain("month") && !certain("year")))
    return year === undefined || year === "0000"
      ? open(nothing(words))
      : { kind: "absolute", span: yearSpan(Number(year)) };
  const isCounted = countedTags.some((tag) => found.tags().has(tag)) || /^this (?:month|year)$/iu.test(found.text);
  if (isCounted) {
    const unit = unitOf(found.text);
    return relative((day) => shifted(known(found.text, countedFrom(day, unit)) ?? day, 0, unit));
  }
  const [month, day] = [value("month"), certain("day") && !/\bend of\b/iu.test(words) ? value("day") : null];
  const last = found.end && day !== null ? (found.end.get("day") ?? null) : null;
  const isOneMonth = !found.end || found.end.get("month") === month;
  if (!isOneMonth) return open(`“${words}” runs over several months; give its ends one by one.`);
  const inYear = (at: number) => spanIn(at, month, day, last);
  if (certain("year") && year !== undefined) {
    const span = inYear(value("year"));
    return span ? { kind: "absolute", span } : open(`“${words}” is no day of the calendar.`);
  }
  return {
    kind: "yearless",
    direction: directionOf(words),
    weekday: certain("weekday") ? value("weekday") : null,
    inYear,
  };
}

function weekdays(words: string, weekday: number): Phrase {
  if (namedWeek.test(words))
    return relative((day) => daySpan(addDays(weekSpan(addDays(day, 7 * weeksOff(words))).from, (weekday + 6) % 7)));
  return weekdayPhrase(weekday, directionOf(words));
}

/** A bare weekday is the latest one, "next" and "coming" look on. */
export function weekdayPhrase(weekday: number, direction: Direction): Phrase {
  return relative((day) => {
    const since = (weekdayOf(day) - weekday + 7) % 7;
    if (direction === "on") return daySpan(addDays(day, 7 - since));
    return daySpan(addDays(day, direction === "back" && since === 0 ? -7 : -since));
  });
}

function weeksOff(words: string): number {
  const which = namedWeek.exec(words)?.[1]?.toLowerCase();
  return which === "this" ? 0 : which === "next" || which === "coming" ? 1 : -1;
}

function unitOf(text: string): string {
  return /\b(week|month|year)s?\b/iu.exec(text)?.[1]?.toLowerCase() ?? "day";
}

/** Days of a month, or all of it; null when that year has no such day. */
export function spanIn(year: number, month: number, day: number | null, last: number | null): Span | null {
  if (day === null) return monthSpan(year, month);
  const { edtf } = monthSpan(year, month);
  const [from, to] = [day, last ?? day].map((date) => `${edtf}-${String(date).padStart(2, "0")}`);
  if (!from || !to || !isDay(from) || !isDay(to) || to < from) return null;
  return { from, to, edtf: from === to ? from : `${from}/${to}` };
}

function nothing(words: string): string {
  if (words === "") return "There are no words to read.";
  return `“${words}” names no day, month or year.`;
}
