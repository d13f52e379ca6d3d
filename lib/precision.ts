import { type DateBasis, daysBetween, formatWorldDate } from "./days";
import { parseWorldDate } from "./edtf";
import { Problem } from "./problem";
import { borneElsewhere } from "./read-date/languages";

/** From finest to coarsest. "unknown" bears no date at all. */
export const precisions = ["day", "week", "month", "season", "year", "decade", "century", "unknown"] as const;
export type Precision = (typeof precisions)[number];

/** The fewest days that each precision can span: February is a month, and two winter months with it no season. */
const leastDays = [
  ["century", 36_500],
  ["decade", 3_650],
  ["year", 365],
  ["season", 89],
  ["month", 28],
  ["week", 7],
  ["day", 1],
] as const;

/**
 * How precise a date is, by how many days it may cover: `2025-12-XX` is as precise as `2025-12`, and `2025-12-01/2025-12-07` a week.
 * Open and unknown dates are "unknown".
 * @throws Problem "invalid" when the text is no EDTF.
 */
export function precisionOf(edtf: string | null): Precision {
  const { earliest, latest } = parseWorldDate(edtf);
  if (earliest === null || latest === null) return "unknown";
  const days = daysBetween(earliest, latest) + 1;
  return leastDays.find(([, least]) => days >= least)?.[0] ?? "day";
}

/** Of several dates (EDTF) the one that is known most precisely; null when none of them is known. */
export function finestOf(dates: readonly (string | null)[]): string | null {
  const rank = (edtf: string | null) => precisions.indexOf(precisionOf(edtf));
  const [finest = null] = [...dates].sort((a, b) => rank(a) - rank(b));
  return finest;
}

const month =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const anyCase = (source: string) => new RegExp(source, "iu");

/** English words that stand with a year and leave it one. With a word that is not understood, a year binds nothing: it may be a day in another language. */
const aroundYears =
  "in|of|the|since|by|until|till|before|after|during|from|to|through|about|around|circa|ca|early|mid|late|end|start|beginning|middle|half|first|second|some|sometime|winter|fiscal|and|or|between|last|next|this|as|at|on";
/** What a phrase can bear, finest first: the first that matches decides. English, and the other languages in which dates are read; what is not understood binds nothing. */
const phrases: readonly (readonly [Precision, RegExp])[] = [
  [
    "day",
    anyCase(
      `\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:to|yester)day\\b|\\btomorrow\\b|\\b(?:to|last )night\\b`,
    ),
  ],
  [
    "day",
    anyCase(
      `\\b(?:this|that) (?:morning|afternoon|evening)\\b|\\b(?:\\d+|an?|two|three|four|five|six|several|few) (?:hours?|days?) (?:ago|later|earlier|before|after)\\b`,
    ),
  ],
  [
    "day",
    anyCase(`\\b${month} \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?\\d)|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?!\\p{L})`),
  ],
  ["day", /\b\d{4}-\d{2}-\d{2}(?:T|\b)|\b\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})\b|\bthe \d{1,2}(?:st|nd|rd|th)\b/u],
  ...borneElsewhere,
  ["week", anyCase(`\\bweek(?:s|end)?\\b`)],
  ["month", anyCase(`\\bmonths?\\b|\\b\\d{4}-\\d{2}\\b`)],
  ["month", new RegExp(`\\b${month}(?!\\p{L})`, "u")],
  ["month", anyCase(`\\b(?:recently|lately|soon|shortly)\\b`)],
  ["season", anyCase(`\\b(?:spring|summer|autumn|fall|winter|quarter)\\b`)],
  [
    "year",
    anyCase(`\\byears?\\b|^(?:[^\\p{L}]*(?<!\\p{L})(?:${aroundYears})(?!\\p{L}))*[^\\p{L}]*\\b\\d{4}\\b[^\\p{L}]*$`),
  ],
  ["decade", anyCase(`\\b\\d{3}0s\\b|\\bdecades?\\b`)],
  ["century", anyCase(`\\bcentur(?:y|ies)\\b`)],
];

/** The finest precision that the words of a date can bear, or null when they are not understood. */
export function precisionBorneBy(text: string): Precision | null {
  return phrases.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * A date is never more precise than what it rests on. "Last month" bears no day; "January 7" names no year, so it is not absolute; a
 * weekday counted from a publication known only by its month is not known by day. Words that are not understood bind nothing, and a
 * date known from elsewhere is not bound by the words.
 *
 * @param reference the date counted from, for the two relative bases; null when it is unknown, undefined when nobody asked.
 * @throws Problem "invalid" when the date is more precise, or no EDTF.
 */
export function assertNotMorePrecise(
  date: { edtf: string | null; text: string | null; basis: DateBasis; reference?: string | null },
  field = "edtf",
): void {
  const precision = precisionOf(date.edtf);
  if (precision === "unknown" || date.basis === "external") return;
  const text = date.text?.trim() ?? "";
  const refuse = (message: string) => new Problem("invalid", message, { [field]: message });
  if (date.basis === "absolute" && text !== "" && !/\d{4}|[’'‘]\d{2}\b|\d[./]\d{1,2}[./]\d{2}\b/u.test(text))
    throw refuse(`“${text}” names no year. Say what the date counts from, or that it is known from elsewhere.`);
  const isRelative = date.basis === "relative_to_publication" || date.basis === "relative_to_event";
  if (isRelative && date.reference !== undefined) assertWithinReference(precision, date.reference, refuse);
  const borne = precisionBorneBy(text);
  if (borne !== null && isFiner(precision, borne))
    throw refuse(`“${text}” bears a ${borne} at most; “${formatWorldDate(date.edtf)}” is more precise than that.`);
}

function assertWithinReference(precision: Precision, reference: string | null, refuse: (message: string) => Problem) {
  const known = precisionOf(reference);
  if (known === "unknown")
    throw refuse("The date it counts from is unknown, so this one stays unknown until it is known from elsewhere.");
  if (isFiner(precision, known)) throw refuse(`The date it counts from is known by its ${known} only.`);
}

function isFiner(a: Precision, b: Precision): boolean {
  return precisions.indexOf(a) < precisions.indexOf(b);
}
