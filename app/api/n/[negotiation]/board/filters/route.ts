import { endpoint } from "@/domain/access/endpoint";
import { readFilters } from "@/domain/board/read-filters";

/** What the board can be filtered by. */
export const GET = endpoint(async (ctx) =>
  Response.json(await readFilters(ctx), { headers: { "cache-control": "private, no-store" } }),
);
