import { endpoint } from "@/domain/access/endpoint";
import { readDates } from "@/domain/board/read-dates";
import { whyNoWorldDate } from "@/lib/edtf";

/**
 * How `?words=` of a date read against the document of `?capture=` or of the quote `?evidence=`, against the event `?event=`, or against the day `?day=`
 * that a person gives; and the dates in and around the quote, or the capture's stretch `?start=` to `?end=`. Without any, words are read by themselves.
 * Of a date as EDTF writes it, `?edtf=`, only what is wrong with it.
 */
export const GET = endpoint(async (ctx, request) => {
  const { searchParams } = new URL(request.url);
  const edtf = searchParams.get("edtf");
  if (edtf !== null)
    return Response.json({ wrong: whyNoWorldDate(edtf.slice(0, 80)) }, { headers: { "cache-control": "no-store" } });
  const place = (name: string) =>
    /^\d{1,9}$/.test(searchParams.get(name) ?? "") ? Number(searchParams.get(name)) : null;
  const dates = await readDates(ctx, {
    words: (searchParams.get("words") ?? "").slice(0, 200),
    captureId: searchParams.get("capture"),
    evidenceId: searchParams.get("evidence"),
    eventId: searchParams.get("event"),
    day: searchParams.get("day")?.slice(0, 80),
    start: place("start"),
    end: place("end"),
  });
  return Response.json(dates, { headers: { "cache-control": "no-store" } });
});
