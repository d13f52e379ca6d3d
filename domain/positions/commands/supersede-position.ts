import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { supersedePositionInput } from "../schema";
import { insertVersion, validitySaid } from "./insert-version";
import { assertNotSuperseded, loadPosition } from "./load";

/**
 * Records the successor of a reviewed position. The old one stays on the board until the successor is reviewed: a draft takes nothing
 * from the board.
 */
export const supersedePosition = command({
  permission: "position.write",
  input: supersedePositionInput,
  async run(tx, ctx, { positionId, reason, citations, submit, ...meaning }) {
    const old = await loadPosition(tx, ctx, positionId);
    await assertNotSuperseded(tx, old);
    if (old.state.review !== "reviewed") {
      throw new Problem("refused", "Only a reviewed position is superseded; one that is not yet reviewed is revised.");
    }
    await assertNoneWaiting();
    const last = await tx.position.findFirstOrThrow({
      where: { negotiationId: ctx.negotiation.id, threadId: old.threadId },
      orderBy: { number: "desc" },
      select: { threadId: true, number: true },
    });
    const { id, dates } = await insertVersion(tx, ctx, {
      issueId: old.issueId,
      partyId: old.partyId,
      meaning,
      // A moved party said something new; a correction or refinement rests on the same words unless others are given.
      citations: citations ?? (reason === "party_moved" ? [] : old.citations),
      submit,
      after: last,
      replaces: { id: positionId, reason },
    });
    return {
      output: { id },
      activity: {
        type: "position.superseded",
        subjectId: id,
        issueId: old.issueId,
        before: { positionId, act: old.act, statement: old.statement, ...validitySaid(old) },
        after: {
          reason,
          act: meaning.act,
          statement: meaning.statement,
          ...dates,
          state: submit ? "in_review" : "draft",
        },
      },
    };

    async function assertNoneWaiting(): Promise<void> {
      const waiting = await tx.position.findFirst({
        where: {
          negotiationId: ctx.negotiation.id,
          replacesId: positionId,
          state: { supersededAt: null, review: { in: ["draft", "in_review"] } },
        },
        include: { recordedBy: { select: { name: true } }, state: { select: { review: true } } },
      });
      if (!waiting) return;
      const { act, statement, conditions, recordedBy, state } = waiting;
      const message =
        state?.review === "in_review"
          ? `${recordedBy.name} has recorded a successor that waits for review. Revise that one, or return it first.`
          : `${recordedBy.name} has begun a successor. Revise that one.`;
      throw new Problem(
        "conflict",
        message,
        {},
        { version: waiting.number, theirs: { act, statement, conditions }, by: recordedBy.name },
      );
    }
  },
});
