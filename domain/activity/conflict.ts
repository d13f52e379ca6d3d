import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";

/**
 * Refuses a change that was typed against an older version than the stored one. The problem carries what is stored now, by field, and
 * who stored it, so that both versions can be laid side by side.
 */
export async function assertVersion(
  tx: Tx,
  stored: { negotiationId: string; id: string; version: number },
  given: number,
  theirs: Record<string, string>,
): Promise<void> {
  if (stored.version === given) return;
  const last = await tx.activity.findFirst({
    where: { negotiationId: stored.negotiationId, subjectId: stored.id },
    orderBy: { id: "desc" },
    select: { actorName: true },
  });
  const by = last?.actorName ?? "Somebody";
  throw new Problem(
    "conflict",
    `${by} changed this while you were writing. Nothing of yours is lost.`,
    {},
    { version: stored.version, theirs, by },
  );
}

/** The fields of two versions that differ, as the activity keeps them. */
export function changed<T extends { [key: string]: string | number | boolean | null }>(
  before: T,
  after: T,
): { before: Partial<T>; after: Partial<T> } {
  const keys = (Object.keys(after) as (keyof T)[]).filter((key) => before[key] !== after[key]);
  const pick = (of: T) => Object.fromEntries(keys.map((key) => [key, of[key]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}
