import { command } from "@/domain/access/command";
import { createIssueInput, issueKey } from "../schema";
import { assertInScope } from "./in-scope";

export const createIssue = command({
  permission: "issue.write",
  input: createIssueInput,
  async run(tx, ctx, input) {
    const negotiationId = ctx.negotiation.id;
    await assertInScope(tx, ctx, input);
    // Taking the number locks the negotiation's row: two issues made at once never share a key.
    const { nextIssueNumber } = await tx.negotiation.update({
      where: { id: negotiationId },
      data: { nextIssueNumber: { increment: 1 } },
      select: { nextIssueNumber: true },
    });
    const number = nextIssueNumber - 1;
    const { title, question, note, parentId = null, ownerId = null } = input;
    const { id } = await tx.issue.create({
      data: { negotiationId, number, title, question, note, parentId, ownerId, createdById: ctx.actor.memberId },
      select: { id: true },
    });
    const key = issueKey(ctx.negotiation.key, number);
    return {
      output: { id, number, key },
      activity: {
        type: "issue.created",
        subjectId: id,
        issueId: id,
        after: { key, title, question, note, parentId, ownerId },
      },
    };
  },
});
