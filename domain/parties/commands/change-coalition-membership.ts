import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { worldDateSaid } from "@/lib/world-date";
import { worldInterval } from "@/lib/world-interval";
import { assertOnceAtATime } from "../rules";
import { changeCoalitionMembershipInput } from "../schema";

/**
 * Changes the dates and the note of a membership, for instance when a party leaves. Who belongs to what never changes: that is another
 * membership. Answers the new version.
 * @throws Problem "conflict" when somebody changed it since `version`, "refused" when it would clash with another of the same party.
 */
export const changeCoalitionMembership = command({
  permission: "party.write",
  input: changeCoalitionMembershipInput,
  async run(tx, ctx, { id, version, from, to, note }) {
    const negotiationId = ctx.negotiation.id;
    const found = await tx.coalitionMembership.findFirst({
      where: { negotiationId, id },
      select: { coalitionId: true },
    });
    if (!found) throw new Problem("not_found", "There is no such membership.");
    await lock(tx, "parties", negotiationId, found.coalitionId);
    const stored = await tx.coalitionMembership.findUniqueOrThrow({ where: { id } });
    const { coalitionId, partyId } = stored;
    await assertVersion(tx, stored, version, {
      "from.edtf": stored.fromEdtf ?? "",
      "from.note": stored.fromNote,
      "to.edtf": stored.toEdtf ?? "",
      "to.note": stored.toNote,
      note: stored.note,
    });
    const interval = worldInterval(from, to);
    const where = { negotiationId, coalitionId, partyId, id: { not: id } };
    assertOnceAtATime(interval, await tx.coalitionMembership.findMany({ where }));
    await tx.coalitionMembership.update({ where: { id }, data: { ...interval, note, version: { increment: 1 } } });
    const said = (of: typeof interval) => ({ ...worldDateSaid("from", of), ...worldDateSaid("to", of) });
    const { before, after } = changed({ ...said(stored), note: stored.note }, { ...said(interval), note });
    return {
      output: { id, version: version + 1 },
      activity: {
        type: "party.coalition-changed",
        subjectId: id,
        before: { coalitionId, partyId, ...before },
        after: { coalitionId, partyId, ...after },
      },
    };
  },
});
