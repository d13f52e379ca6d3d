import { z } from "zod";
import { endpoint } from "@/domain/access/endpoint";
import { asOfAddress, readAddress } from "@/domain/board/address";
import { readBoardText } from "@/domain/board/read-board-text";
import { boardWindow } from "@/domain/board/schema";
import { parse } from "@/lib/parse";

/** The two times are refused when they do not parse: today's board must not pass for another day's. */
const times = z.object({
  valid: z.iso.date("valid is a day, as 2026-01-07.").optional(),
  known: z.iso.datetime("known is an instant in UTC, as 2026-01-07T12:00:00Z.").optional(),
});

/** A window of the board as compact JSON: the query of the matrix, with `row`, `rows`, `column`, `columns`, and `counted=0` for no counts. */
export const GET = endpoint(async (ctx, request) => {
  const params = new URL(request.url).searchParams;
  const given = Object.fromEntries(params);
  parse(times, given);
  const address = readAddress(params);
  const window = parse(boardWindow, { ...given, ...address, counted: params.get("counted") !== "0" });
  return new Response(await readBoardText(ctx, window, asOfAddress(address)), {
    headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  });
});
