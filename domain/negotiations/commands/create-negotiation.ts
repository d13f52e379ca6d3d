import { transaction } from "@/domain/access/command";
import { voidPasswordLinks } from "@/domain/access/password-link";
import { database } from "@/lib/db/client";
import { parse } from "@/lib/parse";
import { Problem } from "@/lib/problem";
import { createNegotiationInput } from "../schema";
import { beginNegotiation } from "./begin";

/**
 * Makes another negotiation, whose lead is the user who makes it. Allowed to whoever leads one already, but not to demo accounts:
 * they must not lead anything that has no other lead.
 * @throws Problem "forbidden"; "invalid", also when the key is taken.
 */
export async function createNegotiation(userId: string, input: unknown): Promise<{ key: string }> {
  const db = database();
  return transaction(db, async (tx) => {
    const leads = await tx.member.findFirst({
      where: { userId, role: "lead", removedAt: null, user: { disabledAt: null, isDemo: false } },
      select: { user: { select: { id: true, name: true } } },
    });
    if (!leads) throw new Problem("forbidden", "Only a lead of a negotiation may begin another one.");
    const wanted = parse(createNegotiationInput, input);
    if (await tx.negotiation.findUnique({ where: { key: wanted.key }, select: { id: true } })) {
      throw new Problem("invalid", `The key ${wanted.key} is taken.`, {
        key: "Choose another key; this one is taken.",
      });
    }
    await voidPasswordLinks(tx, userId);
    await beginNegotiation(tx, db, leads.user, wanted);
    return { key: wanted.key };
  });
}
