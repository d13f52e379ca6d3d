import { command } from "@/domain/access/command";
import { insertPasswordLink } from "@/domain/access/password-link";
import { Problem } from "@/lib/problem";
import { resetRefusal } from "../rules";
import { makeResetLinkInput } from "../schema";
import { loadMember } from "./load-member";

/** The token is in the output and nowhere else. Who may be given one: see `resetRefusal`. */
export const makeResetLink = command({
  permission: "member.manage",
  input: makeResetLinkInput,
  async run(tx, ctx, { id }) {
    const { member } = await loadMember(tx, ctx, id);
    const { user, userId, name } = member;
    const leads = { some: { userId: ctx.actor.userId, role: "lead", removedAt: null } } as const;
    const elsewhere = await tx.member.count({
      where: { userId, removedAt: null, negotiation: { NOT: { members: leads } } },
    });
    const disabled = user.disabledAt !== null;
    const refusal = resetRefusal({ isSelf: userId === ctx.actor.userId, isDemo: user.isDemo, disabled, elsewhere });
    if (refusal) throw new Problem("refused", refusal);
    const { token, expiresAt } = await insertPasswordLink(tx, userId);
    return {
      output: { token, expiresAt: expiresAt.toISOString(), name, email: user.email },
      activity: { type: "member.reset-link-made", subjectId: id, after: { name } },
    };
  },
});
