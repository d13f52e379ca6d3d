import { hashLinkToken } from "@/domain/access/link-token";
import type { Role } from "@/domain/access/permissions";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * An invitation that still works. It rests on its maker: when they are no longer a lead who can sign in, it ends, so that nobody who was
 * removed comes back by a link of their own.
 */
export function validInvitation(now: Date): Prisma.InvitationWhereInput {
  return {
    acceptedAt: null,
    revokedAt: null,
    expiresAt: { gt: now },
    createdBy: { role: "lead", removedAt: null, user: { disabledAt: null } },
  };
}

export type OpenInvitation = { negotiation: { key: string; name: string }; role: Role; by: string; expiresAt: Date };

/** What the bearer of a link is told before joining; null when the link does not work. */
export async function findInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await database().prisma.invitation.findFirst({
    where: { tokenHash: hashLinkToken(token), ...validInvitation(new Date()) },
    select: {
      role: true,
      expiresAt: true,
      negotiation: { select: { key: true, name: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (!found) return null;
  const { role, expiresAt, negotiation, createdBy } = found;
  return { negotiation, role, by: createdBy.name, expiresAt };
}
