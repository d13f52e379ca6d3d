import type { Finding, Given } from "./finding";
import { whole } from "./finding";
import { linesOf } from "./passages";

const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const dayAndMonth = `(?:${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month})`;
const full = new RegExp(
  `${dayAndMonth},?\\s+\\d{4}\\b|\\b\\d{1,2}\\.?\\s+\\p{L}{3,10}\\s+\\d{4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\b`,
  "u",
);
const withoutYear = new RegExp(`${dayAndMonth}(?!,?\\s+\\d{4})`, "u");
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
const relative =
  /\b(?:yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year|night)|\w+ (?:days|weeks|months) ago)\b/iu;

/** Words that make a date the date of publication. */
const published = /\b(?:published|posted|updated|released|issued|dateline|date)\b/iu;
/** Datelines and bylines stand in the first lines, dates of issue in the last. */
const edge = 3;

/** A text whose own words do not say when it was published, or say it without the year. */
export function findMissingDate(text: string, given: Given): Finding[] {
  if (given.published) return [];
  const lines = linesOf(text);
  const isEdge = (at: number) => at < edge || at >= lines.length - edge;
  const hasDate = lines.some(
    ({ words }, at) =>
      isEdge(at) && full.test(words) && (words.length <= 80 || published.test(words) || isDateline(words)),
  );
  return hasDate ? [] : [{ kind: "missing_date", ...whole, reason: reasonOf(text) }];
}

/** "KYIV, Jan. 7, 2026 (Agency) —": the date stands before the first sentence. */
function isDateline(words: string): boolean {
  const at = words.search(full);
  return at >= 0 && at < 40 && /^(?:\p{Lu}[\p{L}.'-]*[\s,(/]*)*$/u.test(words.slice(0, at));
}

function reasonOf(text: string): string {
  const day = withoutYear.exec(text)?.[0];
  if (day !== undefined) return `No date of publication; “${day}” names no year.`;
  const counted = weekday.exec(text)?.[0] ?? relative.exec(text)?.[0];
  if (counted !== undefined) return `No date of publication; “${counted}” counts from a day that is not given.`;
  return "No date of publication.";
}
