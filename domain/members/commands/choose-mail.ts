import { personalCommand } from "@/domain/access/command";
import { chooseMailInput } from "../schema";

/** Whether the actor wants mail about mentions, answers and returned drafts of this negotiation. */
export const chooseMail = personalCommand({
  permission: "negotiation.read",
  input: chooseMailInput,
  async run(tx, ctx, { mail }) {
    await tx.member.update({ where: { id: ctx.actor.memberId }, data: { mail } });
    return { mail };
  },
});
