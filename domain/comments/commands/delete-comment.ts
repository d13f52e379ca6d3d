import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { maySettle } from "../rules";
import { deleteCommentInput } from "../schema";
import { targetOf } from "../target";
import { loadComment } from "./load-thread";

/** Takes the words of a comment from everybody's sight. Its place stays, with who deleted it and when, and so do the answers. */
export const deleteComment = command({
  permission: "comment.write",
  input: deleteCommentInput,
  async run(tx, ctx, { id }) {
    const { comment, issueId } = await loadComment(tx, ctx, id);
    if (!maySettle(ctx.actor, comment)) {
      throw new Problem("forbidden", "Only who wrote a comment, or a reviewer, deletes it.");
    }
    if (comment.deletedAt) throw new Problem("refused", "The comment is deleted already.");
    await tx.comment.update({ where: { id }, data: { deletedAt: new Date(), deletedById: ctx.actor.memberId } });
    const { visibility } = comment;
    return {
      output: { id },
      activity: {
        type: "comment.deleted",
        subjectId: id,
        issueId,
        after: { target: targetOf(comment), threadId: comment.parentId ?? id, visibility },
      },
    };
  },
});
