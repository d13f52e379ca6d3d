import type { Ctx } from "@/domain/access/context";
import { dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { readHistory } from "./history";
import { countToday } from "./read-counts";
import type { Board, BoardWindow } from "./schema";
import { cellsOf, type Standing } from "./standing";
import { filterValues, standing, windowValues } from "./statements";

type Today = Pick<Board, "parties" | "issues" | "awaiting" | "ownerName"> & {
  totals: { issues: number; parties: number };
  activity: number;
  standing: Standing[];
};

/**
 * A window of the board: as it stands today, or as of a day of the world and a moment of our record. One round trip; the counts of cells
 * cost a second one when the board is filtered, or after something happened in the negotiation. Of a window that is not counted, the counts are 0.
 */
export async function readBoard(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<Board> {
  if (asOf) return readHistory(ctx, window, asOf);
  const today = dayOf(new Date());
  const { rows } = await ctx.db.pool.query<{ board: Today }>({
    name: `board-${window.order}`,
    text: standing(window.order),
    values: [...filterValues(ctx, window, today), ...windowValues(window)],
  });
  const board = rows[0]?.board;
  if (!board) throw new Error("The board's statement answered no row.");
  const { standing: standingRows, activity, totals, ...rest } = board;
  const counts = window.counted ? await countToday(ctx, window, today, activity) : { filled: 0, matching: 0 };
  return { ...rest, totals: { ...totals, ...counts }, cells: cellsOf(standingRows), asOf: null };
}
