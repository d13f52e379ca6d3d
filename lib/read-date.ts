import { type DateBasis, daysBetween, formatWorldDate } from "./days";
import { parseWorldDate, type WorldDate } from "./edtf";
import { assertNotMorePrecise } from "./precision";
import { Problem } from "./problem";
import { distance, type Span, yearOf } from "./read-date/calendar";
import { looselyElsewhere } from "./read-date/languages";
import type { Phrase } from "./read-date/phrase";
import { phraseIn } from "./read-date/phrase-in";
import { phraseOf } from "./read-date/words";

/** What words of a date may count from: an EDTF date, and whose it is; `given` is a day that a person gave. `edtf` null is unknown. */
export type DateReference = Readonly<{ edtf: string | null; of: "publication" | "event" | "given" }>;

/**
 * A date that words were read as; or why they were left open. `reason` is for the person who decides. `needs`: they would be read if a
 * person gave the day that they count from.
 */
export type DateReading =
  | Readonly<{ edtf: string; surface: string; basis: DateBasis; reason: string }>
  | Readonly<{ open: string; needs?: "day" }>;

/** A part of a year without its year that lies further off than this could as well be of another year. */
const nearDays = 92;
/** Counted loosely: the words give a number and take it back. */
const loosely =
  /(?<!\p{L})(?:about|around|circa|ca\.|roughly|some|nearly|almost|more than|over|at least|less than|a few|few|several|a couple of)(?!\p{L})/iu;

/**
 * Reads the words of a date as they stand in a text ("Tuesday", "last month", "7 января"), into EDTF: in the language of the document where that is German, French, Russian or
 * Ukrainian, and in English.
 *
 * Words that count from a day need the reference, and without one they are left open; words with a year need none; words without a year take the one that brings them
 * nearest to the reference, as inferred. A bare weekday is the latest one up to the reference, because reports tell of what was. Nothing is more precise than what it rests
 * on: from a month nothing is known by its day, and what is uncertain or approximate in the reference is so in the reading. A length of time is no date,
 * unless it lasts until the writing ("more than 40 months"): then it is read as about when it began. Pure; never throws.
 *
 * @param reference what the words count from, or null when nothing is known.
 * @param language of the document, BCP 47; null when none is known.
 */
export function readDate(words: string, reference: DateReference | null, language: string | null = "en"): DateReading {
  const surface = words.trim().replace(/\s+/gu, " ").slice(0, 200);
  try {
    return readPair(surface, reference) ?? read(surface, reference, phraseIn(language, surface));
  } catch (error) {
    if (error instanceof Problem) return { open: error.message };
    if (error instanceof RangeError) return { open: `“${surface}” lies outside the years that are kept.` };
    throw error;
  }
}

/** "Tuesday and Wednesday": two days that follow each other. */
function readPair(surface: string, reference: DateReference | null): DateReading | null {
  const [, first = "", second = ""] = /^(.+day)\s+(?:and|to|through|until)\s+(.+day)$/iu.exec(surface) ?? [];
  if (first === "") return null;
  const [from, to] = [read(first, reference, phraseOf(first)), read(second, reference, phraseOf(second))];
  if ("open" in from) return from;
  if ("open" in to) return to;
  const isPair = from.edtf.length === 10 && to.edtf.length === 10 && from.edtf < to.edtf;
  if (!isPair) return { open: `“${surface}” are two dates; read them one by one.` };
  return { ...to, edtf: `${from.edtf}/${to.edtf}`, surface, reason: to.reason.replace(second, surface) };
}

function read(surface: string, reference: DateReference | null, phrase: Phrase): DateReading {
  if (phrase.kind === "open") return { open: phrase.reason };
  const isLoose = loosely.test(surface) || looselyElsewhere.test(surface);
  if (phrase.kind === "absolute") {
    const edtf = marked(phrase.span, { uncertain: false, approximate: isLoose });
    return checked({ edtf, surface, basis: "absolute", reason: `“${surface}” names its year.` }, reference);
  }
  if (!reference?.edtf) return withoutReference(surface, phrase, reference);
  const from = parseWorldDate(reference.edtf);
  if (from.earliest === null || from.latest === null) return withoutReference(surface, phrase, reference);
  const isLength = phrase.kind === "relative" && phrase.from === "length";
  const approximate = from.approximate || isLoose || isLength;
  const known = { ...from, earliest: from.earliest, latest: from.latest, approximate };
  return phrase.kind === "relative"
    ? countedFrom(surface, phrase, reference, known)
    : inferredFrom(surface, phrase, reference, known);
}

type Known = WorldDate & { edtf: string | null; earliest: string; latest: string };

function countedFrom(
  surface: string,
  phrase: Extract<Phrase, { kind: "relative" }>,
  reference: DateReference,
  known: Known,
): DateReading {
  if (phrase.from === "event" && reference.of === "publication")
    return { open: `“${surface}” counts from an event; say which one and when it was.` };
  const [first, last] = [phrase.at(known.earliest), phrase.at(known.latest)];
  const edtf = marked(
    first.edtf === last.edtf ? first : { ...first, edtf: widened(first, last, reference, known) },
    known,
  );
  const day = `${nameOf(reference)}, ${formatWorldDate(reference.edtf)}`;
  const against =
    phrase.from === "length"
      ? `“${surface}” until ${day}: counted back, it began about then`
      : `“${surface}”, against ${day}`;
  const reason = first.edtf === last.edtf ? `${against}.` : `${against}, from which no more can be told.`;
  const isOfEvent = reference.of === "event" || phrase.from === "event";
  const basis = isOfEvent ? "relative_to_event" : "relative_to_publication";
  return checked({ edtf, surface, basis, reason }, reference);
}

/**
 * The words lie somewhere between what the first and the last day of the reference make of them: written in the reference's own unit, so never finer. What lies within or
 * beside the reference is about the reference.
 */
function widened(first: Span, last: Span, reference: DateReference, known: Known): string {
  const plain = (reference.edtf ?? "").replace(/[?~%]/gu, "");
  const isFiner = daysBetween(first.from, first.to) < daysBetween(known.earliest, known.latest);
  const isBeside = distance({ ...first, to: last.to }, known.earliest, known.latest) === 0;
  if (isFiner && isBeside && !plain.includes("/")) return `${plain}~`;
  const days = daysBetween(known.earliest, known.latest);
  const written = (day: string) => day.slice(0, !isFiner || days < 7 ? 10 : days < 92 ? 7 : 4);
  const [from, to] = [written(first.from), written(last.to)];
  return from === to ? from : `${from}/${to}`;
}

function inferredFrom(
  surface: string,
  phrase: Extract<Phrase, { kind: "yearless" }>,
  reference: DateReference,
  known: Known,
): DateReading {
  const { earliest, latest } = known;
  const years = Array.from({ length: yearOf(latest) - yearOf(earliest) + 3 }, (_, at) => yearOf(earliest) - 1 + at);
  const spans = years
    .filter((year) => year >= 1 && year <= 9998)
    .flatMap((year) => phrase.inYear(year) ?? [])
    .filter(({ from }) => phrase.weekday === null || new Date(`${from}T00:00:00Z`).getUTCDay() === phrase.weekday)
    .filter(
      ({ from, to }) => phrase.direction === "near" || (phrase.direction === "back" ? to < latest : from > earliest),
    )
    .map((span) => ({ span, off: distance(span, earliest, latest) }))
    .sort((a, b) => a.off - b.off);
  const [nearest] = spans;
  if (!nearest)
    return { open: `“${surface}” fits no year near ${nameOf(reference)}, ${formatWorldDate(reference.edtf)}.` };
  const isWide = daysBetween(earliest, latest) > 92;
  const isDoubtful = (phrase.direction === "near" && nearest.off > nearDays) || (isWide && phrase.weekday === null);
  const edtf = marked(nearest.span, { ...known, uncertain: known.uncertain || isDoubtful });
  const reason = `“${surface}” names no year; taken is the one nearest to ${nameOf(reference)}, ${formatWorldDate(reference.edtf)}.`;
  return checked({ edtf, surface, basis: "inferred", reason }, null);
}

/** The server keeps no date that is more precise than its words: then neither is it proposed. */
function checked(reading: Extract<DateReading, { edtf: string }>, reference: DateReference | null): DateReading {
  const { edtf, surface: text, basis } = reading;
  assertNotMorePrecise({ edtf, text, basis, reference: reference?.edtf });
  return reading;
}

const names = { publication: "the document's date", event: "the event's date", given: "the day given" } as const;

function nameOf({ of }: DateReference): string {
  return names[of];
}

/** Open, because the day is not known that the words count from. Where they stand beside nothing, a person can give it. */
function withoutReference(surface: string, phrase: Phrase, reference: DateReference | null): DateReading {
  const what =
    phrase.kind === "yearless" ? "names no year: it needs a day near which it lies" : "needs a day to count from";
  if (!reference) return { open: `“${surface}” ${what}.`, needs: "day" };
  return { open: `“${surface}” ${what}, and ${nameOf(reference)} is not known.` };
}

/** `?` for uncertain, `~` for approximate, `%` for both, on each end of an interval. A season takes no mark, so it is written by its months. */
function marked(
  span: Pick<Span, "edtf" | "from" | "to">,
  { uncertain, approximate }: Pick<WorldDate, "uncertain" | "approximate">,
): string {
  if (!uncertain && !approximate) return span.edtf;
  const isSeason = /^\d{4}-2[1-4]$/u.test(span.edtf);
  const edtf = isSeason ? `${span.from.slice(0, 7)}/${span.to.slice(0, 7)}` : span.edtf;
  return edtf
    .split("/")
    .map((end) => {
      const isAbout = approximate || end.endsWith("~");
      return `${end.replace(/~$/u, "")}${uncertain && isAbout ? "%" : uncertain ? "?" : "~"}`;
    })
    .join("/");
}
