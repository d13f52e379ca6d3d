import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { withdrawEventCitationInput } from "../schema";

/**
 * Ends an event's citation. The row stays, so that history still shows what the event rested on.
 * @throws Problem "not_found" when there is none that stands.
 */
export const withdrawEventCitation = command({
  permission: "event.write",
  input: withdrawEventCitationInput,
  async run(tx, ctx, { citationId }) {
    const { count } = await tx.citation.updateMany({
      where: { negotiationId: ctx.negotiation.id, id: citationId, eventId: { not: null }, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnById: ctx.actor.memberId },
    });
    if (count === 0) throw new Problem("not_found", "There is no such citation.");
    const { eventId, stance, evidenceId, event } = await tx.citation.findUniqueOrThrow({
      where: { id: citationId },
      include: { event: { select: { title: true } } },
    });
    return {
      output: { id: citationId },
      activity: {
        type: "citation.withdrawn",
        subjectId: eventId ?? citationId,
        before: { citationId, eventId, event: event?.title ?? "", evidenceId, stance },
      },
    };
  },
});
