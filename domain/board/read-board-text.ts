import type { Ctx } from "@/domain/access/context";
import { dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { encodeBoard } from "./compact";
import { keptReads } from "./kept";
import { readBoard, readUpTo } from "./queries";
import type { BoardWindow } from "./schema";

/** About 40 kB each. */
const kept = keptReads<string>(200);

/** A window of the board in its compact form. Today's are kept; every member sees the same board. At most two round trips, usually one. */
export async function readBoardText(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<string> {
  const key = asOf || isOneOff(window) ? null : JSON.stringify([ctx.negotiation.id, dayOf(new Date()), window]);
  return kept(
    key,
    () => readUpTo(ctx),
    async () => {
      const board = await readBoard(ctx, window, asOf);
      return { value: encodeBoard(board, window), upTo: board.upTo };
    },
  );
}

/** Words that somebody types are seldom typed again. */
function isOneOff({ text }: BoardWindow): boolean {
  return text !== "";
}
