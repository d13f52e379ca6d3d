import type { Ctx } from "@/domain/access/context";
import { Problem } from "@/lib/problem";
import { type DateReading, readDate } from "@/lib/read-date";
import { findDates } from "@/lib/read-date/find-dates";
import { isUuid } from "@/lib/uuid";

/** How words read, null without words; and the dates that stand in a stretch of the capture and just around it, those in it first. */
export type ReadDates = { reading: DateReading | null; near: { surface: string; reading: DateReading }[] };

/** How far around a stretch its sentence may begin and end, in UTF-16 units. */
const around = 240;
const mostNear = 6;

type Asked = { words: string; captureId: string | null; start: number | null; end: number | null };

/**
 * Reads words of a date against the publication date of the capture's document; without a capture, by themselves. Nothing is recorded. One round trip. Throws `not_found`.
 */
export async function readDates(ctx: Ctx, { words, captureId, start, end }: Asked): Promise<ReadDates> {
  if (!captureId) return { reading: words.trim() === "" ? null : readDate(words, null), near: [] };
  const { rows } = isUuid(captureId)
    ? await ctx.db.pool.query<{ text: string; published: string | null }>({
        name: "dates-of-capture",
        text: `select c.text, d.published_edtf as published from captures c join documents d on d.negotiation_id = $1 and d.id = c.document_id
          where c.negotiation_id = $1 and c.id = $2`,
        values: [ctx.negotiation.id, captureId],
      })
    : { rows: [] };
  const [capture] = rows;
  if (!capture) throw new Problem("not_found", "There is no such document.");
  const reference = { edtf: capture.published, of: "publication" as const };
  const reading = words.trim() === "" ? null : readDate(words, reference);
  if (start === null || end === null || end <= start) return { reading, near: [] };
  const from = Math.max(0, start - around);
  const text = capture.text.slice(from, end + around);
  const found = findDates(text, reference).map((date) => ({ ...date, start: date.start + from, end: date.end + from }));
  const isIn = (date: { start: number; end: number }) => date.start < end && date.end > start;
  const near = [...found.filter(isIn), ...found.filter((date) => !isIn(date))];
  const once = near.filter(({ surface }, at) => near.findIndex((other) => other.surface === surface) === at);
  return { reading, near: once.slice(0, mostNear).map(({ surface, reading: read }) => ({ surface, reading: read })) };
}
