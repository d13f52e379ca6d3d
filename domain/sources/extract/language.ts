import { detectAll } from "tinyld";
import type { Found } from "../given-input";

/** Below these the language stays unknown: letters to judge by, share of the likeliest language, its lead over the next. */
const least = { letters: 200, accuracy: 0.6, lead: 0.3 };

/**
 * The language that a text is plainly in, as a finding. Nothing when it is too short, when two languages fit, or when its two halves would be
 * judged differently.
 */
export function detectedLanguage(text: string): Found[] {
  const sample = text.slice(0, 6000);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < least.letters) return [];
  const middle = Math.floor(sample.length / 2);
  const judged = [sample, sample.slice(0, middle), sample.slice(middle)].map(plainly);
  const [value] = judged;
  return value && judged.every((one) => one === value)
    ? [{ field: "language", value, where: "detected in the text" }]
    : [];
}

function plainly(text: string): string | null {
  const [first, second] = detectAll(text);
  if (!first || first.accuracy < least.accuracy) return null;
  return first.accuracy - (second?.accuracy ?? 0) >= least.lead ? first.lang : null;
}
