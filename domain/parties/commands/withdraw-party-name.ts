import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { withdrawPartyNameInput } from "../schema";

/**
 * Ends a name form of a party. The row stays, so that what was judged with it can still be explained; recording the form again undoes it.
 * @throws Problem "refused" when it was withdrawn before.
 */
export const withdrawPartyName = command({
  permission: "party.write",
  input: withdrawPartyNameInput,
  async run(tx, ctx, { id }) {
    const stored = await tx.nameForm.findFirst({
      where: { negotiationId: ctx.negotiation.id, id, partyId: { not: null } },
      include: { party: { select: { name: true } } },
    });
    if (!stored?.partyId) throw new Problem("not_found", "There is no such name form.");
    const ending = { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId };
    const { count } = await tx.nameForm.updateMany({ where: { id, withdrawnAt: null }, data: ending });
    if (count === 0) throw new Problem("refused", "This name form was withdrawn before.");
    // The judgement that added it says no more what is so.
    await tx.nameJudgement.updateMany({ where: { nameFormId: id, withdrawnAt: null }, data: ending });
    const { partyId, form, kind } = stored;
    return {
      output: { id },
      activity: {
        type: "name.withdrawn",
        subjectId: partyId,
        before: { nameFormId: id, partyId, party: stored.party?.name ?? "", form, kind },
      },
    };
  },
});
