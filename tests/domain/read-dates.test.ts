import { beforeAll, expect, it } from "vitest";
import { readDates } from "@/domain/board/read-dates";
import { database } from "@/lib/db/client";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let dated: string;
let undated: string;
const text =
  "The envoys met on Tuesday. They agreed on nothing. A second round is planned for next month, 15 years after the first.";

beforeAll(async () => {
  talks = await makeNegotiation();
  const capture = await talks.capture(text);
  dated = capture.captureId;
  await database().prisma.document.update({
    where: { id: capture.documentId },
    data: {
      publishedEdtf: "2026-01-07",
      publishedBasis: "absolute",
      publishedEarliest: new Date("2026-01-07"),
      publishedLatest: new Date("2026-01-07"),
    },
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

it("a document of another negotiation, or none, is not found", async () => {
  const other = await makeNegotiation();
  const asked = { words: "Tuesday", captureId: dated, start: null, end: null };
  await expect(readDates(other.ctx("lead"), asked)).rejects.toMatchObject({ code: "not_found" });
  await expect(read({ captureId: "x" })).rejects.toMatchObject({ code: "not_found" });
});
