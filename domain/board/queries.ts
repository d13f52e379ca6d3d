import type { Ctx } from "@/domain/access/context";
import { dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { readHistory } from "./history";
import { countingOf, countValues } from "./read-counts";
import { standing, upTo } from "./read-standing";
import type { Board, BoardWindow } from "./schema";
import { cellsOf, type Standing } from "./standing";
import { filterValues, windowValues } from "./statements";

type Today = Pick<Board, "parties" | "issues" | "awaiting" | "ownerName"> & {
  totals: { issues: number; parties: number };
  counts: { filled: number; matching: number };
  upTo: string;
  standing: Standing[];
};

/**
 * A window of the board: as it stands today, or as of a day of the world and a moment of our record. One round trip. Of a window that is not
 * counted, the counts are 0.
 */
export async function readBoard(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<Board> {
  if (asOf) return readHistory(ctx, window, asOf);
  const counting = countingOf(window);
  const { rows } = await ctx.db.pool.query<{ board: Today }>({
    name: `board-${window.order}-${counting}`,
    text: standing(window.order, counting),
    values: [...filterValues(ctx, window, dayOf(new Date())), ...windowValues(window), ...countValues(window)],
  });
  const board = rows[0]?.board;
  if (!board) throw new Error("The board's statement answered no row.");
  const { standing: positions, totals, counts, ...rest } = board;
  return { ...rest, totals: { ...totals, ...counts }, cells: cellsOf(positions), asOf: null };
}

/** What `upTo` of a board that is read now would be. */
export async function readUpTo(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.db.pool.query<{ upTo: string }>({
    name: "board-up-to",
    text: `select ${upTo} as "upTo"`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.upTo ?? "";
}
