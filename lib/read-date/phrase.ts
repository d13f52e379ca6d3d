import type { Day } from "../days";
import type { Span } from "./calendar";

/** Which way words look from the day they count from: "last May", "next May", or neither. */
export type Direction = "back" | "on" | "near";

/** What the words of a date say before anything is known of when they were written. */
export type Phrase =
  /** A year stands in them: they need nothing else. */
  | { kind: "absolute"; span: Span }
  /** They count from a day: from the day of writing, or from an event that they do not name. A length of time that lasts until the writing counts back to when it began. */
  | { kind: "relative"; from: "writing" | "event" | "length"; at: (day: Day) => Span }
  /** They name a part of a year and no year: the span in a given one, or null when that year has no such day. */
  | { kind: "yearless"; direction: Direction; weekday: number | null; inYear: (year: number) => Span | null }
  | { kind: "open"; reason: string };

/** Words that say no date, and why. */
export const open = (reason: string): Phrase => ({ kind: "open", reason });
export const relative = (at: (day: Day) => Span, from: "writing" | "event" | "length" = "writing"): Phrase => ({
  kind: "relative",
  from,
  at,
});
