import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { assertLeadRemains } from "../rules";
import { changeMemberRoleInput } from "../schema";
import { loadMember } from "./load-member";

/** Takes effect at the member's next request, because every request reads the role anew. */
export const changeMemberRole = command({
  permission: "member.manage",
  input: changeMemberRoleInput,
  async run(tx, ctx, { id, role }) {
    const { member, otherLeads } = await loadMember(tx, ctx, id);
    const { name } = member;
    if (member.role === role) throw new Problem("refused", `${name} has this role already.`);
    assertLeadRemains(member, role, otherLeads);
    await tx.member.update({ where: { id }, data: { role } });
    return {
      output: { id, role },
      activity: {
        type: "member.role-changed",
        subjectId: id,
        before: { name, role: member.role },
        after: { name, role },
      },
    };
  },
});
