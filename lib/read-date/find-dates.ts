import { type DateReading, type DateReference, readDate } from "../read-date";
import { stretchesElsewhere } from "./elsewhere";
import { languagesFor } from "./languages";

/** A date that stands in a text. UTF-16 units of it, end exclusive. */
export type FoundDate = Readonly<{ start: number; end: number; surface: string; reading: DateReading }>;

const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const dayAndMonth = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?(?:-\\d{1,2})?(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?!\\p{L}))(?:,? \\d{4})?`;
const shapes = [
  `(?:(?:last|next|this) )?${weekday}(?:,? ${dayAndMonth})?(?: (?:morning|afternoon|evening|night))?(?: of (?:last|this|next) week)?(?!\\p{L})`,
  dayAndMonth,
  `(?:early |mid-|late |the end of |last |next |this )?${month} \\d{4}`,
  // "May" and "March" are words too: a month alone needs something that makes it one.
  `(?<=(?:in|since|by|until|of|during) )(?:early |mid-|late |the end of |last |next )?${month}(?!\\p{L})`,
  `(?:early |mid-|late |last |next )${month}(?!\\p{L})`,
  "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}",
  "(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring) )\\d{4}(?![\\d,.]\\d|\\d| \\p{Ll}+s\\b)",
];
/** In any case: they may begin a sentence. */
const lower = [
  "(?:yester|to)day|tomorrow|tonight|last night|this (?:morning|afternoon|evening)",
  "(?:last|this|next|past|previous) (?:week(?:end)?|month|year|spring|summer|autumn|winter)",
  "(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several) (?:day|week|month|year)s? (?:ago|earlier|later)",
  "(?:for )?(?:more than|over|nearly|almost|at least) (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:day|week|month|year)s?",
];
const alone = (sources: readonly string[], flags: string) =>
  new RegExp(`(?<![\\p{L}\\d-])(?:${sources.join("|")})(?![\\p{L}\\d])`, flags);
const patterns = [alone(shapes, "gu"), alone(lower, "giu")];

/**
 * The dates that stand in a text, in its order, each read against the reference; those that stay open too, with the reason. Precision before recall: a word that is also something else ("May",
 * "second") counts only beside what makes it a date. Of lengths of time only those that last until the writing are. Pure.
 *
 * @param within only dates that touch this stretch; the whole text without it.
 * @param language of the text, BCP 47: English, or one of those in which `readDate` reads.
 */
export function findDates(
  text: string,
  reference: DateReference | null,
  within: { start: number; end: number } = { start: 0, end: text.length },
  language: string | null = "en",
): FoundDate[] {
  let reached = 0;
  return stretchesIn(text, language)
    .map(({ surface, start }) => ({ surface, start, end: start + surface.length }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return start < within.end && end > within.start;
    })
    .map((place) => ({ ...place, reading: readDate(place.surface, reference, language) }));
}

function stretchesIn(text: string, language: string | null): { start: number; surface: string }[] {
  const [spoken = "en"] = languagesFor(language, text);
  if (spoken !== "en") return stretchesElsewhere(spoken, text);
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({ surface: match[0], start: match.index })),
  );
}
