import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeBoard, encodeBoard, marksOf } from "@/domain/board/compact";
import { type Board, boardWindow } from "@/domain/board/schema";
import { actIds } from "@/domain/positions/acts";
import { credibilityIds } from "@/domain/positions/vocabulary";
import { reliabilityIds } from "@/domain/sources/vocabulary";
import { issueStatusIds } from "@/domain/status/statuses";

const count = fc.nat(500);
const someBoard = fc
  .record({
    issues: fc.array(
      fc.record({
        number: count,
        title: fc.string(),
        status: fc.constantFrom(...issueStatusIds),
        scope: fc.array(fc.string()),
        depth: fc.nat(3),
      }),
      { maxLength: 5 },
    ),
    parties: fc.array(fc.record({ name: fc.string(), shortName: fc.constant(null), principal: fc.boolean() }), {
      maxLength: 4,
    }),
    ownerName: fc.option(fc.string()),
    totals: fc.record({ issues: count, parties: count, filled: count, matching: count }),
    cells: fc.array(
      fc.record({
        act: fc.constantFrom(...actIds),
        statement: fc.string({ maxLength: 80 }),
        validFrom: fc.option(fc.constantFrom("2026-01-07", "2025-12~")),
        reliability: fc.constantFrom(...reliabilityIds),
        credibility: fc.constantFrom(...credibilityIds),
        documents: count,
        origins: count,
        others: count,
        disputed: fc.boolean(),
        reviewedAt: fc.integer({ min: 1, max: 2_000_000_000 }),
        drifted: fc.boolean(),
        machine: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
    waits: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ issues, parties, cells, waits, ...rest }) => {
    const rows = issues.map((issue, index) => ({ ...issue, id: `issue ${index}` }));
    const columns = parties.map((party, index) => ({ ...party, id: `party ${index}` }));
    const places = rows.flatMap((_, row) => columns.map((__, column): [number, number] => [row, column]));
    const board: Board = {
      ...rest,
      issues: rows,
      parties: columns,
      cells: places.flatMap(([row, column], index) => {
        const cell = cells[index];
        return cell ? [{ row, column, ...cell }] : [];
      }),
      awaiting: places.filter((_, index) => waits[index]),
      asOf: { valid: "2026-01-10", known: "2026-01-10T12:00:00.000Z" },
      upTo: null,
    };
    return board;
  });

describe("the compact board", () => {
  test("comes out as it went in, but for what no cell shows", () => {
    fc.assert(
      fc.property(someBoard, (board) => {
        const { issues, parties, cells, waiting, totals, owner, day, from } = decodeBoard(
          encodeBoard(board, boardWindow.parse({ row: 30, column: 10 })),
        );
        const at = (place: number) => [Math.floor(place / parties.length), place % parties.length];
        expect([from, owner, day]).toEqual([[30, 10], board.ownerName, "2026-01-10"]);
        expect(totals).toEqual(Object.values(board.totals));
        expect(issues).toEqual(board.issues.map((i) => [i.number, i.title, i.status, i.depth, i.scope]));
        expect(parties).toEqual(board.parties.map((p) => [p.id, p.name, p.principal ? 1 : 0]));
        expect(waiting.map(at)).toEqual(board.awaiting);
        expect(
          cells.map((cell) => {
            const [place, act, statement, validFrom, grade, origins, others, disputed, reviewedAt, documents] = cell;
            return {
              place: at(place),
              act,
              statement,
              validFrom,
              grade,
              origins,
              others,
              disputed: disputed === 1,
              reviewedAt,
              ...marksOf(cell),
              documents,
            };
          }),
        ).toEqual(
          board.cells.map(({ row, column, reliability, credibility, validFrom, ...cell }) => ({
            ...cell,
            place: [row, column],
            validFrom: validFrom ?? "",
            grade: `${reliability}${credibility}`,
          })),
        );
      }),
    );
  });

  test("carries of a long statement whole words, and says that there are more", () => {
    const [board] = fc.sample(
      someBoard.filter(({ cells }) => cells.length > 0),
      1,
    );
    if (!board) throw new Error("no board");
    const statement = "The force deploys after a settlement and under a mandate. ".repeat(4).trim();
    const long = { ...board, cells: board.cells.map((cell) => ({ ...cell, statement })) };
    const words = decodeBoard(encodeBoard(long, boardWindow.parse({}))).cells[0]?.[2] ?? "";
    expect(words.length).toBeLessThanOrEqual(140);
    expect(words.endsWith("…")).toBe(true);
    expect(statement.startsWith(`${words.slice(0, -1)} `)).toBe(true);
  });

  test("shows sub-issues below their parent only where all issues are shown, in the order of the tree", () => {
    const board = fc.sample(someBoard, 1)[0];
    if (!board) throw new Error("no board");
    const deep: Board = {
      ...board,
      cells: [],
      awaiting: [],
      issues: [{ id: "i", number: 2, title: "Border", status: "tabled", scope: [], depth: 1 }],
    };
    const depthIn = (window: object) => decodeBoard(encodeBoard(deep, boardWindow.parse(window))).issues[0]?.[3];
    expect(depthIn({})).toBe(1);
    for (const window of [{ order: "status" }, { status: ["tabled"] }, { text: "b" }, { owner: "none" }])
      expect(depthIn(window)).toBe(0);
  });
});
