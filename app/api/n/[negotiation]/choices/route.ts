import { endpoint } from "@/domain/access/endpoint";
import { readChoices } from "@/domain/board/read-choices";

/** What the forms about positions and status offer; with `?issue=7` the evidence and the consent on that issue too. */
export const GET = endpoint(async (ctx, request) => {
  const issue = Number(new URL(request.url).searchParams.get("issue") || Number.NaN);
  const choices = await readChoices(ctx, Number.isInteger(issue) ? issue : null);
  return Response.json(choices, { headers: { "cache-control": "no-store" } });
});
