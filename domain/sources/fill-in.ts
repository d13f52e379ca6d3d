import { withoutDirections } from "@/lib/one-line";
import type { Found } from "./given-input";
import type { FoundField } from "./intake-vocabulary";
import type { DocumentDescription } from "./schema";

type Described = DocumentDescription & { title: string | null };

/** The longest words that each field of a document holds. What is longer is kept with the capture and not cut to fit. */
const limits: Partial<Record<FoundField, number>> = { title: 300, byline: 200, outlet: 200, url: 2000 };

/** The first thing found for a field that the field can hold. */
export function foundFor(found: readonly Found[], field: FoundField): string | null {
  const one = found.find((given) => given.field === field && given.value.length <= (limits[field] ?? 2000));
  return one ? withoutDirections(one.value) : null;
}

/**
 * What a document says about itself, as its columns would have it; null is not said, or not said so that a column can hold it.
 * A date is the day as the document writes it, in its own time zone, with its words; basis absolute.
 */
export function saidByItself(found: readonly Found[]) {
  const published = found.find(
    ({ field, value }) => field === "published" && value.length <= 200 && dayIn(value) !== null,
  );
  const language = found.flatMap(({ field, value }) => (field === "language" ? (languageTag(value) ?? []) : []))[0];
  return {
    title: foundFor(found, "title"),
    byline: foundFor(found, "byline"),
    outlet: foundFor(found, "outlet"),
    url: foundFor(found, "url"),
    language: language ?? null,
    published: published
      ? { edtf: dayIn(published.value), text: published.value, basis: "absolute" as const, note: null }
      : null,
  };
}

/** What a person said, and where they said nothing what the document says about itself. What neither says stays unknown. */
export function fillIn(said: Described, found: readonly Found[]): Described {
  const itself = saidByItself(found);
  const isDated = said.published && (said.published.edtf ?? said.published.text ?? said.published.basis);
  return {
    ...said,
    title: said.title ?? itself.title,
    byline: said.byline ?? itself.byline,
    outlet: said.outlet ?? itself.outlet,
    url: said.url ?? itself.url,
    language: said.language ?? itself.language,
    published: isDated || !itself.published ? said.published : itself.published,
  };
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The date that a machine-readable value begins with, as EDTF and no finer than it is written: ISO 8601 ("2026-01-07T10:00+01:00", "2026-01")
 * or the form of mail (RFC 5322, "Wed, 07 Jan 2026 09:00:00 GMT"). Null for anything else: it is shown, not interpreted.
 */
export function dayIn(value: string): string | null {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])/.exec(value.trim());
  if (iso) return calendar(iso[1], iso[2], iso[3]);
  const mail = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(value.trim());
  const month = months.indexOf(mail?.[2]?.toLowerCase() ?? "") + 1;
  return mail && month > 0 ? calendar(mail[3], String(month).padStart(2, "0"), mail[1]?.padStart(2, "0")) : null;
}

function calendar(year = "", month?: string, day?: string): string | null {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const whole = [year, month ?? "01", day ?? "01"].join("-");
  const moment = new Date(`${whole}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(whole);
  return exists && year >= "1400" ? parts.join("-") : null;
}

/** A language as a document writes it ("en_GB", "EN", "pt-br") as the tag that Parley keeps; null when it is none. */
export function languageTag(value: string): string | null {
  const tag =
    value
      .trim()
      .replaceAll("_", "-")
      .split(/[,;\s]/)[0] ?? "";
  try {
    const { language, script, region } = new Intl.Locale(tag);
    const known = [language, script, region].filter(Boolean).join("-");
    return /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(known) && language !== "und" ? known : null;
  } catch {
    return null;
  }
}
