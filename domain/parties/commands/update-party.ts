import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { assertKindChange } from "../rules";
import { updatePartyInput } from "../schema";
import { assertFreeName } from "./free-name";

/**
 * Changes a party's name, kind, consent flag, place among the columns or note. Answers the new version.
 * @throws Problem "conflict" when somebody changed it since `version`, "refused" when a coalition with members would stop being one.
 */
export const updateParty = command({
  permission: "party.write",
  input: updatePartyInput,
  async run(tx, ctx, { id, version, ...after }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "parties", negotiationId, id))) throw new Problem("not_found", "There is no such party.");
    const stored = await tx.party.findUniqueOrThrow({
      where: { id },
      include: { _count: { select: { coalitionMembershipByCoalition: true } } },
    });
    const { name, shortName, kind, principal, sort, note } = stored;
    await assertVersion(tx, stored, version, {
      name,
      shortName: shortName ?? "",
      kind,
      principal: principal ? "yes" : "no",
      sort: String(sort),
      note,
    });
    assertKindChange(kind, after.kind, stored._count.coalitionMembershipByCoalition);
    await assertFreeName(tx, ctx, after.name, id);
    await tx.party.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
    const before = { name, shortName, kind, principal, sort, note };
    return {
      output: { id, version: version + 1 },
      activity: { type: "party.updated", subjectId: id, ...changed<typeof before>(before, after) },
    };
  },
});
