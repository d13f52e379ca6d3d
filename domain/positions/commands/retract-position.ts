import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { assertSupersession } from "../rules";
import { retractPositionInput } from "../schema";
import { assertNotSuperseded, loadPosition } from "./load";

/** The source took its words back: the position leaves the board and nothing takes its place. */
export const retractPosition = command({
  permission: "position.review",
  input: retractPositionInput,
  async run(tx, ctx, { positionId, note }) {
    const position = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, position);
    if (position.state.review !== "reviewed") {
      throw new Problem("refused", "Only a reviewed position is retracted; one that is not yet reviewed is returned.");
    }
    const validFrom = { earliest: null, latest: null };
    assertSupersession({ reason: "retracted_by_source", old: { validFrom }, next: null });
    await tx.supersession.create({
      data: {
        negotiationId: ctx.negotiation.id,
        positionId,
        reason: "retracted_by_source",
        note,
        recordedById: ctx.actor.memberId,
      },
    });
    return {
      output: { id: positionId },
      activity: {
        type: "position.retracted",
        subjectId: positionId,
        issueId: position.issueId,
        before: { act: position.act, statement: position.statement },
        after: { reason: "retracted_by_source", note },
      },
    };
  },
});
