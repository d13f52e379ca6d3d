import { authorise } from "@/domain/access/context";
import { endpoint } from "@/domain/access/endpoint";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { readJson } from "@/lib/read-body";

const bodyLimit = 256 * 1024;

/** Changes an issue's status: the command of the form, by another door. */
export const POST = endpoint(async (ctx, request) => {
  // Before a byte of the body is read.
  authorise(ctx, changeIssueStatus.permission);
  const input = await readJson(request, bodyLimit);
  return Response.json(await changeIssueStatus.execute(ctx, input), { status: 201 });
});
