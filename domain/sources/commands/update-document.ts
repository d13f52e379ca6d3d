import { command } from "@/domain/access/command";
import { assertVersion, changed } from "@/domain/activity/conflict";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { updateDocumentInput } from "../schema";
import { describe, told } from "./describe";

/** Changes what is known about a document; never its captures. */
export const updateDocument = command({
  permission: "document.write",
  input: updateDocumentInput,
  async run(tx, ctx, { id, version, title, ...description }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "documents", negotiationId, id))) throw new Problem("not_found", "There is no such document.");
    const stored = await tx.document.findUniqueOrThrow({
      where: { id },
      include: { source: { select: { name: true } } },
    });
    // As the form writes them, so that only what differs is laid side by side.
    await assertVersion(tx, stored, version, {
      title: stored.title,
      sourceId: stored.source?.name ?? "unknown",
      outlet: stored.outlet ?? "",
      byline: stored.byline ?? "",
      "published.edtf": stored.publishedEdtf ?? "",
      "published.text": stored.publishedText ?? "",
      "published.note": stored.publishedNote,
      url: stored.url ?? "",
      archiveUrl: stored.archiveUrl ?? "",
      language: stored.language ?? "",
      marking: stored.marking,
      note: stored.note,
    });
    const { columns, source } = await describe(tx, ctx, description);
    await tx.document.update({ where: { id }, data: { title, ...columns, version: { increment: 1 } } });
    return {
      output: { id, version: version + 1 },
      activity: {
        type: "document.updated",
        subjectId: id,
        ...changed(told(stored, stored.title, stored.source?.name ?? null), told(columns, title, source)),
      },
    };
  },
});
