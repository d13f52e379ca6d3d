import { z } from "zod";
import { endpoint } from "@/domain/access/endpoint";
import { asOfAddress } from "@/domain/board/address";
import { readCell } from "@/domain/board/read-cell";
import { boardTimes } from "@/domain/board/schema";
import { issueNumber } from "@/domain/issues/schema";
import { parse } from "@/lib/parse";

const query = boardTimes.extend({
  issue: z.string().default("").transform(issueNumber).pipe(z.number("issue is the number of an issue.")),
  party: z.guid("party is the id of a party."),
});

/** One cell of the board with what it opens to: `?issue=5&party=…`, as of `valid` and `known` where given. */
export const GET = endpoint(async (ctx, request) => {
  const { issue, party, ...times } = parse(query, Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await readCell(ctx, { issue, party }, asOfAddress(times)), {
    headers: { "cache-control": "private, no-store" },
  });
});
