import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";

/**
 * A version and its state, locked until the transaction ends, so that nobody reviews or supersedes it meanwhile.
 * @throws Problem "not_found" for an id of another negotiation too.
 */
export async function loadPosition(tx: Tx, ctx: Ctx, id: string) {
  const negotiationId = ctx.negotiation.id;
  if (!(await lock(tx, "positions", negotiationId, id))) throw new Problem("not_found", "There is no such position.");
  const position = await tx.position.findUniqueOrThrow({
    where: { id },
    include: {
      state: true,
      citations: { where: { withdrawnAt: null }, select: { evidenceId: true, stance: true, note: true } },
    },
  });
  if (!position.state) throw new Error(`Position ${id} has no state.`);
  return { ...position, state: position.state };
}

export type LoadedPosition = Awaited<ReturnType<typeof loadPosition>>;

/** Refuses work on a version that has given way; the newer one is laid beside what was typed. */
export async function assertNotSuperseded(tx: Tx, position: LoadedPosition): Promise<void> {
  if (!position.state.supersededAt) return;
  const newer = await tx.position.findFirst({
    where: { negotiationId: position.negotiationId, threadId: position.threadId },
    orderBy: { number: "desc" },
    include: { recordedBy: { select: { name: true } } },
  });
  const by = newer?.recordedBy.name ?? "Somebody";
  const theirs = { act: newer?.act ?? "", statement: newer?.statement ?? "", conditions: newer?.conditions ?? "" };
  throw new Problem(
    "conflict",
    `${by} recorded a newer version while you were writing. Nothing of yours is lost.`,
    {},
    {
      version: newer?.number ?? position.number,
      theirs,
      by,
    },
  );
}

/** Refuses a verdict on a version on which somebody has given one meanwhile, and says who and which. */
export async function assertNotReviewed(tx: Tx, position: LoadedPosition): Promise<void> {
  const { review } = position.state;
  if (review !== "returned" && review !== "reviewed") return;
  const last = await tx.positionReview.findFirst({
    where: { negotiationId: position.negotiationId, positionId: position.id, state: review },
    orderBy: { recordedAt: "desc" },
    include: { recordedBy: { select: { name: true } } },
  });
  const done = review === "returned" ? "returned" : "approved";
  throw new Problem("conflict", `${last?.recordedBy.name ?? "Somebody"} has ${done} this position already.`);
}
