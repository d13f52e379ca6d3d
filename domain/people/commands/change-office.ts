import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { partyInScope } from "@/domain/parties/queries";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { worldDateSaid } from "@/lib/world-date";
import { worldInterval } from "@/lib/world-interval";
import { changeOfficeInput } from "../schema";

/**
 * Corrects an office or gives it an end. Offices are part of the person's record and share its version, which this raises. Answers it.
 * @throws Problem "conflict" when somebody changed the person since `version`.
 */
export const changeOffice = command({
  permission: "person.write",
  input: changeOfficeInput,
  async run(tx, ctx, { id, version, title, partyId = null, from, to }) {
    const negotiationId = ctx.negotiation.id;
    const found = await tx.office.findFirst({ where: { negotiationId, id }, select: { personId: true } });
    if (!found) throw new Problem("not_found", "There is no such office.");
    const { personId } = found;
    await lock(tx, "people", negotiationId, personId);
    const stored = await tx.office.findUniqueOrThrow({
      where: { id },
      include: {
        person: { select: { negotiationId: true, id: true, version: true } },
        party: { select: { name: true } },
      },
    });
    await assertVersion(tx, stored.person, version, {
      title: stored.title,
      partyId: stored.party?.name ?? "",
      "from.edtf": stored.fromEdtf ?? "",
      "from.note": stored.fromNote,
      "to.edtf": stored.toEdtf ?? "",
      "to.note": stored.toNote,
    });
    if (partyId) await partyInScope(tx, ctx, partyId);
    const interval = worldInterval(from, to);
    await tx.office.update({ where: { id }, data: { title, partyId, ...interval } });
    await tx.person.update({ where: { id: personId }, data: { version: { increment: 1 } } });
    const said = (of: typeof interval) => ({ ...worldDateSaid("from", of), ...worldDateSaid("to", of) });
    const { before, after } = changed(
      { title: stored.title, partyId: stored.partyId, ...said(stored) },
      { title, partyId, ...said(interval) },
    );
    return {
      output: { id, version: version + 1 },
      activity: {
        type: "person.office-changed",
        subjectId: personId,
        before: { officeId: id, ...before },
        after: { officeId: id, ...after },
      },
    };
  },
});
