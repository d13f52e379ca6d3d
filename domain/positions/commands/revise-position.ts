import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { revisePositionInput } from "../schema";
import { insertVersion, validitySaid } from "./insert-version";
import { assertNotSuperseded, loadPosition } from "./load";

/** A version that was never on the board gives way to a new one at once; what it was meant to replace passes on to the new one. */
export const revisePosition = command({
  permission: "position.write",
  input: revisePositionInput,
  async run(tx, ctx, { positionId, citations, submit, ...meaning }) {
    const old = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, old);
    if (old.state.review === "reviewed") {
      throw new Problem("refused", "A reviewed position is not revised. Record its successor, and say why.");
    }
    const { id, number, dates } = await insertVersion(tx, ctx, {
      issueId: old.issueId,
      partyId: old.partyId,
      meaning,
      citations: citations ?? old.citations,
      submit,
      after: old,
      ...(old.replacesId && old.replaceReason && old.replaceReason !== "retracted_by_source"
        ? { replaces: { id: old.replacesId, reason: old.replaceReason } }
        : {}),
    });
    const recordedById = ctx.actor.memberId;
    await tx.supersession.create({
      data: { negotiationId: ctx.negotiation.id, positionId, successorId: id, reason: "refined", recordedById },
    });
    return {
      output: { id },
      activity: {
        type: "position.revised",
        subjectId: id,
        issueId: old.issueId,
        before: { positionId, act: old.act, statement: old.statement, ...validitySaid(old) },
        after: {
          number,
          act: meaning.act,
          statement: meaning.statement,
          ...dates,
          state: submit ? "in_review" : "draft",
        },
      },
    };
  },
});
