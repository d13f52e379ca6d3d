import { command } from "@/domain/access/command";
import { lock } from "@/lib/db/lock";
import { worldDateColumns, worldDateSaid } from "@/lib/world-date";
import { assertParent } from "../rules";
import { createEventInput } from "../schema";
import { parentKind } from "./in-scope";

/**
 * Adds a meeting. Its date may be unknown, and is never more precise than the words it rests on. Answers the event's id.
 * @throws Problem "refused" when the parent is no wider kind of event.
 */
export const createEvent = command({
  permission: "event.write",
  input: createEventInput,
  async run(tx, ctx, { kind, title, place, parentId = null, date, note }) {
    // The parent stays locked, so that it does not become a narrower kind meanwhile.
    if (parentId) await lock(tx, "events", ctx.negotiation.id, parentId);
    assertParent(kind, await parentKind(tx, ctx, parentId));
    const dated = worldDateColumns("date", date);
    const { id } = await tx.event.create({
      data: {
        negotiationId: ctx.negotiation.id,
        kind,
        title,
        place,
        parentId,
        ...dated,
        note,
        createdById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    return {
      output: { id, title },
      activity: {
        type: "event.created",
        subjectId: id,
        after: { kind, title, place, parentId, ...worldDateSaid("date", dated), note },
      },
    };
  },
});
