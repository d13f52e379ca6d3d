import { withoutDirections } from "@/lib/one-line";
import { Problem } from "@/lib/problem";
import { linesOf } from "./hazards/passages";
import type { HazardKind, Reliability } from "./vocabulary";

/** The letter of a source that nobody graded yet: there is nothing to judge it by. */
export const defaultReliability: Reliability = "F";

const titleLength = 120;

type Stretch = Readonly<{ kind: HazardKind; start: number | null; end: number | null }>;

/** What a document is called when nobody says: the first line of its text that is no boilerplate, cut at a word. */
export function titleFrom(text: string, hazards: readonly Stretch[]): string {
  const boilerplate = hazards.filter(({ kind }) => kind === "boilerplate");
  const isBoilerplate = (at: number) =>
    boilerplate.some(({ start, end }) => start !== null && end !== null && start <= at && at < end);
  const lines = linesOf(text);
  const line = withoutDirections((lines.find(({ start }) => !isBoilerplate(start)) ?? lines[0])?.words ?? "");
  const characters = [...line];
  if (characters.length <= titleLength) return line;
  const cut = characters.slice(0, titleLength).join("");
  const word = cut.lastIndexOf(" ");
  return `${cut.slice(0, word > 40 ? word : undefined).replace(/[\s,;:–-]+$/, "")} …`;
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
