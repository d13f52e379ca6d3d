import type { z } from "zod";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { mayRead } from "./rules";
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
  const [members, isDraft] = await Promise.all([
    tx.member.findMany({
      where: { negotiationId: ctx.negotiation.id, removedAt: null, user: { disabledAt: null } },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    isOnDraft(tx, ctx, target),
  ]);
  return members.filter(({ role }) => mayRead(role, { visibility, isDraft })).map(({ id, name }) => ({ id, name }));
}

/** Whether a thread is on a version that is not before a reviewer: a draft, or what was sent back. */
async function isOnDraft(tx: Tx, ctx: Ctx, { kind, id }: CommentTarget): Promise<boolean> {
  if (kind !== "position") return false;
  const where = { negotiationId: ctx.negotiation.id, positionId: id };
  const state = await tx.positionState.findFirst({ where, select: { review: true } });
  return state?.review === "draft" || state?.review === "returned";
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
  const none = () => new Problem("not_found", "There is no such thread.");
  const { role } = ctx.actor;
  if ("kind" in place) {
    const target = { kind: place.kind, id: place.id };
    if (!mayRead(role, { visibility: "negotiation", isDraft: await isOnDraft(prisma, ctx, target) })) throw none();
    const [team, negotiation] = await Promise.all([
      listReaders(prisma, ctx, { target, visibility: "team" }),
      listReaders(prisma, ctx, { target, visibility: "negotiation" }),
    ]);
    return { team, negotiation };
  }
  const thread = await prisma.comment.findFirst({ where: { negotiationId: ctx.negotiation.id, id: place.thread } });
  if (!thread) throw none();
  const { visibility } = thread;
  const target = targetOf(thread);
  if (!mayRead(role, { visibility, isDraft: await isOnDraft(prisma, ctx, target) })) throw none();
  const readers = await listReaders(prisma, ctx, { target, visibility });
  return { team: readers, negotiation: readers };
}
