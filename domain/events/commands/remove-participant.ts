import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { removeParticipantInput } from "../schema";

/** Takes a wrongly recorded participation off a meeting. What it said stays in the activity, from which it can be recorded again. */
export const removeParticipant = command({
  permission: "event.write",
  input: removeParticipantInput,
  async run(tx, ctx, { id }) {
    const stored = await tx.eventParticipant.findFirst({
      where: { negotiationId: ctx.negotiation.id, id },
      include: {
        event: { select: { title: true } },
        party: { select: { name: true } },
        person: { select: { name: true } },
      },
    });
    if (!stored) throw new Problem("not_found", "There is no such participation.");
    await tx.eventParticipant.delete({ where: { id } });
    const { eventId, partyId, personId, capacity, event, party, person } = stored;
    return {
      output: { id },
      activity: {
        type: "event.participant-removed",
        subjectId: eventId,
        before: {
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
