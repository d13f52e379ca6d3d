import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { personInScope } from "../queries";
import { recordPersonNameInput } from "../schema";

/**
 * Records one form under which sources name a person, as they write it. Somebody else may have the same form: names never merge by
 * themselves. Answers the form's id.
 * @throws Problem "invalid" when this person has the form already.
 */
export const recordPersonName = command({
  permission: "person.write",
  input: recordPersonNameInput,
  async run(tx, ctx, { personId, form, kind }) {
    const negotiationId = ctx.negotiation.id;
    const person = await personInScope(tx, ctx, personId);
    const where = { negotiationId, personId, form, withdrawnAt: null };
    if (await tx.nameForm.findFirst({ where, select: { id: true } })) {
      const message = "This form is recorded already.";
      throw new Problem("invalid", message, { form: message });
    }
    const { id } = await tx.nameForm.create({
      data: { negotiationId, personId, form, kind, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "name.recorded",
        subjectId: personId,
        after: { nameFormId: id, personId, person: person.name, form, kind },
      },
    };
  },
});
