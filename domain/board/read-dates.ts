import type { Ctx } from "@/domain/access/context";
import { Problem } from "@/lib/problem";
import { type DateReading, type DateReference, readDate } from "@/lib/read-date";
import { findDates } from "@/lib/read-date/find-dates";
import { isUuid } from "@/lib/uuid";

/** How words read, null without words; and the dates that stand in a stretch of the capture and just around it, those in it first. */
export type ReadDates = { reading: DateReading | null; near: { surface: string; reading: DateReading }[] };

/** How far around a stretch its sentence may begin and end, in UTF-16 units. */
const around = 240;
const mostNear = 6;

type Asked = {
  words: string;
  /** What the words stand beside: a stretch of a capture, a quote, or an event that they count from. */
  captureId?: string | null;
  start?: number | null;
  end?: number | null;
  evidenceId?: string | null;
  eventId?: string | null;
  /** The day that a person says they count from, where they stand beside nothing. EDTF. */
  day?: string | null;
};
type Place = {
  reference: DateReference | null;
  /** Of the document; null where there is none, or none is known. */
  language: string | null;
  text: string;
  start: number | null;
  end: number | null;
};

/**
 * Reads words of a date against the publication date of the document that they stand in, the date of the event that they concern, or the day given; without any, by themselves.
 * Nothing is recorded. One round trip at most. Throws `not_found`.
 */
export async function readDates(ctx: Ctx, asked: Asked): Promise<ReadDates> {
  const { reference, language, text: whole, start, end } = await placeOf(ctx, asked);
  const words = asked.words.trim();
  const reading = words === "" ? null : readDate(words, reference, language);
  if (start === null || end === null || end <= start) return { reading, near: [] };
  const from = Math.max(0, start - around);
  const text = whole.slice(from, end + around);
  const found = findDates(text, reference, undefined, language).map((date) => ({
    ...date,
    start: date.start + from,
    end: date.end + from,
  }));
  const isIn = (date: { start: number; end: number }) => date.start < end && date.end > start;
  const near = [...found.filter(isIn), ...found.filter((date) => !isIn(date))];
  const once = near.filter(({ surface }, at) => near.findIndex((other) => other.surface === surface) === at);
  return { reading, near: once.slice(0, mostNear).map(({ surface, reading: read }) => ({ surface, reading: read })) };
}

async function placeOf(ctx: Ctx, asked: Asked): Promise<Place> {
  const { captureId = null, evidenceId = null, eventId = null, start = null, end = null, day = null } = asked;
  if (eventId !== null) return eventPlace(ctx, eventId);
  if (captureId === null && evidenceId === null) {
    const reference: DateReference | null = day ? { edtf: day, of: "given" } : null;
    return { reference, language: null, text: "", start: null, end: null };
  }
  const { rows } = [captureId, evidenceId].every((id) => id === null || isUuid(id))
    ? await ctx.db.pool.query<{
        text: string;
        language: string | null;
        published: string | null;
        start: number | null;
        end: number | null;
      }>({
        name: "dates-of-document",
        text: `select c.text, d.language, d.published_edtf as published, e.start_at as start, e.end_at as end
          from captures c join documents d on d.negotiation_id = $1 and d.id = c.document_id
            left join evidence e on e.negotiation_id = $1 and e.id = $3 and e.capture_id = c.id
          where c.negotiation_id = $1 and c.id = coalesce($2, (select x.capture_id from evidence x where x.negotiation_id = $1 and x.id = $3))`,
        values: [ctx.negotiation.id, captureId, evidenceId],
      })
    : { rows: [] };
  const [found] = rows;
  if (!found) throw new Problem("not_found", "There is no such document.");
  const reference = { edtf: found.published, of: "publication" as const };
  return { reference, language: found.language, text: found.text, start: found.start ?? start, end: found.end ?? end };
}

async function eventPlace(ctx: Ctx, id: string): Promise<Place> {
  const where = { negotiationId: ctx.negotiation.id, id };
  const event = isUuid(id) ? await ctx.db.prisma.event.findFirst({ where, select: { dateEdtf: true } }) : null;
  if (!event) throw new Problem("not_found", "There is no such event.");
  return { reference: { edtf: event.dateEdtf, of: "event" }, language: null, text: "", start: null, end: null };
}
