import type { HazardKind } from "../vocabulary";

/** A hazard as a rule reports it. `start` and `end` are null together: then it concerns the whole text. */
export type Finding = Readonly<
  { kind: HazardKind; reason: string } & ({ start: number; end: number } | { start: null; end: null })
>;

/** A stretch of text that a boilerplate rule points at. */
export type Stretch = Readonly<{ start: number; end: number; reason: string }>;

/** What is known of a capture besides its text. Absent means not known. */
export type Given = Readonly<{
  /** The publication date in EDTF. */
  published?: string | null;
  outlet?: string | null;
  /** How many links came with the text. */
  links?: number;
  /** The text as it came, before it was normalised. */
  raw?: string;
  /** Names of parties and people as the negotiation knows them to be right. */
  names?: readonly string[];
}>;

export const whole = { start: null, end: null } as const;

/** All places where a pattern matches, with its groups. The pattern needs the flag `g`. */
export function matchesOf(
  text: string,
  pattern: RegExp,
): { start: number; end: number; words: string; groups: string[] }[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    groups: match.slice(1).map((group) => group ?? ""),
  }));
}
