import { command } from "@/domain/access/command";
import { assertCredibility } from "../rules";
import { gradePositionInput } from "../schema";
import { loadPosition } from "./load";

export const gradePosition = command({
  permission: "position.grade",
  input: gradePositionInput,
  async run(tx, ctx, { positionId, credibility, reason }) {
    const negotiationId = ctx.negotiation.id;
    const position = await loadPosition(tx, ctx, positionId);
    const support = await tx.citation.findMany({
      where: { negotiationId, positionId, stance: "supports", withdrawnAt: null },
      select: {
        evidence: {
          select: {
            capture: {
              select: {
                transform: true,
                transforms: { orderBy: { recordedAt: "desc" }, take: 1, select: { transform: true } },
                document: { select: { originId: true } },
              },
            },
          },
        },
      },
    });
    assertCredibility({
      credibility,
      support: support.map(({ evidence: { capture } }) => ({
        origin: capture.document.originId,
        // The latest judgement on the capture, else that of its intake.
        transform: capture.transforms[0]?.transform ?? capture.transform,
      })),
    });
    await tx.positionGrading.create({
      data: { negotiationId, positionId, credibility, reason, recordedById: ctx.actor.memberId },
    });
    return {
      output: { id: positionId, credibility },
      activity: {
        type: "position.graded",
        subjectId: positionId,
        issueId: position.issueId,
        before: { credibility: position.state.credibility },
        after: { credibility, reason },
      },
    };
  },
});
