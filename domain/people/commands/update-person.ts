import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { partyInScope } from "@/domain/parties/queries";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { updatePersonInput } from "../schema";

/**
 * Changes a person's name, party or note. Answers the new version.
 * @throws Problem "conflict" when somebody changed the person since `version`.
 */
export const updatePerson = command({
  permission: "person.write",
  input: updatePersonInput,
  async run(tx, ctx, { id, version, name, partyId = null, note }) {
    if (!(await lock(tx, "people", ctx.negotiation.id, id))) throw new Problem("not_found", "There is no such person.");
    const stored = await tx.person.findUniqueOrThrow({ where: { id }, include: { party: { select: { name: true } } } });
    await assertVersion(tx, stored, version, {
      name: stored.name,
      partyId: stored.party?.name ?? "",
      note: stored.note,
    });
    if (partyId) await partyInScope(tx, ctx, partyId);
    const before = { name: stored.name, partyId: stored.partyId, note: stored.note };
    const after = { name, partyId, note };
    await tx.person.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
    return {
      output: { id, version: version + 1 },
      activity: { type: "person.updated", subjectId: id, ...changed<typeof before>(before, after) },
    };
  },
});
