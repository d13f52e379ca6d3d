import type { Ctx } from "@/domain/access/context";
import { hashPassword } from "@/domain/access/passwords";
import { acceptInvitation } from "@/domain/members/commands/accept-invitation";
import { inviteMember } from "@/domain/members/commands/invite-member";
import { beginNegotiation } from "@/domain/negotiations/commands/begin";
import { updateNegotiation } from "@/domain/negotiations/commands/update-negotiation";
import { database } from "@/lib/db/client";
import { demoPassword } from "./accounts";
import type { demonstration } from "./demonstration";
import type { Account } from "./types";

/** Acts as one of the demo members. */
export type As = (account: Account) => Ctx;

/** The demo accounts and the negotiation: the lead begins it and invites the others. */
export async function loadTeam({ accounts, negotiation }: typeof demonstration): Promise<As> {
  const db = database();
  const passwordHash = await hashPassword(demoPassword);
  const members = new Map<Account, Ctx>();
  for (const { role, email, name } of accounts) {
    const user = await db.prisma.user.create({ data: { email, name, passwordHash, isDemo: true } });
    const lead = members.get("lead");
    if (!lead) {
      const { key, name: title, question } = negotiation;
      const begun = await db.prisma.$transaction((tx) =>
        beginNegotiation(tx, db, user, { key, name: title, question }),
      );
      await updateNegotiation(begun, { name: title, question, marking: negotiation.marking, version: 1 });
      members.set(role, begun);
      continue;
    }
    const { token } = await inviteMember(lead, { role, note: name });
    await acceptInvitation(user.id, { token });
    const member = await db.prisma.member.findFirstOrThrow({
      where: { negotiationId: lead.negotiation.id, userId: user.id },
    });
    members.set(role, { ...lead, actor: { memberId: member.id, userId: user.id, name, role } });
  }
  return (account) => {
    const ctx = members.get(account);
    if (!ctx) throw new Error(`The demonstration has no account “${account}”.`);
    return ctx;
  };
}
