import type { Ctx } from "@/domain/access/context";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { FoundWords } from "./choices";

/**
 * The place of some words in a capture, so that they can be quoted without selecting them there: as they stand, whatever the spaces and
 * line breaks with which they were pasted. Null when they do not stand in it. Throws `not_found` without such a capture.
 */
export async function findWords(ctx: Ctx, captureId: string, words: string): Promise<FoundWords | null> {
  const { rows } = isUuid(captureId)
    ? await ctx.db.pool.query<{ text: string }>({
        name: "capture-text",
        text: "select text from captures where negotiation_id = $1 and id = $2",
        values: [ctx.negotiation.id, captureId],
      })
    : { rows: [] };
  const text = rows[0]?.text;
  if (text === undefined) throw new Problem("not_found", "There is no such document.");
  return placeOf(text, words);
}

/** As `findWords`, in a text. Offsets count UTF-16 units. */
export function placeOf(text: string, words: string): FoundWords | null {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return null;
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "gu");
  const [first, ...more] = [...text.matchAll(pattern)];
  if (!first) return null;
  const [exact] = first;
  return { start: first.index, end: first.index + exact.length, exact, times: more.length + 1 };
}
