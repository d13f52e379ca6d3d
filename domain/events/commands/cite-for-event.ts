import { command } from "@/domain/access/command";
import { cite } from "@/domain/evidence/cite";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { citeForEventInput } from "../schema";
import { eventInScope } from "./in-scope";

/**
 * Cites evidence for or against what is recorded of a meeting. Answers the citation's id.
 * @throws Problem "invalid" when the quote is cited for this event already, "not_found" when there is no such quote.
 */
export const citeForEvent = command({
  permission: "event.write",
  input: citeForEventInput,
  async run(tx, ctx, { eventId, citation }) {
    const negotiationId = ctx.negotiation.id;
    await lock(tx, "events", negotiationId, eventId);
    const event = await eventInScope(tx, ctx, eventId);
    const { evidenceId, stance, note } = citation;
    const where = { negotiationId, eventId, evidenceId: evidenceId ?? undefined, withdrawnAt: null };
    if (evidenceId && (await tx.citation.findFirst({ where, select: { id: true } }))) {
      const message = "This quote is cited here already.";
      throw new Problem("invalid", message, { "citation.evidenceId": message });
    }
    const [id = eventId] = await cite(tx, ctx, { eventId }, [citation]);
    return {
      output: { id },
      activity: {
        type: "citation.added",
        subjectId: eventId,
        after: { citationId: id, eventId, event: event.title, stance, note },
      },
    };
  },
});
