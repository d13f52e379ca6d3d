import { Problem } from "@/lib/problem";
import type { Reliability } from "./vocabulary";

/** The letter of a source that nobody graded yet: there is nothing to judge it by. */
export const defaultReliability: Reliability = "F";

const titleLength = 120;

/** What a document is called when nobody says: its first line with words, cut at a word. */
export function titleFrom(text: string): string {
  const line =
    text
      .split("\n")
      .find((one) => one.trim() !== "")
      ?.trim() ?? "";
  const characters = [...line];
  if (characters.length <= titleLength) return line;
  const cut = characters.slice(0, titleLength).join("");
  return `${cut.slice(0, cut.lastIndexOf(" ") > 40 ? cut.lastIndexOf(" ") : undefined).replace(/[\s,;:–-]+$/, "")} …`;
}

/**
 * Refuses a range that leaves the text or cuts a character in two. Offsets count UTF-16 units.
 * @throws Problem "invalid" on the field `end`.
 */
export function assertRange(text: string, start: number, end: number): void {
  const cuts = (at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  if (start >= 0 && start < end && end <= text.length && !cuts(start) && !cuts(end)) return;
  const message = "This place is not in the text.";
  throw new Problem("invalid", message, { end: message });
}
