import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock, lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { assertNoCycle } from "../rules";
import { updateIssueInput } from "../schema";
import { assertInScope } from "./in-scope";

export const updateIssue = command({
  permission: "issue.write",
  input: updateIssueInput,
  async run(tx, ctx, { id, version, ...input }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "issues", negotiationId, id))) throw new Problem("not_found", "There is no such issue.");
    const stored = await tx.issue.findUniqueOrThrow({
      where: { id },
      include: { owner: { select: { name: true } }, parent: { select: { title: true } } },
    });
    await assertVersion(tx, stored, version, {
      title: stored.title,
      question: stored.question,
      note: stored.note,
      parentId: stored.parent?.title ?? "",
      ownerId: stored.owner?.name ?? "",
    });
    await assertInScope(tx, ctx, input);
    const { title, question, note, parentId = null, ownerId = null } = input;
    if (parentId !== stored.parentId) {
      // One move at a time: two that are each right alone can make a circle together.
      await lockWord(tx, negotiationId, "tree of issues");
      const family = await tx.issue.findMany({ where: { negotiationId }, select: { id: true, parentId: true } });
      assertNoCycle(id, parentId, new Map(family.map((issue) => [issue.id, issue.parentId])));
    }
    const after = { title, question, note, parentId, ownerId };
    const before = {
      title: stored.title,
      question: stored.question,
      note: stored.note,
      parentId: stored.parentId,
      ownerId: stored.ownerId,
    };
    await tx.issue.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
    return {
      output: { id, number: stored.number, version: version + 1 },
      activity: { type: "issue.updated", subjectId: id, issueId: id, ...changed(before, after) },
    };
  },
});
