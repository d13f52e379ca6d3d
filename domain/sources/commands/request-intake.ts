import { command } from "@/domain/access/command";
import { sha256Hex } from "@/lib/hash";
import { Problem } from "@/lib/problem";
import { requestIntakeInput } from "../intake-input";
import { announceIntake } from "../intake-queue";
import { assertNew } from "./assert-new";
import { sourceName } from "./in-scope";

/**
 * Keeps what somebody gives, for the worker to take in. Bytes that a capture holds already are refused at once.
 * @throws Problem "refused" as `takeIn` does; "not_found" for a document or a source of another negotiation.
 */
export const requestIntake = command({
  permission: "document.write",
  input: requestIntakeInput,
  async run(tx, ctx, { way, raw: given, fileName, declaredType, address, documentId, description, ...how }) {
    const negotiationId = ctx.negotiation.id;
    const raw = way === "address" ? null : (given ?? null);
    const rawSha256 = raw && sha256Hex(raw);
    if (
      documentId &&
      !(await tx.document.findFirst({ where: { negotiationId, id: documentId }, select: { id: true } }))
    )
      throw new Problem("not_found", "There is no such document.");
    if (description.sourceId) await sourceName(tx, ctx, description.sourceId);
    if (rawSha256 && !how.again) await assertNew(tx, ctx, { rawSha256 });
    const known = {
      way,
      fileName: way === "file" ? (fileName ?? null) : null,
      address: way === "address" ? address : null,
      documentId: documentId ?? null,
    };
    const { id } = await tx.intake.create({
      data: {
        negotiationId,
        ...known,
        raw,
        rawSha256,
        declaredType: declaredType ?? null,
        description: documentId ? {} : { ...description, published: description.published ?? null },
        ...how,
        createdById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    await announceIntake(tx);
    return {
      output: { id },
      activity: {
        type: "document.intake-asked",
        subjectId: id,
        after: { ...known, bytes: raw?.length ?? null, rawSha256 },
      },
    };
  },
});
