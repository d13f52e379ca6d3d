import type { DatePlace } from "@/components/dates/date-offers";
import type { EvidenceChoice, FoundWords } from "@/domain/board/choices";
import type { Stance } from "@/domain/evidence/stances";

/**
 * A quote chosen in a form. Goes to the server as it is: what a citation does not know (`exact`, `document`) is only for showing, also when
 * a draft is put back.
 */
export type Pick = {
  evidenceId?: string;
  quote?: { captureId: string; start: number; end: number; exact: string };
  stance: Stance;
  note: string;
  exact: string;
  document: string;
};

/** Against what document the words of a date are read that rests on these quotes: that of the first which supports it. */
export function placeOfPicks(picks: readonly Pick[]): DatePlace | undefined {
  const { quote, evidenceId } = picks.find(({ stance }) => stance === "supports") ?? {};
  if (quote) return { captureId: quote.captureId, start: quote.start, end: quote.end };
  return evidenceId ? { evidenceId } : undefined;
}

export function pickKey({ evidenceId, quote }: Pick): string {
  return evidenceId ?? (quote ? `${quote.captureId}:${quote.start}-${quote.end}` : "");
}

export function pickOf(
  { id, exact, document }: Omit<EvidenceChoice, "uses" | "published" | "transform" | "captureId">,
  stance: Stance,
): Pick {
  return { evidenceId: id, stance, note: "", exact, document };
}

export function quotePick(
  captureId: string,
  document: string,
  { start, end, exact }: FoundWords,
  stance: Stance,
): Pick {
  return { quote: { captureId, start, end, exact }, stance, note: "", exact, document };
}

/** Picks that a draft kept, or none if it does not read. */
export function parsePicks(text: string): Pick[] {
  try {
    const picks: unknown = JSON.parse(text || "[]");
    return Array.isArray(picks) ? picks : [];
  } catch {
    return [];
  }
}
