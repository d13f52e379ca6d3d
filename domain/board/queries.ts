import type { Ctx } from "@/domain/access/context";
import { type Day, dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { countStanding, readHistory } from "./history";
import type { Board, BoardWindow } from "./schema";
import { cellsOf, type Standing } from "./standing";
import { frame, standing } from "./statements";

type Today = Pick<Board, "parties" | "issues" | "awaiting"> & {
  totals: { issues: number; parties: number };
  activity: number;
  standing: Standing[];
};

/**
 * A window of the board: as it stands today, or as of a day of the world and a moment of our record. One round trip; the count of
 * filled cells costs a second one after something happened in the negotiation.
 */
export async function readBoard(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<Board> {
  if (asOf) return readHistory(ctx, window, asOf);
  const today = dayOf(new Date());
  const { rows } = await ctx.db.pool.query<{ board: Today }>({
    name: `board-${window.order}`,
    text: standing(window.order),
    values: [...frame(ctx, window), today],
  });
  const board = rows[0]?.board;
  if (!board) throw new Error("The board's statement answered no row.");
  const { standing: standingRows, activity, totals, ...rest } = board;
  const filled = await countFilled(ctx, activity, today);
  return { ...rest, totals: { ...totals, filled }, cells: cellsOf(standingRows), asOf: null };
}

const counted = new Map<string, { activity: number; day: Day; filled: number }>();

/** The count is that of a whole board, so it is kept until something happens in the negotiation, or the day ends. */
async function countFilled(ctx: Ctx, activity: number, day: Day): Promise<number> {
  const known = counted.get(ctx.negotiation.id);
  if (known && known.activity === activity && known.day === day) return known.filled;
  const filled = await countStanding(ctx, day);
  counted.set(ctx.negotiation.id, { activity, day, filled });
  return filled;
}
