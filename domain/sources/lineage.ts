import type { LineageKind } from "./vocabulary";

/** A document, oldest first where a list of them is asked for. */
export type Node = Readonly<{ id: string; createdAt: Date }>;
export type Link = Readonly<{ fromId: string; toId: string; kind: LineageKind }>;

/** A judgement on lineage with the time in which it stood; `withdrawnAt` null: it still does. */
export type DatedLink = Link & Readonly<{ recordedAt: Date; withdrawnAt: Date | null }>;

/** Whether documents so related go back to the same words, so that they count as one origin. */
export function joins(kind: LineageKind): boolean {
  return kind !== "same_event_independent";
}

/**
 * The origin of each document: the oldest of those it is joined to by lineage, directly or through others; itself when it stands alone.
 * Invariant 8 counts these, so five reports that retell one agency's text are one origin. Links to documents that are not given
 * are left out. Pure, and independent of the order of both lists.
 *
 * @returns for each document's id the id of its origin.
 */
export function originsOf(documents: readonly Node[], links: readonly Link[]): Map<string, string> {
  const above = new Map(documents.map(({ id }) => [id, id]));
  const age = new Map(documents.map(({ id, createdAt }) => [id, createdAt.getTime()]));
  const isOlder = (a: string, b: string) => {
    const difference = (age.get(a) ?? 0) - (age.get(b) ?? 0);
    return difference === 0 ? a < b : difference < 0;
  };
  const top = (id: string): string => {
    const next = above.get(id) ?? id;
    return next === id ? id : top(next);
  };
  for (const { fromId, toId, kind } of links) {
    if (!joins(kind) || !above.has(fromId) || !above.has(toId)) continue;
    const [from, to] = [top(fromId), top(toId)];
    if (from !== to) above.set(isOlder(from, to) ? to : from, isOlder(from, to) ? from : to);
  }
  return new Map(documents.map(({ id }) => [id, top(id)]));
}

/**
 * Counts origins as they were known at a moment: by the judgements that stood then, also through documents that are not asked about. What was
 * recorded or withdrawn later changes nothing. Pure.
 *
 * @returns how many origins some documents go back to.
 */
export function originsAt(links: readonly DatedLink[], known: Date): (documents: readonly string[]) => number {
  const standing = links.filter(
    ({ recordedAt, withdrawnAt }) => recordedAt <= known && (withdrawnAt === null || withdrawnAt > known),
  );
  // Which of a group is the oldest does not matter to their number.
  const createdAt = new Date(0);
  const linked = [...new Set(standing.flatMap(({ fromId, toId }) => [fromId, toId]))];
  const origins = originsOf(
    linked.map((id) => ({ id, createdAt })),
    standing,
  );
  return (documents) => new Set(documents.map((id) => origins.get(id) ?? id)).size;
}
