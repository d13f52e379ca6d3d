import { command } from "@/domain/access/command";
import { assertReviewable, reviewTransition } from "../rules";
import { submitPositionInput } from "../schema";
import { assertNotSuperseded, loadPosition } from "./load";

export const submitPosition = command({
  permission: "position.write",
  input: submitPositionInput,
  async run(tx, ctx, { positionId }) {
    const position = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, position);
    const state = reviewTransition(position.state.review, "submit");
    assertReviewable({ supportingCitations: position.state.supports });
    await tx.positionReview.create({
      data: { negotiationId: ctx.negotiation.id, positionId, state, recordedById: ctx.actor.memberId },
    });
    return {
      output: { id: positionId, state },
      activity: {
        type: "position.submitted",
        subjectId: positionId,
        issueId: position.issueId,
        before: { state: position.state.review },
        after: { state },
      },
    };
  },
});
