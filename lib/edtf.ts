import parseEdtf, { type Interval, type Point } from "edtf";
import { addDays, type Day, dayOf, isDay } from "./days";
import { Problem } from "./problem";

/** A world date, read. `edtf` null is unknown. `earliest` or `latest` null is unbounded or unknown on that side. */
export type WorldDate = Readonly<{
  edtf: string | null;
  earliest: Day | null;
  latest: Day | null;
  /** Marked `?` or `%`. */
  uncertain: boolean;
  /** Marked `~` or `%`. */
  approximate: boolean;
}>;

const unknown: WorldDate = { edtf: null, earliest: null, latest: null, uncertain: false, approximate: false };

/**
 * Reads a date in EDTF (ISO 8601-2:2019, as published by the Library of Congress) into the days it may cover.
 *
 * Taken are days, months, years, unspecified digits (`202X`, `2025-12-XX`), seasons 21–24 (northern, by whole months), quarters
 * 33–36, halves 40–41, the marks `?` `~` `%`, and intervals with open (`..`) or unknown (empty) ends. Empty text is unknown. Refused are
 * times of day, years outside 0001–9999 and sets of dates: a position holds from one date, and its board is drawn by day.
 *
 * @param field the name under which the message is filed, for the form.
 * @throws Problem "invalid" that names what is wrong.
 */
export function parseWorldDate(edtf: string | null, field = "edtf"): WorldDate {
  const text = edtf?.trim() ?? "";
  if (text === "") return unknown;
  try {
    return text.includes("/") ? readInterval(text) : readPoint(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.code, error.message, { [field]: error.message });
  }
}

/** Why `parseWorldDate` refuses a text, or null when it takes it. */
export function whyNoWorldDate(edtf: string | null): string | null {
  try {
    parseWorldDate(edtf);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

function readInterval(text: string): WorldDate {
  const [from = "", to = "", ...rest] = text.split("/");
  if (rest.length > 0) throw wrong(`“${text}” has more than two ends.`);
  const ends = [from, to].filter((end) => end !== "" && end !== "..").map(readPoint);
  if (ends.length === 0) throw wrong(`“${text}” has no date in it; leave it empty if nothing is known.`);
  const earliest = from === "" || from === ".." ? null : (ends[0]?.earliest ?? null);
  const latest = to === "" || to === ".." ? null : (ends.at(-1)?.latest ?? null);
  const parsed = tryParse(text);
  const isInOrder = parsed !== null && parsed.type === "Interval";
  if (!isInOrder) throw wrong(`“${text}” ends before it starts, or on the day it starts; give one day instead.`);
  return {
    edtf: text,
    earliest,
    latest,
    uncertain: ends.some((end) => end.uncertain),
    approximate: ends.some((end) => end.approximate),
  };
}

function readPoint(text: string): WorldDate {
  if (/[{[\]}]/.test(text))
    throw wrong(`“${text}” is a set of dates; give one date or an interval (2026-01-06/2026-01-07).`);
  if (/\dT\d/.test(text)) throw wrong(`“${text}” has a time of day; dates are kept by day.`);
  const parsed = tryParse(text);
  if (parsed === null || parsed.type === "Interval") throw wrong(whyNot(text));
  if (!/^[?~%]?\d{2}[\dX][\dX]/.test(text) || /^[?~%]?0000/.test(text))
    throw wrong(`“${text}” needs a year from 0001 to 9999; leave the date empty if the year is unknown.`);
  const bounds = parsed.type === "Season" ? seasonBounds(text) : dateBounds(text, parsed);
  return { edtf: text, ...bounds, uncertain: isMarked(parsed.uncertain), approximate: isMarked(parsed.approximate) };
}

function dateBounds(text: string, point: Point): { earliest: Day; latest: Day } {
  const plain = text.replace(/[?~%]/g, "");
  // The parser lets 29 February of a common year roll over into March.
  if (point.type !== "Date" || (/^\d{4}-\d{2}-\d{2}$/.test(plain) && !isDay(plain))) throw wrong(whyNot(text));
  return { earliest: dayOf(new Date(point.min)), latest: dayOf(new Date(point.max)) };
}

/** First month and number of months. The parser's own bounds put spring in January. */
const seasons: Readonly<Record<string, readonly [month: number, length: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  40: [1, 6],
  41: [7, 6],
};

function seasonBounds(text: string): { earliest: Day; latest: Day } {
  const [year = "", code = ""] = text.split("-");
  const season = seasons[code];
  if (season === undefined)
    throw wrong(`“${text}” uses a season that is not kept; use 21 to 24, a quarter (33 to 36) or a half (40, 41).`);
  const [month, length] = season;
  const firstAfter = new Date(Date.UTC(Number(year), month - 1 + length, 1));
  return { earliest: `${year}-${String(month).padStart(2, "0")}-01`, latest: addDays(dayOf(firstAfter), -1) };
}

function tryParse(text: string): Point | Interval | null {
  try {
    return parseEdtf(text);
  } catch {
    return null;
  }
}

function whyNot(text: string): string {
  const [, month, day] = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(text.replace(/[?~%]/g, "")) ?? [];
  if (month !== undefined && day === undefined) return `“${text}”: there is no month ${month}.`;
  if (day !== undefined) return `“${text}”: that day does not exist.`;
  return `“${text}” is not a date as EDTF writes it. Examples: 2026, 2026-01, 2026-01-06, 2025-12~ (about), 2026-01-07? (uncertain).`;
}

function isMarked(mask: Point["uncertain"]): boolean {
  return typeof mask === "object" ? mask.value !== 0 : mask === true;
}

function wrong(message: string): Problem {
  return new Problem("invalid", message);
}
