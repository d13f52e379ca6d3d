import { command } from "@/domain/access/command";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { worldDateSaid } from "@/lib/world-date";
import { worldInterval } from "@/lib/world-interval";
import { partyInScope } from "../queries";
import { assertCoalition, assertOnceAtATime } from "../rules";
import { recordCoalitionMembershipInput } from "../schema";

/**
 * Records that a party belongs to a coalition, over dates of the world; without an end it goes on. Answers the membership's id.
 * @throws Problem "refused" when the other party is no coalition, or when a membership on the same days is recorded already.
 */
export const recordCoalitionMembership = command({
  permission: "party.write",
  input: recordCoalitionMembershipInput,
  async run(tx, ctx, { coalitionId, partyId, from, to, note }) {
    const negotiationId = ctx.negotiation.id;
    // The coalition stays locked, so that its kind and its other memberships are still so when this one is written.
    await lock(tx, "parties", negotiationId, coalitionId);
    const coalition = await partyInScope(tx, ctx, coalitionId, "coalitionId");
    const party = await partyInScope(tx, ctx, partyId, "partyId");
    if (coalitionId === partyId) {
      const message = "A coalition is no member of itself.";
      throw new Problem("refused", message, { partyId: message });
    }
    assertCoalition(coalition);
    const interval = worldInterval(from, to);
    const others = await tx.coalitionMembership.findMany({ where: { negotiationId, coalitionId, partyId } });
    assertOnceAtATime(interval, others);
    const { id } = await tx.coalitionMembership.create({
      data: { negotiationId, coalitionId, partyId, ...interval, note, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    return {
      output: { id },
      activity: {
        type: "party.coalition-joined",
        subjectId: id,
        after: {
          coalitionId,
          coalition: coalition.name,
          partyId,
          party: party.name,
          ...worldDateSaid("from", interval),
          ...worldDateSaid("to", interval),
          note,
        },
      },
    };
  },
});
