import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { unrelateIssuesInput } from "../schema";

export const unrelateIssues = command({
  permission: "issue.write",
  input: unrelateIssuesInput,
  async run(tx, ctx, { id }) {
    const negotiationId = ctx.negotiation.id;
    const relation = await tx.issueRelation.findFirst({ where: { negotiationId, id } });
    if (!relation) throw new Problem("not_found", "There is no such relation.");
    await tx.issueRelation.delete({ where: { id } });
    const { fromId, toId, kind } = relation;
    return {
      output: { id },
      activity: { type: "issue.unrelated", subjectId: id, issueId: fromId, before: { fromId, toId, kind } },
    };
  },
});
