import { command } from "@/domain/access/command";
import { partyInScope } from "@/domain/parties/queries";
import { createPersonInput } from "../schema";

/** Adds a person. Two people may bear the same name: whether they are one is somebody's judgement. Answers the id. */
export const createPerson = command({
  permission: "person.write",
  input: createPersonInput,
  async run(tx, ctx, { name, partyId = null, note }) {
    if (partyId) await partyInScope(tx, ctx, partyId);
    const { id } = await tx.person.create({
      data: { negotiationId: ctx.negotiation.id, name, partyId, note },
      select: { id: true },
    });
    return {
      output: { id, name },
      activity: { type: "person.created", subjectId: id, after: { name, partyId, note } },
    };
  },
});
