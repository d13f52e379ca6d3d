import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { partyInScope } from "../queries";
import { recordPartyNameInput } from "../schema";

/**
 * Records one form under which sources name a party, as they write it. Another party may have the same form: names never merge by
 * themselves. Answers the form's id.
 * @throws Problem "invalid" when this party has the form already.
 */
export const recordPartyName = command({
  permission: "party.write",
  input: recordPartyNameInput,
  async run(tx, ctx, { partyId, form, kind }) {
    const negotiationId = ctx.negotiation.id;
    const party = await partyInScope(tx, ctx, partyId);
    const where = { negotiationId, partyId, form, withdrawnAt: null };
    if (await tx.nameForm.findFirst({ where, select: { id: true } })) {
      const message = "This form is recorded already.";
      throw new Problem("invalid", message, { form: message });
    }
    const { id } = await tx.nameForm.create({
      data: { negotiationId, partyId, form, kind, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "name.recorded",
        subjectId: partyId,
        after: { nameFormId: id, partyId, party: party.name, form, kind },
      },
    };
  },
});
