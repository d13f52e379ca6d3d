import type { Ctx } from "@/domain/access/context";
import { dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { encodeBoard } from "./compact";
import { keptReads } from "./kept";
import { readBoard, readUpTo } from "./queries";
import { type BoardWindow, boardWindow } from "./schema";

/** About 40 kB each. */
const kept = keptReads<string>(200);

/** A window of the board in its compact form. Today's are kept, as far as a screen asks for them; every member sees the same board. At most two round trips, usually one. */
export async function readBoardText(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<string> {
  const parties = [...new Set(window.parties.map((id) => id.toLowerCase()))].sort();
  const key =
    asOf || isOneOff(window) ? null : JSON.stringify([ctx.negotiation.id, dayOf(new Date()), { ...window, parties }]);
  return kept(
    key,
    () => readUpTo(ctx),
    async () => {
      const board = await readBoard(ctx, window, asOf);
      // Beyond the board there is as much as anybody likes to ask for.
      const isEmpty = board.issues.length === 0 || board.parties.length === 0;
      return { value: encodeBoard(board, window), upTo: isEmpty ? null : board.upTo };
    },
  );
}

const part = boardWindow.parse({});

/** Words that somebody types are seldom typed again, and a screen asks for no other part of the board than its own. */
function isOneOff({ text, row, rows, column, columns }: BoardWindow): boolean {
  const isPart = rows === part.rows && columns === part.columns && row % rows === 0 && column % columns === 0;
  return text !== "" || !isPart;
}
