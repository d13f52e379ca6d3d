import { z } from "zod";
import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";

/**
 * Disables every demo account and ends its sessions at once. They belong to the installation, not to one negotiation, so any lead may
 * close this door; but no negotiation may be left without a lead who can sign in.
 */
export const switchOffDemoAccounts = command({
  permission: "negotiation.manage",
  input: z.object({}),
  async run(tx, ctx) {
    const active = { isDemo: true, disabledAt: null };
    // One after another: who becomes the last lead meanwhile waits for this to end.
    await tx.$executeRaw`select 1 from negotiations n where exists (
      select 1 from members m join users u on u.id = m.user_id where m.negotiation_id = n.id and u.is_demo) order by n.id for update`;
    const orphan = await tx.negotiation.findFirst({
      where: {
        members: {
          some: { role: "lead", removedAt: null, user: active },
          none: { role: "lead", removedAt: null, user: { isDemo: false, disabledAt: null } },
        },
      },
      orderBy: { key: "asc" },
      select: { id: true },
    });
    if (orphan) {
      const where = orphan.id === ctx.negotiation.id ? "This negotiation" : "Another negotiation on this server";
      throw new Problem(
        "refused",
        `${where} has no other lead than a demo account. Invite a person as lead first, and switch the demo accounts off when they have joined.`,
      );
    }
    const users = await tx.user.updateManyAndReturn({
      where: active,
      data: { disabledAt: new Date(), sessionVersion: { increment: 1 } },
      select: { email: true },
    });
    if (users.length === 0) throw new Problem("refused", "The demo accounts are switched off already.");
    const emails = users.map((user) => user.email).sort();
    return {
      output: { accounts: emails.length },
      activity: { type: "demo.switched-off", subjectId: ctx.negotiation.id, after: { accounts: emails } },
    };
  },
});
