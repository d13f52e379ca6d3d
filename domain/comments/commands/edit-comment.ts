import { command } from "@/domain/access/command";
import { mentionsIn, plainMentions } from "@/lib/mentions";
import { Problem } from "@/lib/problem";
import { editCommentInput } from "../schema";
import { targetOf } from "../target";
import { loadComment } from "./load-thread";
import { keepMentions, toldMentions, wordsOf } from "./mention";

/** The author's next version of a comment. The one before is kept, and can be read by whoever reads the comment. */
export const editComment = command({
  permission: "comment.write",
  input: editCommentInput,
  async run(tx, ctx, { id, version, body: typed }) {
    const { comment, issueId } = await loadComment(tx, ctx, id);
    if (comment.deletedAt) throw new Problem("not_found", "This comment was deleted.");
    if (comment.authorId !== ctx.actor.memberId) {
      throw new Problem("forbidden", "Only who wrote a comment edits it. Answer it instead.");
    }
    if (comment.version !== version) {
      const message = "You changed this comment meanwhile, perhaps in another window. Nothing of yours is lost.";
      const theirs = { body: plainMentions(comment.body) };
      throw new Problem("conflict", message, {}, { version: comment.version, theirs, by: "You" });
    }
    const negotiationId = ctx.negotiation.id;
    const { visibility } = comment;
    const target = targetOf(comment);
    const body = await wordsOf(tx, ctx, { target, visibility }, typed, mentionsIn(comment.body));
    if (body === comment.body) {
      throw new Problem("invalid", "Nothing is different yet.", { body: "Nothing is different yet." });
    }
    await tx.commentVersion.create({
      data: {
        negotiationId,
        commentId: id,
        number: version,
        body: comment.body,
        writtenAt: comment.editedAt ?? comment.createdAt,
      },
    });
    await tx.comment.update({ where: { id }, data: { body, version: version + 1, editedAt: new Date() } });
    const mentions = toldMentions(await keepMentions(tx, ctx, id, body));
    return {
      output: { id, version: version + 1 },
      activity: {
        type: "comment.edited",
        subjectId: id,
        issueId,
        before: { body: comment.body },
        after: { body, target, threadId: comment.parentId ?? id, visibility, ...mentions },
      },
    };
  },
});
