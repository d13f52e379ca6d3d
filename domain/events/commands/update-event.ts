import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { worldDateColumns, worldDateSaid } from "@/lib/world-date";
import { assertChildren, assertParent } from "../rules";
import { updateEventInput } from "../schema";
import { parentKind } from "./in-scope";

/**
 * Changes what is recorded of a meeting. Answers the new version.
 * @throws Problem "conflict" when somebody changed it since `version`, "refused" when it would not fit its parent or its parts.
 */
export const updateEvent = command({
  permission: "event.write",
  input: updateEventInput,
  async run(tx, ctx, { id, version, kind, title, place, parentId = null, date, note }) {
    const negotiationId = ctx.negotiation.id;
    // The wider event too, so that it does not become a narrower kind meanwhile; in one order, so that two moves do not wait for each other.
    const locked = new Map<string, boolean>();
    for (const event of [id, parentId].flatMap((one) => one ?? []).sort())
      locked.set(event, await lock(tx, "events", negotiationId, event));
    if (!locked.get(id)) throw new Problem("not_found", "There is no such event.");
    const stored = await tx.event.findUniqueOrThrow({
      where: { id },
      include: { eventByParent: { select: { kind: true } } },
    });
    await assertVersion(tx, stored, version, {
      kind: stored.kind,
      title: stored.title,
      place: stored.place,
      parentId: stored.parentId ?? "",
      "date.edtf": stored.dateEdtf ?? "",
      "date.note": stored.dateNote,
      note: stored.note,
    });
    if (parentId === id)
      throw new Problem("refused", "An event cannot lie within itself.", { parentId: "Choose another event." });
    assertParent(kind, await parentKind(tx, ctx, parentId));
    assertChildren(
      kind,
      stored.eventByParent.map((child) => child.kind),
    );
    const dated = worldDateColumns("date", date);
    const data = { kind, title, place, parentId, ...dated, note };
    await tx.event.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    const facts = (of: Omit<typeof stored, "eventByParent"> | typeof data) => ({
      kind: of.kind,
      title: of.title,
      place: of.place,
      parentId: of.parentId,
      ...worldDateSaid("date", of),
      note: of.note,
    });
    return {
      output: { id, version: version + 1 },
      activity: { type: "event.updated", subjectId: id, ...changed(facts(stored), facts(data)) },
    };
  },
});
