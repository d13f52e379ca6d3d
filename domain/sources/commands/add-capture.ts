import { command } from "@/domain/access/command";
import { Problem } from "@/lib/problem";
import { addCaptureInput } from "../schema";
import { readText, takeIn } from "./take-in";

/** Another capture of a document: a later state of its page, a better copy, the original of a translation. Earlier captures stay. */
export const addCapture = command({
  permission: "document.write",
  input: addCaptureInput,
  async run(tx, ctx, { documentId, text, transform, again }) {
    const negotiationId = ctx.negotiation.id;
    const document = await tx.document.findFirst({
      where: { negotiationId, id: documentId },
      select: { title: true, publishedEdtf: true, outlet: true, source: { select: { name: true } } },
    });
    if (!document) throw new Problem("not_found", "There is no such document.");
    const known = { published: document.publishedEdtf, outlet: document.outlet ?? document.source?.name ?? null };
    const read = await readText(tx, ctx, text, known);
    const capture = await takeIn(tx, ctx, read, { documentId, transform, again });
    return {
      output: { documentId, captureId: capture.captureId, hazards: capture.hazards },
      activity: {
        type: "document.captured",
        subjectId: documentId,
        after: { title: document.title, ...capture, transform },
      },
    };
  },
});
