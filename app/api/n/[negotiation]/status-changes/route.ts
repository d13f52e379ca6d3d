import { endpoint } from "@/domain/access/endpoint";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { Problem } from "@/lib/problem";

/** Changes an issue's status: the command of the form, by another door. */
export const POST = endpoint(async (ctx, request) => {
  const input: unknown = await request.json().catch(() => {
    throw new Problem("invalid", "The body is not JSON.");
  });
  return Response.json(await changeIssueStatus.execute(ctx, input), { status: 201 });
});
