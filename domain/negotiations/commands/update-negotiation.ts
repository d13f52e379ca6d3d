import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { updateNegotiationInput } from "../schema";
import { markingsById } from "../vocabulary";

export const updateNegotiation = command({
  permission: "negotiation.manage",
  input: updateNegotiationInput,
  async run(tx, ctx, { version, ...after }) {
    const { id } = ctx.negotiation;
    await lock(tx, "negotiations", id, id);
    const stored = await tx.negotiation.findUniqueOrThrow({ where: { id } });
    const { name, question, marking } = stored;
    await assertVersion(tx, { negotiationId: id, id, version: stored.version }, version, {
      name,
      question,
      marking: markingsById[marking].label,
    });
    await tx.negotiation.update({ where: { id }, data: { ...after, version: { increment: 1 } } });
    return {
      output: { id, version: version + 1 },
      activity: { type: "negotiation.updated", subjectId: id, ...changed({ name, question, marking }, after) },
    };
  },
});
