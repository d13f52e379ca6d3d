import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { lockWord } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";

/**
 * Refuses what the negotiation holds already. Without `sha256`, the hash of its normalised text, only bytes can be compared.
 * @throws Problem "refused" as `takeIn` does.
 */
export async function assertNew(
  tx: Tx,
  ctx: Ctx,
  { rawSha256, sha256 }: { rawSha256: string; sha256?: string },
): Promise<void> {
  const negotiationId = ctx.negotiation.id;
  // A second click, or a colleague's, comes before the first has committed: it waits here, and then sees it.
  await lockWord(tx, negotiationId, `capture ${rawSha256}`);
  if (sha256) await lockWord(tx, negotiationId, `words ${sha256}`);
  const known = await tx.capture.findFirst({
    where: { negotiationId, OR: [{ rawSha256 }, ...(sha256 ? [{ sha256 }] : [])] },
    orderBy: { recordedAt: "desc" },
    select: { id: true, rawSha256: true, document: { select: { id: true, title: true } } },
  });
  if (!known) return;
  const { id: captureId, document } = known;
  const message =
    known.rawSha256 === rawSha256
      ? `The same text was taken in before, as “${document.title}”.`
      : `The same words were taken in before, in another file or page, as “${document.title}”.`;
  throw new Problem(
    "refused",
    message,
    {},
    {
      documentId: document.id,
      captureId,
      title: document.title,
      address: `/n/${ctx.negotiation.key}/captures/${captureId}`,
    },
  );
}
