import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { linkDocumentsInput } from "../schema";
import { lineageKindsById } from "../vocabulary";
import { lockLineage, regroup } from "./regroup";

export const linkDocuments = command({
  permission: "document.write",
  input: linkDocumentsInput,
  async run(tx, ctx, { fromId, toId, kind, note }) {
    const negotiationId = ctx.negotiation.id;
    if (fromId === toId)
      throw new Problem("invalid", "Choose two different documents.", { toId: "Choose another document." });
    await lockLineage(tx, negotiationId);
    const pair = [fromId, toId];
    const documents = await tx.document.findMany({
      where: { negotiationId, id: { in: pair } },
      select: { id: true, title: true, originId: true },
    });
    if (documents.length !== 2) throw new Problem("not_found", "There is no such document.");
    const standing = await tx.lineage.findFirst({
      where: { negotiationId, withdrawnAt: null, fromId: { in: pair }, toId: { in: pair } },
      select: { kind: true },
    });
    if (standing) {
      const message = `These two have a judgement already (${lineageKindsById[standing.kind].label.toLowerCase()}). Withdraw it first.`;
      throw new Problem("refused", message, { toId: message });
    }
    const { id } = await tx.lineage.create({
      data: { negotiationId, fromId, toId, kind, note, recordedById: ctx.actor.memberId },
      select: { id: true },
    });
    const moved = await regroup(
      tx,
      negotiationId,
      documents.map(({ originId }) => originId),
    );
    const to = documents.find((document) => document.id === toId)?.title ?? "";
    return {
      output: { id, moved },
      activity: { type: "document.linked", subjectId: fromId, after: { lineageId: id, kind, toId, to, note } },
    };
  },
});
