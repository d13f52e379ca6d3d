import type { CitationView } from "@/domain/board/reading";
import { type ActFamily, familyOf } from "@/domain/positions/acts";

/** The families of the acts that a quote is cited for, those of positions that stand first, each once. */
export function tonesOf(citations: readonly CitationView[]): ActFamily[] {
  const positions = citations.flatMap(({ position }) => (position ? [position] : []));
  const standing = positions.filter(({ superseded }) => !superseded);
  return [...new Set([...standing, ...positions].map(({ act }) => familyOf(act)))];
}
