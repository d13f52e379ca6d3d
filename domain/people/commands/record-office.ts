import { command } from "@/domain/access/command";
import { partyInScope } from "@/domain/parties/queries";
import { worldDateSaid } from "@/lib/world-date";
import { worldInterval } from "@/lib/world-interval";
import { personInScope } from "../queries";
import { recordOfficeInput } from "../schema";

/** Records what a person is for a party, over dates of the world. Several offices at once are possible. Answers the office's id. */
export const recordOffice = command({
  permission: "person.write",
  input: recordOfficeInput,
  async run(tx, ctx, { personId, title, partyId = null, from, to }) {
    const person = await personInScope(tx, ctx, personId);
    if (partyId) await partyInScope(tx, ctx, partyId);
    const interval = worldInterval(from, to);
    const { id } = await tx.office.create({
      data: {
        negotiationId: ctx.negotiation.id,
        personId,
        partyId,
        title,
        ...interval,
        recordedById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "person.office-recorded",
        subjectId: personId,
        after: {
          officeId: id,
          person: person.name,
          title,
          partyId,
          ...worldDateSaid("from", interval),
          ...worldDateSaid("to", interval),
        },
      },
    };
  },
});
