import { de, fr, ru, uk } from "chrono-node";
import { type Day, isDay } from "../days";
import { type Span, yearSpan } from "./calendar";
import { countedFrom, shifted } from "./counted";
import { dateWords, type OtherLanguage, wordOf } from "./languages";
import { type Direction, open, type Phrase, relative } from "./phrase";
import { spanIn, weekdayPhrase } from "./words";

const parsers = { de, fr, ru, uk } as const;

/** What chrono finds in words of a language, seen from a day. */
function parsed(language: OtherLanguage, words: string, day: Day) {
  return parsers[language].casual.parse(words, {
    instant: new Date(`${day}T12:00:00Z`),
    timezone: 0,
  });
}

/**
 * Reads the words of a date in another language than English, by the same rules. chrono reads weekdays and what counts from the day of writing; days of
 * months are read by names of our own. What is left over beside what was read must be a word that says nothing of which date: otherwise all of it stays open.
 */
export function phraseElsewhere(language: OtherLanguage, words: string): Phrase {
  const { back, on, later } = dateWords[language];
  if (wordOf(later).test(words)) return open(`“${words}” counts from another day that is to be read first.`);
  const direction = wordOf(back).test(words) ? "back" : wordOf(on).test(words) ? "on" : "near";
  return calendarDay(language, words, direction) ?? yearAlone(language, words) ?? counted(language, words, direction);
}

/** "7. Januar 2026", "в январе", "6-7 janvier". */
function calendarDay(language: OtherLanguage, words: string, direction: Direction): Phrase | null {
  const { months, year: yearWord } = dateWords[language];
  const pattern = new RegExp(
    `(?:(?<!\\d)(\\d{1,2})(?:\\.|er)?(?:\\s?(?:[-–]|und|et|au|и|і|й|та)\\s?(\\d{1,2})\\.?)?\\s+)?(?<!\\p{L})(${months.map((month) => `(?:${month})`).join("|")})(?!\\p{L})(?:\\s+(\\d{4})(?!\\d)(?:\\s+(?:${yearWord}|г|р)(?!\\p{L})\\.?)?)?`,
    "iu",
  );
  const [text, first, last, name = "", year] = pattern.exec(words) ?? [];
  const [weekdayName] = wordOf(dateWords[language].weekday).exec(words) ?? [];
  if (text === undefined || says(language, words.replace(text, " ").replace(weekdayName ?? "", " "))) return null;
  const month = months.findIndex((one) => new RegExp(`^(?:${one})$`, "iu").test(name)) + 1;
  const days = [first, last].map((day) => (day === undefined ? null : Number(day)));
  const inYear = (at: number): Span | null => spanIn(at, month, days[0] ?? null, days[1] ?? null);
  const weekday = weekdayName ? parsed(language, weekdayName, "2000-06-15")[0]?.start.get("weekday") : null;
  if (year === undefined) return { kind: "yearless", direction, weekday: weekday ?? null, inYear };
  const span = inYear(Number(year));
  return span ? { kind: "absolute", span } : open(`“${words}” is no day of the calendar.`);
}

function yearAlone(language: OtherLanguage, words: string): Phrase | null {
  const [year = ""] = /(?<![\d.])\d{4}(?![\d.])/u.exec(words) ?? [];
  if (year === "" || year === "0000") return null;
  const rest = words.replace(year, " ").replace(wordOf(dateWords[language].year), " ");
  return says(language, rest) ? null : { kind: "absolute", span: yearSpan(Number(year)) };
}

/** Weekdays, "gestern", "il y a trois jours", "минулого місяця". */
function counted(language: OtherLanguage, words: string, direction: Direction): Phrase {
  const { months, loose, week } = dateWords[language];
  // What gives a number and takes it back makes the date approximate, and would keep it from being found.
  const plain = words.replace(wordOf(loose, "giu"), " ").replace(/учора/giu, "вчора").replace(/\s+/gu, " ");
  const [found, more] = parsed(language, plain, "2000-06-15");
  const nothing = open(`“${words}” names no day, month or year.`);
  if (!found || more || found.end || wordOf(months.join("|")).test(words)) return nothing;
  if (says(language, plain.replace(found.text, " "))) return nothing;
  // With a capital it is the morning, or begins a sentence.
  if (language === "de" && /^(?:am )?Morgen$/u.test(found.text.trim())) return nothing;
  const certain = (part: "year" | "month" | "day" | "weekday" | "hour") => found.start.isCertain(part);
  if (certain("weekday") && !certain("day")) return weekdayPhrase(found.start.get("weekday") ?? 0, direction);
  if (certain("hour") || /\d{4}|[./]/u.test(words)) return nothing;
  const unit = wordOf(week).test(words)
    ? "week"
    : certain("day")
      ? "day"
      : certain("month")
        ? "month"
        : certain("year")
          ? "year"
          : null;
  if (unit === null) return nothing;
  return relative((day) => shifted(dayIn(language, plain, countedFrom(day, unit)) ?? day, 0, unit));
}

function dayIn(language: OtherLanguage, words: string, day: Day): Day | null {
  const [found] = parsed(language, words, day);
  if (!found) return null;
  const [year = 0, month = 1, date = 1] = (["year", "month", "day"] as const).map((part) => found.start.get(part) ?? 1);
  const two = (number: number) => String(number).padStart(2, "0");
  const read = `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}`;
  return isDay(read) ? read : null;
}

/** Whether what is left of the words says anything. */
function says(language: OtherLanguage, rest: string): boolean {
  const { neutral, back, on, loose } = dateWords[language];
  return /[\p{L}\p{N}]/u.test(rest.replace(wordOf(`${neutral}|${back}|${on}|${loose}`, "giu"), " "));
}

/** A stretch without what parts it from its neighbours. */
function withoutEnds({ start, surface }: { start: number; surface: string }) {
  const from = surface.search(/[\p{L}\p{N}]/u);
  return {
    start: start + Math.max(0, from),
    surface: surface.slice(Math.max(0, from)).replace(/[^\p{L}\p{N}]+$/u, ""),
  };
}

/** The stretches of a text in which such words may stand, each with what stands before it and says which way it looks. */
export function stretchesElsewhere(language: OtherLanguage, text: string): { start: number; surface: string }[] {
  const { months, back, on, loose } = dateWords[language];
  const dated = new RegExp(
    `(?<![\\p{L}\\d.])(?:\\d{1,2}(?:\\.|er)?(?:\\s?[-–]\\s?\\d{1,2}\\.?)?\\s+(?:${months.join("|")})(?!\\p{L})(?:\\s+\\d{4}(?!\\d))?|(?:${months.join("|")})\\s+\\d{4}(?!\\d)|\\d{1,2}\\.\\d{1,2}\\.\\d{4}(?!\\d))`,
    "giu",
  );
  const before = new RegExp(`(?<!\\p{L})(?:${back}|${on}|${loose})\\s+$`, "iu");
  const byNames = Array.from(text.matchAll(dated), (match) => ({ start: match.index, surface: match[0] }));
  const byChrono = parsed(language, text, "2000-06-15")
    .filter(({ start }) => !start.isCertain("hour"))
    .map(({ index, text: surface }) => {
      const [ahead = ""] = before.exec(text.slice(Math.max(0, index - 24), index)) ?? [];
      return { start: index - ahead.length, surface: text.slice(index - ahead.length, index + surface.length) };
    });
  return [...byNames, ...byChrono]
    .map(withoutEnds)
    .filter(({ surface }) => phraseElsewhere(language, surface).kind !== "open");
}
