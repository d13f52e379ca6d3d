import { addDays, type Day, daysBetween } from "../days";

/** The days that a date may cover, both ends included, with how it is written. */
export type Span = Readonly<{ from: Day; to: Day; edtf: string }>;

const two = (number: number) => String(number).padStart(2, "0");
const four = (number: number) => String(number).padStart(4, "0");

export const yearOf = (day: Day) => Number(day.slice(0, 4));
export const monthOf = (day: Day) => Number(day.slice(5, 7));
/** 0 is Sunday, as chrono and JavaScript count. */
export const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

export function daySpan(day: Day): Span {
  return { from: day, to: day, edtf: day };
}

/** The week, Monday to Sunday (ISO 8601), that a day lies in. */
export function weekSpan(day: Day): Span {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  const to = addDays(from, 6);
  return { from, to, edtf: `${from}/${to}` };
}

/** `month` may run over the year on either side: 0 is the December before. */
export function monthSpan(year: number, month: number): Span {
  const at = year * 12 + month - 1;
  const edtf = `${four(Math.floor(at / 12))}-${two((((at % 12) + 12) % 12) + 1)}`;
  const next = at + 1;
  const after = `${four(Math.floor(next / 12))}-${two((next % 12) + 1)}-01`;
  return { from: `${edtf}-01`, to: addDays(after, -1), edtf };
}

export function yearSpan(year: number): Span {
  return { from: `${four(year)}-01-01`, to: `${four(year)}-12-31`, edtf: four(year) };
}

/** The ten years that a year lies in: 2025 in `202X`. */
export function decadeSpan(year: number): Span {
  const first = Math.floor(year / 10) * 10;
  return { from: yearSpan(first).from, to: yearSpan(first + 9).to, edtf: `${four(first).slice(0, 3)}X` };
}

/** Seasons of the north, by whole months, as EDTF numbers them (21 spring … 24 winter, which runs into the next year). */
export function seasonSpan(year: number, season: number): Span {
  const first = monthSpan(year, (season - 20) * 3);
  const last = monthSpan(year, (season - 20) * 3 + 2);
  return { from: first.from, to: last.to, edtf: `${four(year)}-${season}` };
}

export const seasonNumbers: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** How far a span lies from the days from `from` to `to`: 0 when they meet. */
export function distance(span: Span, from: Day, to: Day): number {
  return Math.max(0, daysBetween(to, span.from), daysBetween(span.to, from));
}
