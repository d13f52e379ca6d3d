import type { z } from "zod";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { mayRead, maySee } from "./rules";
import type { CommentTarget, readersQuery, Visibility } from "./schema";
import { targetOf } from "./target";

/** A member who may be mentioned. */
export type Reader = { id: string; name: string };

/**
 * The present members who may read a thread, by name: who else is in it cannot be mentioned, so that a mention gives access to nothing. The
 * target is taken to be of this negotiation.
 */
export async function listReaders(
  tx: Tx,
  ctx: Ctx,
  { target, visibility }: { target: CommentTarget; visibility: Visibility },
): Promise<Reader[]> {
  const negotiationId = ctx.negotiation.id;
  const [members, state] = await Promise.all([
    tx.member.findMany({
      where: { negotiationId, removedAt: null, user: { disabledAt: null } },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    target.kind === "position"
      ? tx.positionState.findFirst({ where: { negotiationId, positionId: target.id }, select: { review: true } })
      : null,
  ]);
  const isDraft = state?.review === "draft" || state?.review === "returned";
  return members.filter(({ role }) => mayRead(role, { visibility, isDraft })).map(({ id, name }) => ({ id, name }));
}

/**
 * What the completion of a comment box offers: who reads everything here, and who besides reads what is not for the team alone. Nobody
 * is offered to whoever does not read the thread.
 * @throws Problem "not_found".
 */
export async function listReadersOf(
  ctx: Ctx,
  place: z.output<typeof readersQuery>,
): Promise<{ team: Reader[]; negotiation: Reader[] }> {
  const { prisma } = ctx.db;
  if ("kind" in place) {
    const target = { kind: place.kind, id: place.id };
    const [team, negotiation] = await Promise.all([
      listReaders(prisma, ctx, { target, visibility: "team" }),
      listReaders(prisma, ctx, { target, visibility: "negotiation" }),
    ]);
    return { team, negotiation };
  }
  const thread = await prisma.comment.findFirst({ where: { negotiationId: ctx.negotiation.id, id: place.thread } });
  if (!thread || !maySee(ctx.actor.role, thread.visibility)) throw new Problem("not_found", "There is no such thread.");
  const readers = await listReaders(prisma, ctx, { target: targetOf(thread), visibility: thread.visibility });
  return { team: readers, negotiation: readers };
}
