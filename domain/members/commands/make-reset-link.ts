import { command } from "@/domain/access/command";
import { findResetRefusal, insertPasswordLink } from "@/domain/access/password-link";
import { Problem } from "@/lib/problem";
import { makeResetLinkInput } from "../schema";
import { loadMember } from "./load-member";

/** The token is in the output and nowhere else. Who may be given one: see `resetRefusal`. */
export const makeResetLink = command({
  permission: "member.manage",
  input: makeResetLinkInput,
  async run(tx, ctx, { id }) {
    const { member } = await loadMember(tx, ctx, id);
    const { user, userId, name } = member;
    const refusal = await findResetRefusal(tx, userId, ctx.actor.userId);
    if (refusal) throw new Problem("refused", refusal);
    const { token, expiresAt } = await insertPasswordLink(tx, userId, ctx.actor.userId);
    return {
      output: { token, expiresAt: expiresAt.toISOString(), name, email: user.email },
      activity: { type: "member.reset-link-made", subjectId: id, after: { name } },
    };
  },
});
