import { addDays, type Day } from "../days";
import { daySpan, decadeSpan, monthOf, monthSpan, type Span, weekSpan, yearOf, yearSpan } from "./calendar";
import { open, type Phrase, relative } from "./phrase";

const unit = "(hour|day|week|fortnight|month|year|decade)s?";
const numbers = new Map(
  "an a one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, Math.max(1, at - 1)]),
);
for (const word of ["few", "a few", "several", "some"]) numbers.set(word, 3);
numbers.set("a couple of", 2);
const count = `(\\d+|(?:a )?few|a couple of|${[...numbers.keys()].join("|")})`;
const duration = new RegExp(`(?:^|\\s)${count}[\\s-]+${unit}(?![\\p{L}])`, "iu");
/** A length that lasts until now: "for more than 40 months". Without such words it may as well lie ahead, as a term of 15 years does. */
const lasting = new RegExp(
  `(?:the (?:past|last)|more than|over|nearly|almost|at least) ${count}\\s+${unit}(?!\\p{L})`,
  "iu",
);
const counted = new RegExp(
  `${count}\\s+${unit}\\s+(ago|earlier|before|previously|later|after|afterwards|from now)(?!\\p{L})`,
  "iu",
);

/** "40 months ago", "two days later", "more than 40 months"; and "40 months", which is no date. */
export function countedUnits(words: string): Phrase | null {
  const [, count = "", of = "", way = ""] = counted.exec(words) ?? lasting.exec(words) ?? [];
  if (count === "") return duration.test(words) ? open(`“${words}” is a length of time, no date.`) : null;
  const number = /^\d+$/u.test(count) ? Number(count) : (numbers.get(count.toLowerCase()) ?? 1);
  if (number > 9999) return open(`“${words}” lies too far off.`);
  if (way === "") return relative((day) => shifted(day, -number, of.toLowerCase()), "length");
  const by = /ago|earlier|before|previously/iu.test(way) ? -number : number;
  return relative((day) => shifted(day, by, of.toLowerCase()), /ago|from now/iu.test(way) ? "writing" : "event");
}

/** Months and years are counted from the first of a month: one month before the 31st of March would run over into March. */
export function countedFrom(day: Day, of: string): Day {
  return of === "month" || of === "year" ? `${day.slice(0, 7)}-01` : day;
}

/** The day, week, month, year or decade that lies so many of them away. */
export function shifted(day: Day, by: number, of: string): Span {
  if (of === "week" || of === "fortnight") return weekSpan(addDays(day, by * (of === "week" ? 7 : 14)));
  if (of === "month") return monthSpan(yearOf(day), monthOf(day) + by);
  if (of === "year") return yearSpan(yearOf(day) + by);
  if (of === "decade") return decadeSpan(yearOf(day) + by * 10);
  return daySpan(of === "day" ? addDays(day, by) : day);
}
