import { command } from "@/domain/access/command";
import { recordPositionInput } from "../schema";
import { insertVersion } from "./insert-version";

export const recordPosition = command({
  permission: "position.write",
  input: recordPositionInput,
  async run(tx, ctx, { issueId, partyId, citations, submit, proposed, ...meaning }) {
    const { id, dates } = await insertVersion(tx, ctx, { issueId, partyId, meaning, citations, submit });
    const { act, statement, basis, speakerId = null, speakerText } = meaning;
    if (proposed) {
      const { lexicon, ...fields } = proposed;
      await tx.positionProposal.create({
        data: {
          negotiationId: ctx.negotiation.id,
          positionId: id,
          lexicon,
          proposed: fields,
          accepted: { issueId, partyId, speakerId, speakerText: speakerText || null, act, basis },
          recordedById: ctx.actor.memberId,
        },
      });
    }
    return {
      output: { id },
      activity: {
        type: "position.recorded",
        subjectId: id,
        issueId,
        after: {
          partyId,
          act,
          statement,
          ...dates,
          citations: citations.length,
          state: submit ? "in_review" : "draft",
        },
      },
    };
  },
});
