import { command } from "@/domain/access/command";
import { createPartyInput } from "../schema";
import { assertFreeName } from "./free-name";

/**
 * Adds a party. Answers its id and name.
 * @throws Problem "invalid" when a party of this negotiation has the name already.
 */
export const createParty = command({
  permission: "party.write",
  input: createPartyInput,
  async run(tx, ctx, input) {
    await assertFreeName(tx, ctx, input.name);
    const { id } = await tx.party.create({
      data: { negotiationId: ctx.negotiation.id, ...input },
      select: { id: true },
    });
    return {
      output: { id, name: input.name },
      activity: { type: "party.created", subjectId: id, after: input },
    };
  },
});
