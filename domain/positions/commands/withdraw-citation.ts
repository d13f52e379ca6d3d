import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { withdrawCitationInput } from "../schema";
import { loadPosition } from "./load";

/** Ends a position's citation. The row stays, so that the board of an earlier day still knows it. */
export const withdrawCitation = command({
  permission: "position.write",
  input: withdrawCitationInput,
  async run(tx, ctx, { citationId }) {
    const negotiationId = ctx.negotiation.id;
    const where = { negotiationId, id: citationId, withdrawnAt: null };
    const citation = await tx.citation.findFirst({
      where,
      select: { positionId: true, stance: true, evidenceId: true },
    });
    if (!citation?.positionId) throw missing();
    const position = await loadPosition(tx, ctx, citation.positionId);
    const ended = await tx.citation.updateMany({
      where,
      data: { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId },
    });
    if (ended.count === 0) throw missing();
    // The state is that of before: it is counted anew when this is done.
    if (position.state.review === "reviewed" && citation.stance === "supports" && position.state.supports <= 1) {
      throw new Problem(
        "refused",
        "A reviewed position keeps at least one quote that supports it. Cite another first, or supersede the position.",
      );
    }
    const { stance, evidenceId } = citation;
    return {
      output: { id: citationId },
      activity: {
        type: "citation.withdrawn",
        subjectId: position.id,
        issueId: position.issueId,
        before: { citationId, stance, evidenceId },
      },
    };
  },
});

const missing = () => new Problem("not_found", "There is no such citation.");
