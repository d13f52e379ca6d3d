import type { Act } from "@/domain/positions/acts";
import type { IssueStatus } from "@/domain/status/statuses";
import { type Day, dayOf } from "@/lib/days";
import type { Board, BoardCell, BoardWindow } from "./schema";

// The board as it crosses the wire: lists instead of objects, places instead of ids, and of a statement no more than a cell can show. The first
// screen and every later window come in this one form, and one function draws both.

export type CompactParty = readonly [id: string, name: string, principal: 0 | 1];
export type CompactIssue = readonly [
  number: number,
  title: string,
  status: IssueStatus,
  depth: number,
  scope: readonly string[],
];
export type CompactCell = readonly [
  /** Row by row within the window: row × columns + column. */
  place: number,
  act: Act,
  words: string,
  /** EDTF; empty when unknown. */
  validFrom: string,
  /** The source's letter and the position's number, as "B2". */
  grade: string,
  origins: number,
  others: number,
  disputed: 0 | 1,
  /** Seconds since 1970. */
  reviewedAt: number,
  documents: number,
  /** Absent from nearly all cells, so that they are short: 1 for drifted, 2 for words that passed through a machine, 3 for both. */
  marks?: number,
];

/** What the last number of a cell says. */
export function marksOf(cell: CompactCell): Pick<BoardCell, "drifted" | "machine"> {
  const marks = cell[10] ?? 0;
  return { drifted: (marks & 1) > 0, machine: (marks & 2) > 0 };
}
export type CompactBoard = Readonly<{
  /** The window's first row and column. */
  from: readonly [row: number, column: number];
  totals: readonly [issues: number, parties: number, filled: number, matching: number];
  parties: readonly CompactParty[];
  issues: readonly CompactIssue[];
  cells: readonly CompactCell[];
  /** Places of cells in which a version waits for review. */
  waiting: readonly number[];
  owner: string | null;
  /** The day that the board shows. */
  day: Day;
}>;

/** As much of a statement as two lines of a cell show: the fewer the columns, the wider they are. */
function longest(parties: number): number {
  return parties > 7 ? 64 : parties > 4 ? 90 : 140;
}

/** A board as text. Sub-issues stand in only where their parents are shown too: in the tree, without a filter of rows. */
export function encodeBoard(board: Board, window: BoardWindow, now = new Date()): string {
  const isTree = window.order === "tree" && window.status.length === 0 && window.owner == null && window.text === "";
  const { issues, parties, filled, matching } = board.totals;
  const columns = board.parties.length;
  const limit = longest(parties);
  const compact: CompactBoard = {
    from: [window.row, window.column],
    totals: [issues, parties, filled, matching],
    parties: board.parties.map(({ id, name, principal }) => [id, name, principal ? 1 : 0]),
    issues: board.issues.map(({ number, title, status, depth, scope }) => [
      number,
      title,
      status,
      isTree ? depth : 0,
      scope,
    ]),
    cells: board.cells.map((cell) => compactCell(cell, columns, limit)),
    waiting: board.awaiting.map(([row, column]) => row * columns + column),
    owner: board.ownerName,
    day: board.asOf?.valid ?? dayOf(now),
  };
  return JSON.stringify(compact);
}

function compactCell(cell: BoardCell, columns: number, limit: number): CompactCell {
  const { row, column, act, statement, validFrom, reliability, credibility, documents, origins, others, disputed } =
    cell;
  const place = row * columns + column;
  const grade = `${reliability}${credibility}`;
  const words = cut(statement, limit);
  const compact = [
    place,
    act,
    words,
    validFrom ?? "",
    grade,
    origins,
    others,
    disputed ? 1 : 0,
    cell.reviewedAt,
    documents,
  ] as const;
  const marks = (cell.drifted ? 1 : 0) + (cell.machine ? 2 : 0);
  return marks > 0 ? [...compact, marks] : compact;
}

/** Whole words, and a sign that there are more. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(" ", limit - 1);
  return `${text.slice(0, end > limit / 2 ? end : limit - 1)}…`;
}

/** Text that `encodeBoard` wrote. */
export function decodeBoard(text: string): CompactBoard {
  return JSON.parse(text);
}

/** The totals alone, which stand near its beginning: a page need not read the cells to know whether there are any. */
export function totalsIn(text: string): CompactBoard["totals"] {
  const [, totals = "[0,0,0,0]"] = /"totals":(\[[\d,]+\])/.exec(text) ?? [];
  return JSON.parse(totals);
}
