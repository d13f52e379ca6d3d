import type { Stretch } from "./finding";
import { linesOf } from "./passages";

/** Lines that postal addresses are made of. A number and a street word, or a town with a code; a page template fills them with samples. */
const label = /^(?:(?:physical|postal|mailing|street|our|office)\s+)?address:?$/iu;
const street =
  /^\d{1,5}[a-z]?,?\s+(?:\p{L}+\.?\s+){0,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Ln|Lane|Dr|Drive|Way|Court|Ct|Place|Pl|Square|Sq|Terrace)\b\.?,?(?:\s+(?:suite|floor|apt)\.?\s*\w+)?$/iu;
const town =
  /^\p{Lu}[\p{L}.' -]{1,40},\s+(?:[A-Z]{2}\s+\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2})(?:,?\s+\p{L}[\p{L} ]+)?$/u;
const contact = /^(?:tel|phone|telephone|fax|e-?mail|call us)\b[.:]?\s*\S+.{0,40}$/iu;

/** Postal addresses: a street line with a town line next to it, and the labels and contact lines around them. */
export function findAddresses(text: string): Stretch[] {
  const lines = linesOf(text);
  const isPart = lines.map(({ words }) => [label, street, town, contact].some((pattern) => pattern.test(words)));
  return lines.flatMap(({ start, end, words }, at) => {
    if (!isPart[at] || !hasNeighbour(isPart, at)) return [];
    return words.length > 120 ? [] : [{ start, end, reason: "A postal address, as page templates carry them." }];
  });
}

function hasNeighbour(isPart: readonly boolean[], at: number): boolean {
  return isPart[at - 1] === true || isPart[at + 1] === true;
}
