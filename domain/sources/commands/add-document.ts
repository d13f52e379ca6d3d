import { randomUUID } from "node:crypto";
import { command } from "@/domain/access/command";
import { titleFrom } from "../rules";
import { addDocumentInput } from "../schema";
import { describe, told } from "./describe";
import { readText, takeIn } from "./take-in";

export const addDocument = command({
  permission: "document.write",
  input: addDocumentInput,
  async run(tx, ctx, { title: given, text, transform, again, unseen, ...description }) {
    const negotiationId = ctx.negotiation.id;
    const { columns, source } = await describe(tx, ctx, description);
    const known = { published: columns.publishedEdtf, outlet: columns.outlet ?? source };
    const read = unseen ? null : await readText(tx, ctx, text, known);
    const id = randomUUID();
    const title = given ?? (read ? titleFrom(read.text, read.hazards) : "");
    // Alone until somebody records lineage: its own origin.
    await tx.document.create({
      data: { id, negotiationId, title, originId: id, createdById: ctx.actor.memberId, ...columns },
    });
    const capture = read && (await takeIn(tx, ctx, read, { documentId: id, transform, again }));
    return {
      output: { documentId: id, captureId: capture?.captureId ?? null, title, hazards: capture?.hazards ?? 0 },
      activity: {
        type: "document.added",
        subjectId: id,
        after: { ...told(columns, title, source), ...(capture && { ...capture, transform }) },
      },
    };
  },
});
