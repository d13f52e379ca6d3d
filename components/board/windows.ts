import type { CompactBoard, CompactCell } from "@/domain/board/compact";
import type { BoardRow } from "./row-html";

/** The parts in which the board is loaded: so many rows and columns at a time, each from a multiple of them. */
export const part = { rows: 30, columns: 10 } as const;

/** What is loaded of one board, by the place where each part begins. */
export type Windows = ReadonlyMap<string, CompactBoard>;

export function keyOf(row: number, column: number): string {
  return `${row - (row % part.rows)}:${column - (column % part.columns)}`;
}

/** The windows with one more, or one anew. */
export function withWindow(windows: Windows, board: CompactBoard): Windows {
  return new Map(windows).set(keyOf(...board.from), board);
}

/** A first window has the totals of the whole. */
export function totalsOf(windows: Windows): { issues: number; parties: number; filled: number; matching: number } {
  const [issues = 0, parties = 0, filled = 0, matching = 0] = windows.get(keyOf(0, 0))?.totals ?? [];
  return { issues, parties, filled, matching };
}

/** Any window of a row's part knows its issue, and any of a column's part its party: one may have scrolled both ways at once. */
export function issueAt(windows: Windows, row: number) {
  const from = row - (row % part.rows);
  for (const board of windows.values()) if (board.from[0] === from) return board.issues[row - from];
  return undefined;
}

export function partyAt(windows: Windows, column: number) {
  const from = column - (column % part.columns);
  for (const board of windows.values()) if (board.from[1] === from) return board.parties[column - from];
  return undefined;
}

/** Whether what stands at a place is known. Row -1 is that of the parties, column 0 that of the issues. */
export function isLoaded(windows: Windows, { row, column }: Readonly<{ row: number; column: number }>): boolean {
  if (column === 0) return row < 0 || issueAt(windows, row) !== undefined;
  return row < 0 ? partyAt(windows, column - 1) !== undefined : windows.has(keyOf(row, column - 1));
}

/** Where the cell of an issue and a party stands, columns counted from 1 as the first is that of the issues; null while that is not loaded. */
export function findCell(
  windows: Windows,
  { rows, columns }: { rows: number; columns: number },
  { issue, party }: { issue: number; party: string },
): { row: number; column: number } | null {
  for (let row = 0; row < rows; row++) {
    if (issueAt(windows, row)?.[0] !== issue) continue;
    for (let column = 0; column < columns; column++)
      if (partyAt(windows, column)?.[0] === party) return { row, column: column + 1 };
  }
  return null;
}

/** Cells by their place; built once for each window. */
const places = new WeakMap<CompactBoard, { cells: Map<number, CompactCell>; waiting: Set<number> }>();

function placesOf(board: CompactBoard) {
  let known = places.get(board);
  if (!known) {
    known = { cells: new Map(board.cells.map((cell) => [cell[0], cell])), waiting: new Set(board.waiting) };
    places.set(board, known);
  }
  return known;
}

/** A row with as many cells as there are parties; what is not loaded is undefined. */
export function rowAt(windows: Windows, row: number, parties: number, order: "tree" | "status"): BoardRow {
  const cells = Array<CompactCell | null | undefined>(parties).fill(undefined);
  const waiting = new Set<number>();
  for (let start = 0; start < parties; start += part.columns) {
    const board = windows.get(keyOf(row, start));
    if (!board) continue;
    const known = placesOf(board);
    const first = (row % part.rows) * board.parties.length;
    for (let column = 0; column < Math.min(board.parties.length, parties - start); column++) {
      cells[start + column] = known.cells.get(first + column) ?? null;
      if (known.waiting.has(first + column)) waiting.add(start + column);
    }
  }
  return { issue: issueAt(windows, row), cells, waiting, begins: begins(windows, row, order) };
}

function begins(windows: Windows, row: number, order: "tree" | "status"): boolean {
  const [issue, before] = [issueAt(windows, row), row > 0 ? issueAt(windows, row - 1) : undefined];
  if (!issue || !before) return false;
  return order === "status" ? issue[2] !== before[2] : issue[3] === 0 && before[3] > 0;
}

/** Where the parts begin that a range of rows and columns needs and that are not loaded. Ends are not included. */
export function missing(
  windows: Windows,
  rows: readonly [from: number, to: number],
  columns: readonly [from: number, to: number],
): { row: number; column: number }[] {
  const list: { row: number; column: number }[] = [];
  for (let row = rows[0] - (rows[0] % part.rows); row < rows[1]; row += part.rows)
    for (let column = columns[0] - (columns[0] % part.columns); column < columns[1]; column += part.columns)
      if (!windows.has(keyOf(row, column))) list.push({ row, column });
  return list;
}
