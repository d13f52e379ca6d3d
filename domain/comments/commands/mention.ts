import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { type Mention, mentionsIn, withMentions } from "@/lib/mentions";
import { listReaders } from "../read-readers";
import type { CommentTarget, Visibility } from "../schema";

/**
 * The typed words as they are stored: who is named and may read the thread becomes a mention. `known` are those whom the comment mentions
 * already, under the names of that time, so that editing keeps them.
 */
export async function wordsOf(
  tx: Tx,
  ctx: Ctx,
  place: { target: CommentTarget; visibility: Visibility },
  typed: string,
  known: readonly Mention[] = [],
): Promise<string> {
  if (!typed.includes("@")) return typed;
  const readers = await listReaders(tx, ctx, place);
  return withMentions(typed, [...known.filter(({ name }) => !readers.some((one) => one.name === name)), ...readers]);
}

/** Keeps whom a comment mentions; answers those who are new, whom the activity tells of. */
export async function keepMentions(tx: Tx, ctx: Ctx, commentId: string, body: string): Promise<Mention[]> {
  const negotiationId = ctx.negotiation.id;
  const known = await tx.commentMention.findMany({ where: { negotiationId, commentId }, select: { memberId: true } });
  const added = mentionsIn(body).filter(({ id }) => !known.some(({ memberId }) => memberId === id));
  await tx.commentMention.createMany({
    data: added.map(({ id, name }) => ({ negotiationId, commentId, memberId: id, name })),
  });
  return added;
}

/** What an activity says of mentions: ids for the inbox, names for the feed; nothing where there are none. */
export function toldMentions(mentions: readonly Mention[]): { mentions?: string[]; mentioned?: string } {
  if (mentions.length === 0) return {};
  return { mentions: mentions.map(({ id }) => id), mentioned: mentions.map(({ name }) => name).join(", ") };
}
