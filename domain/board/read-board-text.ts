import type { Ctx } from "@/domain/access/context";
import { dayOf } from "@/lib/days";
import type { AsOf } from "./cell";
import { encodeBoard } from "./compact";
import { readBoard, readUpTo } from "./queries";
import type { BoardWindow } from "./schema";

/** So many finished windows are kept, about 40 kB each; the longest unused goes first. */
const most = 200;
const kept = new Map<string, { upTo: string; text: string }>();

/**
 * A window of the board in its compact form. Today's are kept by what was asked, the day, and what had happened by then; every member sees the
 * same board, so one small question tells whether a kept one is still true. At most two round trips, usually one.
 */
export async function readBoardText(ctx: Ctx, window: BoardWindow, asOf: AsOf | null = null): Promise<string> {
  const key = asOf || isOneOff(window) ? null : JSON.stringify([ctx.negotiation.id, dayOf(new Date()), window]);
  const known = key ? kept.get(key) : undefined;
  if (key && known && known.upTo === (await readUpTo(ctx))) {
    kept.delete(key);
    kept.set(key, known);
    return known.text;
  }
  const board = await readBoard(ctx, window, asOf);
  const text = encodeBoard(board, window);
  if (key && board.upTo) keep(key, board.upTo, text);
  return text;
}

/** Words that somebody types are seldom typed again; an owner's name can change without anything happening here. */
function isOneOff({ text, owner }: BoardWindow): boolean {
  return text !== "" || owner != null;
}

function keep(key: string, upTo: string, text: string): void {
  kept.delete(key);
  kept.set(key, { upTo, text });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
