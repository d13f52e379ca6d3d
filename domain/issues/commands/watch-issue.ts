import { personalCommand } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { watchIssueInput } from "../schema";

/** Begins or ends hearing of an issue in one's inbox. To ask for what is so already changes nothing. */
export const watchIssue = personalCommand({
  permission: "negotiation.read",
  input: watchIssueInput,
  async run(tx, ctx, { id: issueId, watch }) {
    const negotiationId = ctx.negotiation.id;
    const { memberId } = ctx.actor;
    const issue = await tx.issue.findFirst({ where: { negotiationId, id: issueId }, select: { id: true } });
    if (!issue) throw new Problem("not_found", "There is no such issue.");
    if (watch) await tx.issueWatch.createMany({ data: [{ negotiationId, issueId, memberId }], skipDuplicates: true });
    else await tx.issueWatch.deleteMany({ where: { negotiationId, issueId, memberId } });
    return { watch };
  },
});
