import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { sameAddresses } from "../same-address";

/**
 * Whether two publications share an address, or one was taken in twice, only a person can tell.
 * @throws Problem "refused" with `details` `{ question: "same-address", documentId, title, address }` when a document of one of these addresses
 * is here.
 */
export async function assertNewAddress(tx: Tx, ctx: Ctx, addresses: (string | null)[]): Promise<void> {
  const written = addresses.flatMap((address) => (address ? sameAddresses(address) : []));
  const known = await tx.document.findFirst({
    where: { negotiationId: ctx.negotiation.id, url: { in: written } },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true },
  });
  if (!known) return;
  throw new Problem(
    "refused",
    `A document of this address is here already: “${known.title}”.`,
    {},
    {
      question: "same-address",
      documentId: known.id,
      title: known.title,
      address: `/n/${ctx.negotiation.key}/sources/${known.id}`,
    },
  );
}
