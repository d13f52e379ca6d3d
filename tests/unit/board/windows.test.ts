import { describe, expect, test } from "vitest";
import { moved } from "@/components/board/grid-moves";
import { matcher } from "@/components/board/matching";
import {
  isLoaded,
  issueAt,
  missing,
  part,
  partyAt,
  rowAt,
  totalsOf,
  type Windows,
  withWindow,
} from "@/components/board/windows";
import { readAddress } from "@/domain/board/address";
import type { CompactBoard, CompactCell } from "@/domain/board/compact";
import { boardWindow } from "@/domain/board/schema";

const cell = (place: number, act: CompactCell[1] = "stated", grade = "C3"): CompactCell => [
  ...([place, act, "Words", "2026-01-07", grade, 1, 0, 0, 1, 1] as const),
];
const board = (row: number, column: number, over: Partial<CompactBoard> = {}): CompactBoard => ({
  from: [row, column],
  totals: row + column > 0 ? [45, 12, 0, 0] : [45, 12, 7, 7],
  parties: Array.from({ length: column === 0 ? 10 : 2 }, (_, n) => [`p${column + n}`, `Party ${column + n}`, 0]),
  issues: Array.from({ length: row === 0 ? 30 : 15 }, (_, n) => [row + n + 1, "Issue", "tabled", 0, []]),
  cells: [],
  waiting: [],
  owner: null,
  day: "2026-01-10",
  ...over,
});
const none: Windows = new Map();

describe("the windows of a board", () => {
  const some = withWindow(
    withWindow(none, board(0, 0, { cells: [cell(12)], waiting: [13] })),
    board(30, 10, { cells: [cell(3)] }),
  );

  test("tell what is there for who hears the board: a cell, a party or an issue that is loaded, and nothing else", () => {
    const one = withWindow(none, board(0, 0));
    const places = [
      [0, 1],
      [0, 11],
      [30, 0],
      [30, 1],
      [-1, 0],
      [-1, 10],
      [-1, 11],
    ] as const;
    const told = (windows: Windows) => places.map(([row, column]) => isLoaded(windows, { row, column }));
    expect(told(one)).toEqual([true, false, false, false, true, true, false]);
    expect(told(withWindow(one, board(30, 10)))).toEqual([true, false, true, false, true, true, true]);
  });

  test("put every cell at its place in the whole; what is not loaded is neither filled nor empty", () => {
    const second = rowAt(some, 1, 12, "tree");
    expect(second.cells.map((one) => (one === null ? "empty" : one === undefined ? "unknown" : "filled"))).toEqual([
      ...["empty", "empty", "filled", ...Array(7).fill("empty")],
      ...["unknown", "unknown"],
    ]);
    expect([...second.waiting]).toEqual([3]);
    expect(rowAt(some, 31, 12, "tree").cells[11]).toBeTruthy();
  });

  test("know issues and parties from whichever window was loaded", () => {
    expect([issueAt(some, 1)?.[0], issueAt(some, 31)?.[0], issueAt(some, 60)]).toEqual([2, 32, undefined]);
    expect([partyAt(some, 3)?.[1], partyAt(some, 11)?.[1]]).toEqual(["Party 3", "Party 11"]);
  });

  test("know what a range needs", () => {
    expect(missing(some, [0, 30], [0, 10])).toEqual([]);
    expect(missing(some, [25, 35], [5, 12])).toEqual([
      { row: 0, column: 10 },
      { row: 30, column: 0 },
    ]);
  });

  test("have the totals of the first", () => {
    expect(totalsOf(some)).toEqual({ issues: 45, parties: 12, filled: 7, matching: 7 });
    expect(totalsOf(none)).toEqual({ issues: 0, parties: 0, filled: 0, matching: 0 });
  });
});

describe("a filter of act family and grade", () => {
  const passes = (query: string, one: CompactCell) => matcher(readAddress(new URLSearchParams(query)))?.(one);

  test("is none when nothing is asked", () => {
    expect(matcher(readAddress(new URLSearchParams("status=tabled")))).toBeNull();
  });

  test("asks family, letter and number, each where it is given", () => {
    const one = cell(0, "ruled_out", "B2");
    expect(passes("family=away", one)).toBe(true);
    expect(passes("family=toward", one)).toBe(false);
    expect(passes("reliability=A,B&credibility=2", one)).toBe(true);
    expect(passes("family=away&credibility=1", one)).toBe(false);
  });
});

describe("keys in the grid", () => {
  const grid = { rows: 45, columns: 12, page: 8 };
  const press = (key: string, from = { row: 4, column: 3 }, more = {}) =>
    moved(from, { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, grid);

  test("lead from cell to cell, to the heads of rows and columns, and never out of the grid", () => {
    expect(press("ArrowDown")).toEqual({ row: 5, column: 3 });
    expect(press("k")).toEqual({ row: 3, column: 3 });
    expect(press("ArrowUp", { row: -1, column: 3 })).toEqual({ row: -1, column: 3 });
    expect(press("ArrowRight", { row: 4, column: 12 })).toEqual({ row: 4, column: 12 });
    expect([press("Home"), press("End")]).toEqual([
      { row: 4, column: 0 },
      { row: 4, column: 12 },
    ]);
    expect([press("PageDown"), press("PageDown", { row: 44, column: 1 })]).toEqual([
      { row: 12, column: 3 },
      { row: 44, column: 1 },
    ]);
    expect(press("Home", undefined, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(press("End", undefined, { metaKey: true })).toEqual({ row: 44, column: 12 });
  });

  test("leave to the browser what is not theirs", () => {
    expect([press("Tab"), press("a"), press("ArrowDown", undefined, { altKey: true })]).toEqual([null, null, null]);
  });
});

test("the parts that a screen loads are those that the board keeps", () => {
  expect(boardWindow.parse({})).toMatchObject(part);
});
