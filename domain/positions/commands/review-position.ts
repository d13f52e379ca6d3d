import { command } from "@/domain/access/command";
import { assertReviewable, reviewTransition } from "../rules";
import { reviewPositionInput } from "../schema";
import { assertNotReviewed, assertNotSuperseded, loadPosition } from "./load";

/** Approving puts a version on the board and, in the same moment, retires the one it replaces. */
export const reviewPosition = command({
  permission: "position.review",
  input: reviewPositionInput,
  async run(tx, ctx, { positionId, verdict, note }) {
    const negotiationId = ctx.negotiation.id;
    const recordedById = ctx.actor.memberId;
    const position = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, position);
    await assertNotReviewed(tx, position);
    const state = reviewTransition(position.state.review, verdict);
    if (state === "reviewed") assertReviewable({ supportingCitations: position.state.supports });
    const { replacesId, replaceReason } = position;
    if (state === "reviewed" && replacesId && replaceReason) {
      await assertNotSuperseded(tx, await loadPosition(tx, ctx, replacesId));
      await tx.supersession.create({
        data: { negotiationId, positionId: replacesId, successorId: positionId, reason: replaceReason, recordedById },
      });
    }
    await tx.positionReview.create({ data: { negotiationId, positionId, state, note, recordedById } });
    return {
      output: { id: positionId, state },
      activity: {
        type: state === "reviewed" ? "position.reviewed" : "position.returned",
        subjectId: positionId,
        issueId: position.issueId,
        before: { state: position.state.review },
        after: { state, note, ...(state === "reviewed" && replacesId ? { replacesId, reason: replaceReason } : {}) },
      },
    };
  },
});
