import { beforeAll, expect, it } from "vitest";
import { readDates } from "@/domain/board/read-dates";
import { createEvent } from "@/domain/events/commands/create-event";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { database } from "@/lib/db/client";
import { worldDateColumns } from "@/lib/world-date";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let dated: string;
let undated: string;
const text =
  "The envoys met on Tuesday. They agreed on nothing. A second round is planned for next month, 15 years after the first.";

const published = (edtf: string) => worldDateColumns("published", { edtf, text: null, basis: "absolute", note: null });

beforeAll(async () => {
  talks = await makeNegotiation();
  const capture = await talks.capture(text);
  dated = capture.captureId;
  await database().prisma.document.update({
    where: { id: capture.documentId },
    data: published("2026-01-07"),
  });
  undated = (await talks.capture(`${text} Again.`)).captureId;
});

const read = (over: Partial<Parameters<typeof readDates>[1]>) =>
  readDates(talks.ctx("viewer"), { words: "", captureId: dated, start: null, end: null, ...over });

it("words are read against the date of the document that they stand in", async () => {
  expect(await read({ words: "last month" })).toMatchObject({
    reading: { edtf: "2025-12", basis: "relative_to_publication" },
    near: [],
  });
  expect(await read({ words: "last month", captureId: undated })).toMatchObject({
    reading: { open: expect.any(String) },
  });
  expect(await read({ words: "last month", captureId: null })).toMatchObject({ reading: { open: expect.any(String) } });
  expect(await read({ words: "7 January 2026", captureId: null })).toMatchObject({ reading: { edtf: "2026-01-07" } });
});

it("dates in and around a quote are offered, those in it first", async () => {
  const start = text.indexOf("A second");
  const { reading, near } = await read({ start, end: text.length });
  expect(reading).toBeNull();
  expect(near).toMatchObject([
    { surface: "next month", reading: { edtf: "2026-02", basis: "relative_to_publication" } },
    { surface: "Tuesday", reading: { edtf: "2026-01-06", basis: "relative_to_publication" } },
  ]);
});

it("words are read against the document of a quote, with the dates in and around it", async () => {
  const { documentId, captureId } = await talks.capture(`${text} Once more.`);
  await database().prisma.document.update({ where: { id: documentId }, data: published("2026-01") });
  const quote = talks.citation({ captureId, text }, "The envoys met on Tuesday.").quote;
  const { issueId, partyId } = { issueId: (await talks.issue()).id, partyId: await talks.party("Atlantis") };
  const citations = [{ quote, stance: "supports" as const }];
  await recordPosition(talks.ctx("analyst"), {
    issueId,
    partyId,
    act: "stated",
    statement: "It met.",
    basis: "outlet_inference",
    citations,
  });
  const { id: evidenceId } = await database().prisma.evidence.findFirstOrThrow({ where: { captureId } });
  expect(await read({ words: "last month", captureId: null, evidenceId })).toMatchObject({
    reading: { edtf: "2025-12" },
    near: [{ surface: "Tuesday", reading: { edtf: "2026-01~" } }, { surface: "next month" }],
  });
});

it("words are read in the language of the document", async () => {
  const words = "Во вторник послы встретились в порту.";
  const { documentId, captureId } = await talks.capture(words);
  await database().prisma.document.update({
    where: { id: documentId },
    data: { ...published("2026-01-07"), language: "ru" },
  });
  expect(await read({ words: "в прошлом месяце", captureId, start: 0, end: words.length })).toMatchObject({
    reading: { edtf: "2025-12" },
    near: [{ surface: "вторник", reading: { edtf: "2026-01-06" } }],
  });
});

it("words about an event are read against its date, and stay open without one", async () => {
  const event = (edtf: string | null) =>
    createEvent(talks.ctx("analyst"), { kind: "round", title: "Talks", date: { edtf } });
  const { id: eventId } = await event("2026-01-07");
  const from = { captureId: null, eventId };
  expect(await read({ words: "two days later", ...from })).toMatchObject({
    reading: { edtf: "2026-01-09", basis: "relative_to_event" },
  });
  expect(await read({ words: "Tuesday", ...from })).toMatchObject({
    reading: { edtf: "2026-01-06", basis: "relative_to_event", reason: expect.stringContaining("the event's date") },
  });
  const undatedEvent = { captureId: null, eventId: (await event(null)).id };
  expect(await read({ words: "Tuesday", ...undatedEvent })).toEqual({
    reading: { open: "“Tuesday” needs a day to count from, and the event's date is not known." },
    near: [],
  });
});

it("where words stand beside nothing, they are read against the day that a person gives, and only then", async () => {
  expect(await read({ words: "Monday", captureId: null })).toEqual({
    reading: { open: "“Monday” needs a day to count from.", needs: "day" },
    near: [],
  });
  expect(await read({ words: "Monday", captureId: null, day: "2026-01-07" })).toMatchObject({
    reading: { edtf: "2026-01-05", basis: "relative_to_publication", reason: expect.stringContaining("the day given") },
  });
  expect(await read({ words: "Monday", captureId: null, day: "nonsense" })).toMatchObject({
    reading: { open: expect.any(String) },
  });
  expect(await read({ words: "Monday", captureId: undated, day: "2026-01-07" })).toMatchObject({
    reading: { open: "“Monday” needs a day to count from, and the document's date is not known." },
  });
});

it("a document, quote or event of another negotiation, or none, is not found", async () => {
  const other = await makeNegotiation();
  const asked = { words: "Tuesday", captureId: dated, start: null, end: null };
  await expect(readDates(other.ctx("lead"), asked)).rejects.toMatchObject({ code: "not_found" });
  const { id: evidenceId } = await database().prisma.evidence.findFirstOrThrow({ where: { negotiationId: talks.id } });
  const { id: eventId } = await database().prisma.event.findFirstOrThrow({ where: { negotiationId: talks.id } });
  for (const place of [{ evidenceId }, { eventId }])
    await expect(readDates(other.ctx("lead"), { words: "Tuesday", ...place })).rejects.toMatchObject({
      code: "not_found",
    });
  await expect(read({ captureId: "x" })).rejects.toMatchObject({ code: "not_found" });
});
