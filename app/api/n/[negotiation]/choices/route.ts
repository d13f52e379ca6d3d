import { endpoint } from "@/domain/access/endpoint";
import { readChoices } from "@/domain/board/read-choices";
import { issueNumber } from "@/domain/issues/schema";

/** What the forms about positions and status offer; with `?issue=7` the evidence and the consent on that issue too. */
export const GET = endpoint(async (ctx, request) => {
  const choices = await readChoices(ctx, issueNumber(new URL(request.url).searchParams.get("issue") ?? ""));
  return Response.json(choices, { headers: { "cache-control": "no-store" } });
});
