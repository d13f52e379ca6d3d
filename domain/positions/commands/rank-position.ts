import { command } from "@/domain/access/command";
import { assertRankChange } from "../rules";
import { rankPositionInput } from "../schema";
import { loadPosition } from "./load";

export const rankPosition = command({
  permission: "position.rank",
  input: rankPositionInput,
  async run(tx, ctx, { positionId, rank, reason }) {
    const position = await loadPosition(tx, ctx, positionId);
    assertRankChange({ from: position.state.rank, to: rank, reason });
    await tx.positionRanking.create({
      data: { negotiationId: ctx.negotiation.id, positionId, rank, reason, recordedById: ctx.actor.memberId },
    });
    return {
      output: { id: positionId, rank },
      activity: {
        type: "position.ranked",
        subjectId: positionId,
        issueId: position.issueId,
        before: { rank: position.state.rank },
        after: { rank, reason },
      },
    };
  },
});
