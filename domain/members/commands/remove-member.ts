import { command } from "@/domain/access/command";
import { assertLeadRemains } from "../rules";
import { removeMemberInput } from "../schema";
import { loadMember } from "./load-member";

/** The row stays, and with it the name on all that the member recorded; access ends at their next request. */
export const removeMember = command({
  permission: "member.manage",
  input: removeMemberInput,
  async run(tx, ctx, { id }) {
    const { member, otherLeads } = await loadMember(tx, ctx, id);
    assertLeadRemains(member, null, otherLeads);
    await tx.member.update({ where: { id }, data: { removedAt: new Date() } });
    const { name, role } = member;
    return { output: { id }, activity: { type: "member.removed", subjectId: id, before: { name, role } } };
  },
});
