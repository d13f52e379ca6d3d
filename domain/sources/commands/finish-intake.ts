import { command } from "@/domain/access/command";
import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { fillIn } from "../fill-in";
import type { Given } from "../given-input";
import { documentDescription, finishIntakeInput } from "../intake-input";
import { sourceNamed } from "./in-scope";
import { keepCapture, keepDocument } from "./keep";
import { suggestLineage } from "./suggest-lineage";
import { type Prepared, prepare } from "./take-in";

/**
 * Takes in what the worker read, as whoever asked for it: the last step of an intake, in one transaction with its end. What can be worked out before is,
 * so that of two megabytes with a thousand quotes no more is done in the transaction than to write it down.
 * @throws Problem "conflict" when the lease was lost; "refused" when the same words are here already, or a document of the same address
 * (`details.question` is "same-address"), and nobody has said what to do then.
 */
export const finishIntake = command({
  permission: "document.write",
  input: finishIntakeInput,
  async prepare(ctx, { id, lease, text }) {
    const where = { negotiationId: ctx.negotiation.id, id, lease };
    const to = await ctx.db.prisma.intake.findFirst({ where, select: { documentId: true, transform: true } });
    return to ? prepare(ctx, { text }, to) : undefined;
  },
  async run(tx, ctx, { id, lease, ...read }, prepared) {
    const { raw, way, fileName, address, fetchedUrl, fetchedAt, ...intake } = await leased(tx, ctx, id, lease);
    const given: Given = { ...read, raw, way, fileName, fetchedUrl, fetchedAt };
    const how = { transform: intake.transform, again: intake.again };
    const outcome = intake.documentId
      ? await keepCapture(tx, ctx, intake.documentId, given, how, prepared)
      : await newDocument(tx, ctx, given, intake, [address, fetchedUrl], prepared);
    const { documentId, captureId, hazards } = outcome.output;
    await tx.intake.update({
      where: { id },
      data: { state: "done", captureId, raw: null, lease: null, leasedUntil: null, progress: 100, endedAt: new Date() },
    });
    return { output: { documentId, captureId, hazards }, activity: outcome.activity };
  },
  after: suggestLineage,
});

async function leased(tx: Tx, ctx: Ctx, id: string, lease: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from intakes where negotiation_id = ${ctx.negotiation.id}::uuid and id = ${id}::uuid and lease = ${lease}::uuid for update`;
  const intake = rows.length > 0 ? await tx.intake.findUniqueOrThrow({ where: { id } }) : null;
  if (!intake?.raw) throw new Problem("conflict", "Another worker has taken this over.");
  return { ...intake, raw: intake.raw };
}

async function newDocument(
  tx: Tx,
  ctx: Ctx,
  given: Given,
  {
    description,
    transform,
    again,
    apart,
  }: { description: unknown } & Parameters<typeof keepDocument>[4] & { apart: boolean },
  asked: (string | null)[],
  prepared: Prepared | undefined,
) {
  const described = fillIn(documentDescription.parse(description), given.found);
  // Another file of the same new source may have been taken in since this one was given: nobody is there to choose from the list.
  const { newSource } = described;
  const sourceId = described.sourceId ?? (newSource && (await sourceNamed(tx, ctx, newSource.name))?.id);
  const filled = { ...described, sourceId, url: described.url ?? given.fetchedUrl };
  return keepDocument(tx, ctx, filled, given, { transform, again, apart, asked }, prepared);
}
