import { command } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { maySee } from "../rules";
import { addCommentInput, type CommentTarget, type Visibility } from "../schema";
import { columnsOf, targetOf } from "../target";
import { issueOf } from "./issue-of";
import { loadThread } from "./load-thread";
import { keepMentions, toldMentions, wordsOf } from "./mention";

type Place = { parentId: string | null; target: CommentTarget; visibility: Visibility };

/** Opens a thread, or answers one; an answer to an answer joins the same thread. Answers `threadId`, the id of the thread's first comment. */
export const addComment = command({
  permission: "comment.write",
  input: addCommentInput,
  async run(tx, ctx, { target: given, parentId: answered, body: typed, visibility: wanted }) {
    const place = answered ? await answerTo(tx, ctx, answered) : opening(ctx, given, wanted);
    const { target, parentId, visibility } = place;
    const issueId = await issueOf(tx, ctx, target);
    const body = await wordsOf(tx, ctx, place, typed);
    const { id } = await tx.comment.create({
      data: {
        negotiationId: ctx.negotiation.id,
        parentId,
        ...columnsOf(target),
        body,
        visibility,
        authorId: ctx.actor.memberId,
      },
      select: { id: true },
    });
    const mentions = toldMentions(await keepMentions(tx, ctx, id, body));
    return {
      output: { id, threadId: parentId ?? id },
      activity: {
        type: "comment.added",
        subjectId: id,
        issueId,
        after: { target, threadId: parentId ?? id, visibility, body, ...mentions },
      },
    };
  },
});

async function answerTo(tx: Tx, ctx: Ctx, commentId: string): Promise<Place> {
  const thread = await loadThread(tx, ctx, commentId);
  return { parentId: thread.id, target: targetOf(thread), visibility: thread.visibility };
}

function opening(ctx: Ctx, target: CommentTarget | null | undefined, visibility: Visibility): Place {
  if (!target) throw new Problem("invalid", "Say what the comment is about.");
  if (!maySee(ctx.actor.role, visibility))
    throw new Problem("forbidden", "Your role takes no part in team discussion.");
  return { parentId: null, target, visibility };
}
