import { transaction } from "@/domain/access/command";
import { hashLinkToken } from "@/domain/access/link-token";
import { voidPasswordLinks } from "@/domain/access/password-link";
import { hashPassword } from "@/domain/access/passwords";
import { record } from "@/domain/activity/record";
import { type Database, database, type Tx } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { validInvitation } from "../find-invitation";
import { acceptInvitationInput, joinInput } from "../schema";

type Joined = { key: string };

/**
 * A signed-in user joins by an invitation link, which works once.
 * @throws Problem "invalid"; "refused" when the link does not work any more, or the user is a member already (the link is then kept).
 */
export async function acceptInvitation(userId: string, input: unknown): Promise<Joined> {
  const { token } = parse(acceptInvitationInput, input);
  const db = database();
  return transaction(db, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    await voidPasswordLinks(tx, userId);
    return join(tx, db, user, token);
  });
}

/**
 * A new person joins by an invitation link: makes the account and the member in one.
 * @throws Problem "invalid", also when there is an account with the e-mail; "refused" when the link does not work any more.
 */
export async function joinByInvitation(input: unknown): Promise<Joined & { userId: string; sessionVersion: number }> {
  const { token, name, email, password } = parse(joinInput, input);
  const db = database();
  // Hashing is dear: nothing is hashed for a stranger who has no invitation.
  await assertMayJoin(db.prisma, token, email);
  const passwordHash = await hashPassword(password);
  return transaction(db, async (tx) => {
    await assertMayJoin(tx, token, email);
    const user = await tx.user.create({ data: { email, name, passwordHash } });
    const { key } = await join(tx, db, user, token);
    return { key, userId: user.id, sessionVersion: user.sessionVersion };
  });
}

async function assertMayJoin(tx: Pick<Tx, "invitation" | "user">, token: string, email: string): Promise<void> {
  const invitation = await tx.invitation.count({
    where: { tokenHash: hashLinkToken(token), ...validInvitation(new Date()) },
  });
  if (invitation === 0) throw ended();
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
    const message = "There is an account with this e-mail already. Sign in first, then open the link again.";
    throw new Problem("invalid", message, { email: message });
  }
}

const ended = () =>
  new Problem("refused", "This invitation does not work any more: it was used, revoked or ran out. Ask for a new one.");

async function join(
  tx: Tx,
  db: Database,
  user: { id: string; name: string; isDemo: boolean },
  token: string,
): Promise<Joined> {
  const now = new Date();
  // Found and used in one statement: of two who come at once, one is refused.
  const [used] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash: hashLinkToken(token), ...validInvitation(now) },
    data: { acceptedAt: now },
    select: {
      id: true,
      negotiationId: true,
      role: true,
      createdBy: { select: { user: { select: { isDemo: true } } } },
    },
  });
  if (!used) throw ended();
  const { id, negotiationId, role, createdBy } = used;
  // Anybody can sign in with a demo account: it must not become a way into work that is not a demonstration.
  if (user.isDemo && !createdBy.user.isDemo) {
    throw new Problem("refused", "Demo accounts cannot join. Sign out, and join with an account of your own.");
  }
  const negotiation = await tx.negotiation.findUniqueOrThrow({
    where: { id: negotiationId },
    select: { id: true, key: true, name: true },
  });
  const was = await tx.member.findUnique({ where: { negotiationId_userId: { negotiationId, userId: user.id } } });
  if (was && was.removedAt === null) throw new Problem("refused", `You are a member of ${negotiation.name} already.`);
  const member = await tx.member.upsert({
    where: { negotiationId_userId: { negotiationId, userId: user.id } },
    create: { negotiationId, userId: user.id, name: user.name, role },
    update: { name: user.name, role, joinedAt: now, removedAt: null },
  });
  await tx.invitation.update({ where: { id }, data: { acceptedById: member.id } });
  const actor = { memberId: member.id, userId: user.id, name: user.name, role };
  await record(
    tx,
    { db, negotiation, actor },
    { type: "member.joined", subjectId: member.id, after: { name: user.name, role, invitationId: id } },
  );
  return { key: negotiation.key };
}
