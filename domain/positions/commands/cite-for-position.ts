import { command } from "@/domain/access/command";
import { cite } from "@/domain/evidence/cite";
import { citeForPositionInput } from "../schema";
import { assertNotSuperseded, loadPosition } from "./load";

export const citeForPosition = command({
  permission: "position.write",
  input: citeForPositionInput,
  async run(tx, ctx, { positionId, citation, proposed }) {
    const position = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, position);
    const [id = positionId] = await cite(tx, ctx, { positionId }, [citation]);
    if (proposed) {
      const { lexicon, ...fields } = proposed;
      await tx.citationProposal.create({
        data: {
          negotiationId: ctx.negotiation.id,
          citationId: id,
          lexicon,
          proposed: fields,
          accepted: { issueId: position.issueId, positionId, stance: citation.stance },
          recordedById: ctx.actor.memberId,
        },
      });
    }
    return {
      output: { id },
      activity: {
        type: "citation.added",
        subjectId: positionId,
        issueId: position.issueId,
        after: { citationId: id, stance: citation.stance, note: citation.note },
      },
    };
  },
});
