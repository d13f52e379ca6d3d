import { command } from "@/domain/access/command";
import { partyInScope } from "@/domain/parties/queries";
import { personInScope } from "@/domain/people/queries";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { addParticipantInput } from "../schema";
import { eventInScope } from "./in-scope";

/**
 * Records that a party, a person, or a person for a party took part in a meeting, and as what. Answers the participation's id.
 * @throws Problem "invalid" when the same participation is recorded already.
 */
export const addParticipant = command({
  permission: "event.write",
  input: addParticipantInput,
  async run(tx, ctx, { eventId, partyId = null, personId = null, capacity }) {
    const negotiationId = ctx.negotiation.id;
    await lock(tx, "events", negotiationId, eventId);
    const event = await eventInScope(tx, ctx, eventId);
    const party = partyId ? await partyInScope(tx, ctx, partyId) : null;
    const person = personId ? await personInScope(tx, ctx, personId) : null;
    const where = { negotiationId, eventId, partyId, personId };
    if (await tx.eventParticipant.findFirst({ where, select: { id: true } })) {
      const message = "This participation is recorded already.";
      throw new Problem("invalid", message, { [personId ? "personId" : "partyId"]: message });
    }
    const { id } = await tx.eventParticipant.create({
      data: { ...where, capacity, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "event.participant-added",
        subjectId: eventId,
        after: {
          participantId: id,
          event: event.title,
          partyId,
          party: party?.name ?? null,
          personId,
          person: person?.name ?? null,
          capacity,
        },
      },
    };
  },
});
