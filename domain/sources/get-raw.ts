import type { Ctx } from "@/domain/access/context";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";

const endings: readonly (readonly [string, string])[] = [
  ["text/html", "html"],
  ["text/plain", "txt"],
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
];

/** The bytes of a capture as they came, what they are, and a name to save them by. Throws `invalid` for what is no id, and `not_found`. */
export async function getRaw(ctx: Ctx, captureId: string) {
  if (!isUuid(captureId)) throw new Problem("invalid", "Say which capture.", { capture: "Say which capture." });
  const { rows } = await ctx.db.pool.query<{
    raw: Uint8Array<ArrayBuffer>;
    mediaType: string;
    fileName: string | null;
  }>({
    name: "capture-raw",
    text: `select raw, media_type as "mediaType", file_name as "fileName" from captures where negotiation_id = $1 and id = $2`,
    values: [ctx.negotiation.id, captureId],
  });
  const row = rows[0];
  if (!row) throw new Problem("not_found", "There is no such capture.");
  const ending = endings.find(([type]) => row.mediaType.startsWith(type))?.[1] ?? "bin";
  return { raw: row.raw, mediaType: row.mediaType, name: row.fileName ?? `capture-${captureId.slice(0, 8)}.${ending}` };
}
