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
];
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
  /** The day that the board shows, and when it was read. */
  day: Day;
  at: number;
}>;

/** As much as a wide cell shows in two lines. */
const longest = 120;

/** A board as text. Sub-issues stand in only where their parents are shown too: in the tree, without a filter of rows. */
export function encodeBoard(board: Board, window: BoardWindow, now = new Date()): string {
  const rowOf = new Map(board.issues.map(({ id }, index) => [id, index]));
  const columnOf = new Map(board.parties.map(({ id }, index) => [id, index]));
  const place = (issueId: string, partyId: string) =>
    (rowOf.get(issueId) ?? 0) * board.parties.length + (columnOf.get(partyId) ?? 0);
  const isTree = window.order === "tree" && window.status.length === 0 && window.owner == null && window.text === "";
  const { issues, parties, filled, matching } = board.totals;
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
    cells: board.cells.map((cell) => compactCell(cell, place(cell.issueId, cell.partyId))),
    waiting: board.awaiting.map(([issueId, partyId]) => place(issueId, partyId)),
    owner: board.ownerName,
    day: board.asOf?.valid ?? dayOf(now),
    at: now.getTime(),
  };
  return JSON.stringify(compact);
}

function compactCell(cell: BoardCell, place: number): CompactCell {
  const { act, statement, validFrom, reliability, credibility, origins, others, disputed, reviewedAt } = cell;
  const grade = `${reliability}${credibility}`;
  const seconds = Math.floor(Date.parse(reviewedAt) / 1000);
  return [place, act, cut(statement), validFrom ?? "", grade, origins, others, disputed ? 1 : 0, seconds];
}

/** Whole words, and a sign that there are more. */
function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(" ", longest - 1);
  return `${text.slice(0, end > longest / 2 ? end : longest - 1)}…`;
}

/** Text that `encodeBoard` wrote. */
export function decodeBoard(text: string): CompactBoard {
  return JSON.parse(text);
}
