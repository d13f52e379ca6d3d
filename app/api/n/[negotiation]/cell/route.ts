import { z } from "zod";
import { endpoint } from "@/domain/access/endpoint";
import { readCell } from "@/domain/board/read-cell";
import { dayOf } from "@/lib/days";
import { parse } from "@/lib/parse";

const query = z.object({
  issue: z.coerce.number("issue is the number of an issue.").int().min(1).max(2_147_483_647),
  party: z.guid("party is the id of a party."),
  valid: z.iso.date("valid is a day, as 2026-01-07.").optional(),
  known: z.iso.datetime("known is an instant in UTC, as 2026-01-07T12:00:00Z.").optional(),
});

/** One cell of the board with what it opens to: `?issue=5&party=…`, as of `valid` and `known` where given. */
export const GET = endpoint(async (ctx, request) => {
  const { issue, party, valid, known } = parse(query, Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const asOf = valid || known ? { valid: valid ?? dayOf(now), known: known ? new Date(known) : now } : null;
  return Response.json(await readCell(ctx, { issue, party }, asOf), {
    headers: { "cache-control": "private, no-store" },
  });
});
