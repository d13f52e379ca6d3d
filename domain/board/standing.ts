import { type ActFamily, familyOf } from "@/domain/positions/acts";
import type { Rank } from "@/domain/positions/vocabulary";
import type { BoardCell } from "./schema";

/** A position that stands on the board: reviewed, known and valid. `contradicts` counts the evidence against it. */
export type Standing = Omit<BoardCell, "others" | "disputed"> & { rank: Rank; contradicts: number };

/**
 * Cells from positions that stand, given cell by cell in the order of showing (preferred first, latest valid-from, latest recorded, id).
 * Of a cell the preferred count, else the normal; the first is shown. The same answer as `cellAt`, from rows that the database has
 * already chosen.
 */
export function cellsOf(rows: readonly Standing[]): BoardCell[] {
  const cells: BoardCell[] = [];
  let candidates: Standing[] = [];
  const close = () => {
    const [shown] = candidates;
    if (!shown) return;
    const families = new Set<ActFamily>(candidates.map(({ act }) => familyOf(act)));
    const { rank: _, contradicts: __, ...cell } = shown;
    const disputed = families.size > 1 || candidates.some(({ contradicts }) => contradicts > 0);
    cells.push({ ...cell, others: candidates.length - 1, disputed });
  };
  for (const row of rows) {
    const [first] = candidates;
    if (first && first.issueId === row.issueId && first.partyId === row.partyId) {
      if (row.rank === first.rank) candidates.push(row);
      continue;
    }
    close();
    candidates = [row];
  }
  close();
  return cells;
}
