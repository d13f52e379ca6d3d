import type { CitationView, QuoteView } from "@/domain/board/reading";
import { type ActFamily, familyOf } from "@/domain/positions/acts";

/** The families of the acts that a quote is cited for, those of positions that stand first, each once. */
export function tonesOf(citations: readonly CitationView[]): ActFamily[] {
  const positions = citations.flatMap(({ position }) => (position ? [position] : []));
  const standing = positions.filter(({ superseded }) => !superseded);
  return [...new Set([...standing, ...positions].map(({ act }) => familyOf(act)))];
}

/** What is drawn under words that several quotes share: a line for each quote, the innermost first, and one for each family it is cited for; at most three. */
export function linesUnder(quotes: readonly Pick<QuoteView, "citations">[]): (ActFamily | "quoted")[] {
  const lines = quotes.toReversed().flatMap(({ citations }) => {
    const tones = tonesOf(citations);
    return tones.length > 0 ? tones : (["quoted"] as const);
  });
  return lines.slice(0, 3);
}
