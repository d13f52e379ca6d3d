import { endpoint } from "@/domain/access/endpoint";
import { asOfAddress, readAddress } from "@/domain/board/address";
import { readBoardText } from "@/domain/board/read-board-text";
import { boardTimes, boardWindow } from "@/domain/board/schema";
import { parse } from "@/lib/parse";

/** A window of the board as compact JSON: the query of the matrix, with `row`, `rows`, `column`, `columns`, and `counted=0` for no counts. */
export const GET = endpoint(async (ctx, request) => {
  const params = new URL(request.url).searchParams;
  const given = Object.fromEntries(params);
  const times = parse(boardTimes, given);
  const address = readAddress(params);
  const window = parse(boardWindow, { ...given, ...address, counted: params.get("counted") !== "0" });
  return new Response(await readBoardText(ctx, window, asOfAddress(times)), {
    headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  });
});
