import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { relateIssuesInput } from "../schema";

export const relateIssues = command({
  permission: "issue.write",
  input: relateIssuesInput,
  async run(tx, ctx, { fromId, toId, kind }) {
    const negotiationId = ctx.negotiation.id;
    if (fromId === toId)
      throw new Problem("invalid", "Choose two different issues.", { toId: "Choose another issue." });
    const found = await tx.issue.count({ where: { negotiationId, id: { in: [fromId, toId] } } });
    if (found !== 2) throw new Problem("not_found", "There is no such issue.");
    const known = await tx.issueRelation.findFirst({
      where: { negotiationId, fromId, toId, kind },
      select: { id: true },
    });
    if (known)
      throw new Problem("invalid", "This relation is recorded already.", {
        toId: "This relation is recorded already.",
      });
    const { id } = await tx.issueRelation.create({
      data: { negotiationId, fromId, toId, kind, createdById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: { type: "issue.related", subjectId: id, issueId: fromId, after: { fromId, toId, kind } },
    };
  },
});
