import type { Finding, Stretch } from "./finding";

/** Boilerplate that touches, or is parted by white space alone, is one stretch; it keeps each reason once. */
export function mergeBoilerplate(text: string, stretches: readonly Stretch[]): Finding[] {
  const merged: { start: number; end: number; reasons: string[] }[] = [];
  for (const { start, end, reason } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, Math.max(last.end, start)).trim() === "") {
      last.end = Math.max(last.end, end);
      if (!last.reasons.includes(reason)) last.reasons.push(reason);
    } else merged.push({ start, end, reasons: [reason] });
  }
  return merged.map(({ start, end, reasons }) => ({ kind: "boilerplate", start, end, reason: reasons.join(" ") }));
}
