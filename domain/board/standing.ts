import { type Act, type ActFamily, familyOf } from "@/domain/positions/acts";
import type { Credibility, Rank } from "@/domain/positions/vocabulary";
import type { Reliability } from "@/domain/sources/vocabulary";
import type { BoardCell } from "./schema";

/** A position that stands on the board: reviewed, known and valid. A list, since a board has thousands of them. */
export type Standing = [
  row: number,
  column: number,
  act: Act,
  statement: string,
  validFrom: string | null,
  reliability: Reliability,
  credibility: Credibility,
  documents: number,
  origins: number,
  rank: Rank,
  /** How much evidence stands against it. */
  contradicts: number,
  /** Seconds since 1970. */
  reviewedAt: number,
  /** How many of its supporting quotes drifted, unjudged. */
  drifted: number,
  machine: boolean,
];

/**
 * Cells from positions that stand, given cell by cell in the order of showing (preferred first, latest valid-from, latest recorded, id).
 * Of a cell the preferred count, else the normal; the first is shown. The same answer as `cellAt`, from rows that the database has
 * already chosen.
 */
export function cellsOf(positions: readonly Standing[]): BoardCell[] {
  const cells: BoardCell[] = [];
  let shown: BoardCell | undefined;
  let shownRank: Rank | undefined;
  let families = new Set<ActFamily>();
  for (const position of positions) {
    const [row, column, act, statement, validFrom, ...rest] = position;
    const [reliability, credibility, documents, origins, rank, contradicts, reviewedAt, drifted, machine] = rest;
    if (shown && shown.row === row && shown.column === column) {
      if (rank !== shownRank) continue;
      families.add(familyOf(act));
      shown.others += 1;
      shown.disputed ||= contradicts > 0 || families.size > 1;
      continue;
    }
    families = new Set([familyOf(act)]);
    shownRank = rank;
    shown = {
      row,
      column,
      act,
      statement,
      validFrom,
      reliability,
      credibility,
      documents,
      origins,
      others: 0,
      disputed: contradicts > 0,
      reviewedAt,
      drifted: drifted > 0,
      machine,
    };
    cells.push(shown);
  }
  return cells;
}
