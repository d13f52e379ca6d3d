import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createPerson } from "@/domain/people/commands/create-person";
import { recordPersonName } from "@/domain/people/commands/record-person-name";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { addDocument } from "@/domain/sources/commands/add-document";
import { createSource } from "@/domain/sources/commands/create-source";
import { dismissHazard } from "@/domain/sources/commands/dismiss-hazard";
import { gradeSource } from "@/domain/sources/commands/grade-source";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { markHazard } from "@/domain/sources/commands/mark-hazard";
import { restoreHazard } from "@/domain/sources/commands/restore-hazard";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { updateDocument } from "@/domain/sources/commands/update-document";
import { updateSource } from "@/domain/sources/commands/update-source";
import { NORMALISER_VERSION, normaliseText } from "@/domain/sources/normalise";
import { findDocuments, getDocument, listDocuments, listSources } from "@/domain/sources/queries";
import { sha256Hex } from "@/lib/hash";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const nobody = "00000000-0000-4000-8000-000000000000";
let ours: TestNegotiation;
let theirs: TestNegotiation;
let count = 0;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
});

const prisma = () => ours.ctx("lead").db.prisma;
/** Straight at the database, past every command. */
const sql = (text: string, id: string) => ours.ctx("lead").db.pool.query(text, [id]);
/** A text that no other test takes in. */
const fresh = () => `Report ${++count} of ${ours.key}. The envoy said that talks go on.\n\nNobody signed.`;
const add = (input: Partial<Parameters<typeof addDocument>[1]> = {}, at = ours) =>
  addDocument(at.ctx("analyst"), { text: fresh(), ...input });
async function addCaptured(input: Partial<Parameters<typeof addDocument>[1]> = {}) {
  const { documentId, captureId } = await add(input);
  if (!captureId) throw new Error("The document has no capture.");
  return { documentId, captureId };
}
const source = (at = ours) => createSource(at.ctx("analyst"), { name: `Agency ${++count}` });

describe("createSource", () => {
  it("adds a source with one activity row", async () => {
    const name = `Gazette ${ours.key}`;
    const { id } = await createSource(ours.ctx("analyst"), { name, url: "https://gazette.example", note: "Daily." });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "source.created",
      subjectId: id,
      after: { name, url: "https://gazette.example", note: "Daily." },
    });
  });

  it("refuses a name that is taken, whatever its capitals, and an address that is none", async () => {
    const { name } = await source();
    await expect(createSource(ours.ctx("analyst"), { name: name.toUpperCase() })).rejects.toMatchObject({
      code: "invalid",
      fields: { name: expect.stringContaining(name) },
    });
    await expect(
      createSource(ours.ctx("analyst"), { name: "Other", url: "javascript:alert(1)" }),
    ).rejects.toMatchObject({ code: "invalid", fields: { url: expect.any(String) } });
    await expect(createSource(theirs.ctx("analyst"), { name })).resolves.toMatchObject({ name });
  });

  it("is refused to a commenter", async () => {
    await expect(createSource(ours.ctx("commenter"), { name: "Bulletin" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("updateSource", () => {
  it("changes a source and keeps what it was", async () => {
    const { id, name } = await source();
    await updateSource(ours.ctx("analyst"), { id, version: 1, name, url: null, note: "Paywalled." });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "source.updated",
      before: { note: "" },
      after: { note: "Paywalled." },
    });
  });

  it("lays both versions side by side when somebody was faster", async () => {
    const { id, name } = await source();
    await updateSource(ours.ctx("reviewer"), { id, version: 1, name, note: "Theirs." });
    await expect(updateSource(ours.ctx("analyst"), { id, version: 1, name, note: "Mine." })).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, theirs: { note: "Theirs." }, by: "Test reviewer" },
    });
  });

  it("refuses an empty name, a commenter, and a stranger's source", async () => {
    const { id, name } = await source();
    const input = { id, version: 1, name };
    await expect(updateSource(ours.ctx("analyst"), { ...input, name: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(updateSource(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateSource(theirs.ctx("analyst"), input)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("gradeSource", () => {
  it("appends a grading; the latest is the source's letter, and the earlier ones stay", async () => {
    const { id: sourceId } = await source();
    await gradeSource(ours.ctx("reviewer"), { sourceId, reliability: "C", reason: "Often late." });
    await gradeSource(ours.ctx("reviewer"), { sourceId, reliability: "B", reason: "Corrects its errors." });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "source.graded",
      subjectId: sourceId,
      before: { reliability: "C", reason: "Often late." },
      after: { reliability: "B", reason: "Corrects its errors." },
    });
    const line = (await listSources(ours.ctx("viewer"))).find(({ id }) => id === sourceId);
    expect(line?.grades.map(({ reliability }) => reliability)).toEqual(["B", "C"]);
    const { documentId } = await add({ sourceId });
    const { document } = await getDocument(ours.ctx("viewer"), documentId);
    expect(document.source?.reliability).toBe("B");
  });

  it("cannot be rewritten or deleted in the database", async () => {
    const { id: sourceId } = await source();
    await gradeSource(ours.ctx("reviewer"), { sourceId, reliability: "D", reason: "Was wrong twice." });
    await expect(sql("update source_grades set reliability = 'A' where source_id = $1", sourceId)).rejects.toThrow(
      /append-only/,
    );
    await expect(sql("delete from source_grades where source_id = $1", sourceId)).rejects.toThrow(/append-only/);
  });

  it("refuses a grade without a reason, an analyst, and a stranger's source", async () => {
    const { id: sourceId } = await source();
    const input = { sourceId, reliability: "B", reason: "Known for years." } as const;
    await expect(gradeSource(ours.ctx("reviewer"), { ...input, reason: " " })).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: expect.any(String) },
    });
    await expect(gradeSource(ours.ctx("analyst"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(gradeSource(theirs.ctx("reviewer"), input)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("addDocument", () => {
  it("keeps the bytes as pasted and their normal form, each with the hash that verifies it", async () => {
    const text = `Line ${ours.key}\r\ncafe\u0301 \u00a0au lait\u200b \r\n\r\n\r\n\r\n\r\n🕊 end`;
    const { captureId } = await addCaptured({ text });
    const capture = await prisma().capture.findUniqueOrThrow({ where: { id: captureId } });
    expect(Buffer.from(capture.raw).toString("utf8")).toBe(text);
    expect(capture.rawSha256).toBe(sha256Hex(capture.raw));
    expect(capture.text).toBe(`Line ${ours.key}\ncafé  au lait\n\n\n🕊 end`);
    expect(capture.text).toBe(normaliseText(text));
    expect(capture.sha256).toBe(sha256Hex(capture.text));
    expect(capture.normaliser).toBe(NORMALISER_VERSION);
  });

  it("leaves everything unknown that nobody said, takes the title from the first line, and records one activity row", async () => {
    const text = fresh();
    const before = await rowCounts(ours.id);
    const { documentId, title } = await add({ text });
    expect(title).toBe(text.split("\n")[0]);
    const { document, captures, originSize } = await getDocument(ours.ctx("viewer"), documentId);
    expect(document).toMatchObject({
      source: null,
      outlet: null,
      byline: null,
      url: null,
      language: null,
      marking: "amber",
      published: { edtf: null, text: null, basis: null },
    });
    expect(originSize).toBe(1);
    expect(captures).toMatchObject([{ transform: "original", rawSha256: sha256Hex(text), by: "Test analyst" }]);
    expect(await rowCounts(ours.id)).toMatchObject({
      documents: (before.documents ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.added",
      subjectId: documentId,
      after: { title, source: null, outlet: null, publishedEdtf: null, rawSha256: sha256Hex(text) },
    });
  });

  it("keeps what is known: a new source, an uncertain date with its words, an outlet", async () => {
    const name = `Wire ${ours.key}`;
    const { documentId } = await add({
      title: "Talks go on",
      newSource: { name },
      outlet: "The Outlet",
      byline: "A. Writer",
      published: { edtf: "2026-01~", text: "around January 2026", basis: "absolute" },
      url: "https://outlet.example/a",
      language: "en",
      marking: "green",
      transform: "paraphrase",
    });
    const { document, captures } = await getDocument(ours.ctx("viewer"), documentId);
    expect(document).toMatchObject({
      title: "Talks go on",
      source: { name, reliability: "F" },
      outlet: "The Outlet",
      published: { edtf: "2026-01~", text: "around January 2026", basis: "absolute" },
    });
    expect(captures[0]?.transform).toBe("paraphrase");
    await expect(add({ newSource: { name } })).rejects.toMatchObject({
      code: "invalid",
      fields: { "newSource.name": expect.stringContaining(name) },
    });
  });

  it("flags what rules find in the text, in the same transaction", async () => {
    const { captureId } = await addCaptured({
      text: `${fresh()}\n\nPhysical Address\n12 South Harbour St.\nLakeside, MA 01000`,
    });
    const hazards = await prisma().hazard.findMany({ where: { captureId } });
    expect(hazards.map(({ kind }) => kind)).toContain("boilerplate");
    expect(hazards.every(({ recordedById }) => recordedById === null)).toBe(true);
  });

  it("flags a misspelt name wherever it stands, also once somebody has said whose it is", async () => {
    const { id: personId } = await createPerson(ours.ctx("analyst"), { name: "Jane Witkoff" });
    await recordPersonName(ours.ctx("analyst"), { personId, form: "Jane Witcoof", kind: "typo" });
    const { captureId } = await addCaptured({ text: `${fresh()}\n\nThe envoy Jane Witcoof said that talks go on.` });
    const hazards = await prisma().hazard.findMany({ where: { captureId, kind: "translation_artefact" } });
    expect(hazards.map(({ reason }) => reason).join()).toContain("Jane Witcoof");
  });

  it("does not take boilerplate for the title", async () => {
    const address = "Physical Address\n12 South Harbour St.\nLakeside, MA 01000";
    const { title } = await add({ text: `${address}\n${address}\n\nThe envoy came back to ${ours.key}. Talks go on.` });
    expect(title).toBe(`The envoy came back to ${ours.key}. Talks go on.`);
  });

  it("recognises the same bytes, names and links the document that has them, and takes them in again only when told to", async () => {
    const text = fresh();
    const first = await addCaptured({ text, title: "The first" });
    const before = await rowCounts(ours.id);
    await expect(add({ text, title: "The second" })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("The first"),
      details: {
        documentId: first.documentId,
        captureId: first.captureId,
        title: "The first",
        address: `/n/${ours.key}/captures/${first.captureId}`,
      },
    });
    expect(await rowCounts(ours.id)).toEqual(before);
    await expect(add({ text, title: "The second", again: true })).resolves.toMatchObject({ title: "The second" });
    await expect(add({ text }, theirs)).resolves.toBeTruthy();
  });

  it("lets one of two equal pastes at the same moment through", async () => {
    const text = fresh();
    const results = await Promise.allSettled([add({ text }), add({ text })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("takes in a document that nobody has seen, without a capture", async () => {
    await expect(add({ text: "", title: "The communiqué", unseen: true })).resolves.toMatchObject({ captureId: null });
    await expect(add({ text: "", unseen: true })).rejects.toMatchObject({ fields: { title: expect.any(String) } });
  });

  it("asks whether a document of the same address is another one, or another capture", async () => {
    const url = `https://gazette.example/${ours.key}`;
    const { documentId } = await add({ url });
    await expect(add({ url: `${url}/` })).rejects.toMatchObject({
      code: "refused",
      details: { question: "same-address", documentId },
    });
    await expect(add({ url, apart: true })).resolves.toMatchObject({ captureId: expect.any(String) });
    await expect(add({ url }, theirs)).resolves.toMatchObject({ captureId: expect.any(String) });
  });

  it("recognises the same words in other bytes", async () => {
    const text = fresh();
    const { documentId } = await add({ text });
    await expect(add({ text: `\ufeff${text.replaceAll("\n", "\r\n")} \n` })).rejects.toMatchObject({
      code: "refused",
      message: expect.stringContaining("The same words"),
      details: { documentId },
    });
  });

  it("refuses text without words, text that is too long, and a date that is finer than its words", async () => {
    await expect(add({ text: " \n\u200b" })).rejects.toMatchObject({
      code: "invalid",
      fields: { text: expect.any(String) },
    });
    await expect(add({ text: "x".repeat(300_001) })).rejects.toMatchObject({ fields: { text: expect.any(String) } });
    await expect(add({ published: { edtf: "2026-01-06", text: "January", basis: "absolute" } })).rejects.toMatchObject({
      fields: { "published.edtf": expect.any(String) },
    });
  });

  it("is refused to a commenter, and does not know a stranger's source", async () => {
    await expect(addDocument(ours.ctx("commenter"), { text: fresh() })).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await source(theirs);
    await expect(add({ sourceId: id })).rejects.toMatchObject({ code: "not_found" });
  });

  it.skipIf(!existsSync("../shared/documents"))(
    "takes in the real articles (skipped: documents not present)",
    async () => {
      for (const file of readdirSync("../shared/documents").filter((name) => name.endsWith(".txt"))) {
        const text = readFileSync(join("../shared/documents", file), "utf8");
        const { captureId } = await addCaptured({ text });
        const capture = await prisma().capture.findUniqueOrThrow({
          where: { id: captureId },
          include: { hazards: true },
        });
        expect(capture.text).toBe(normaliseText(text));
        for (const { startAt, endAt } of capture.hazards) expect(endAt ?? 1).toBeGreaterThan(startAt ?? 0);
      }
    },
  );
});

describe("a capture", () => {
  it("refuses every update and delete in the database", async () => {
    const { captureId: id } = await addCaptured();
    await expect(sql("update captures set text = 'Other words.' where id = $1", id)).rejects.toThrow(/append-only/);
    await expect(sql("update captures set transform = 'original' where id = $1", id)).rejects.toThrow(/append-only/);
    await expect(sql("delete from captures where id = $1", id)).rejects.toThrow(/append-only/);
    await expect(ours.ctx("lead").db.pool.query("truncate captures cascade")).rejects.toThrow(/append-only/);
  });
});

describe("addCapture", () => {
  it("adds another capture and leaves the first as it was", async () => {
    const { documentId, captureId } = await addCaptured();
    const next = await addCapture(ours.ctx("analyst"), { documentId, text: fresh(), transform: "human_translation" });
    const { captures } = await getDocument(ours.ctx("viewer"), documentId);
    expect(captures.map(({ id }) => id)).toEqual([next.captureId, captureId]);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.captured",
      subjectId: documentId,
      after: { captureId: next.captureId, transform: "human_translation" },
    });
  });

  it("refuses the same bytes, an empty text, a commenter, and a stranger's document", async () => {
    const text = fresh();
    const { documentId } = await add({ text });
    const again = { documentId, text };
    await expect(addCapture(ours.ctx("analyst"), again)).rejects.toMatchObject({ code: "refused" });
    await expect(addCapture(ours.ctx("analyst"), { documentId, text: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(addCapture(ours.ctx("commenter"), again)).rejects.toMatchObject({ code: "forbidden" });
    await expect(addCapture(theirs.ctx("analyst"), again)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("updateDocument", () => {
  it("changes what is known, back to unknown too, and never the capture", async () => {
    const { documentId: id, captureId } = await addCaptured({ outlet: "Wrong", title: "A title" });
    const before = await prisma().capture.findUniqueOrThrow({ where: { id: captureId } });
    await updateDocument(ours.ctx("analyst"), {
      id,
      version: 1,
      title: "A title",
      outlet: "",
      published: { edtf: "2025-12-01", text: "1 December 2025", basis: "absolute" },
    });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.updated",
      subjectId: id,
      before: { outlet: "Wrong", publishedEdtf: null },
      after: { outlet: null, publishedEdtf: "2025-12-01" },
    });
    expect(await prisma().capture.findUniqueOrThrow({ where: { id: captureId } })).toEqual(before);
  });

  it("keeps how a date from elsewhere is known, and asks for it", async () => {
    const { documentId: id } = await add({ title: "From elsewhere" });
    const update = (note: string | null) =>
      updateDocument(ours.ctx("analyst"), {
        id,
        version: 1,
        title: "From elsewhere",
        published: { edtf: "2025-12-01", basis: "external", note },
      });
    await expect(update(" ")).rejects.toMatchObject({
      code: "invalid",
      fields: { "published.note": expect.any(String) },
    });
    await update("The archive's list of issues");
    const { document } = await getDocument(ours.ctx("viewer"), id);
    expect(document.published).toEqual({
      edtf: "2025-12-01",
      text: null,
      basis: "external",
      note: "The archive's list of issues",
    });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      before: { publishedNote: "" },
      after: { publishedNote: "The archive's list of issues" },
    });
    const unsaid = prisma().document.update({ where: { id }, data: { publishedNote: "" } });
    await expect(unsaid).rejects.toThrow(/documents_published_note/);
  });

  it("lays both versions side by side when somebody was faster", async () => {
    const { documentId: id } = await add({ title: "First" });
    await updateDocument(ours.ctx("reviewer"), { id, version: 1, title: "Theirs" });
    await expect(updateDocument(ours.ctx("analyst"), { id, version: 1, title: "Mine" })).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, theirs: { title: "Theirs", outlet: "" } },
    });
  });

  it("refuses an empty title, a commenter, and a stranger's document or source", async () => {
    const { documentId: id } = await add();
    const input = { id, version: 1, title: "A title" };
    await expect(updateDocument(ours.ctx("analyst"), { ...input, title: "" })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(updateDocument(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateDocument(theirs.ctx("analyst"), input)).rejects.toMatchObject({ code: "not_found" });
    const { id: sourceId } = await source(theirs);
    await expect(updateDocument(ours.ctx("analyst"), { ...input, sourceId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("judgeTransform", () => {
  const judge = (captureId: string, over: object = {}, at = ours) =>
    judgeTransform(at.ctx("analyst"), {
      captureId,
      transform: "machine_translation",
      reason: "Broken phrases throughout.",
      ...over,
    });

  it("is a dated row beside the capture, which stays as it was taken in; the latest counts", async () => {
    const { documentId, captureId } = await addCaptured({ transform: "human_translation" });
    const before = await prisma().capture.findUniqueOrThrow({ where: { id: captureId } });
    await judge(captureId);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.transform-judged",
      subjectId: documentId,
      before: { captureId, transform: "human_translation" },
      after: { captureId, transform: "machine_translation", reason: "Broken phrases throughout." },
    });
    await judge(captureId, { transform: "original", reason: "The outlet wrote it so." });
    const { captures } = await getDocument(ours.ctx("viewer"), documentId);
    expect(captures[0]).toMatchObject({
      transform: "original",
      transformAtIntake: "human_translation",
      transforms: [{ transform: "original", by: "Test analyst" }, { transform: "machine_translation" }],
    });
    expect((await listDocuments(ours.ctx("viewer"), {})).documents[0]?.capture?.transform).toBe("original");
    expect(await prisma().capture.findUniqueOrThrow({ where: { id: captureId } })).toEqual(before);
  });

  it("refuses what stands already, no reason, a commenter, and a stranger's capture", async () => {
    const { captureId } = await addCaptured();
    await expect(judge(captureId, { transform: "original" })).rejects.toMatchObject({ code: "refused" });
    await expect(judge(captureId, { reason: " " })).rejects.toMatchObject({ code: "invalid" });
    await expect(judge(captureId, {}, theirs)).rejects.toMatchObject({ code: "not_found" });
    const input = { captureId, transform: "excerpt", reason: "The first page alone." } as const;
    await expect(judgeTransform(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("markHazard and dismissHazard", () => {
  it("marks a place of the text, dismisses it, and keeps it as dismissed", async () => {
    const { documentId, captureId } = await addCaptured();
    const place = {
      captureId,
      kind: "polarity_suspect",
      start: 0,
      end: 6,
      reason: "Says the opposite elsewhere.",
    } as const;
    const { id } = await markHazard(ours.ctx("analyst"), place);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "hazard.marked",
      subjectId: documentId,
      after: { hazardId: id, kind: "polarity_suspect", start: 0, end: 6 },
    });
    await dismissHazard(ours.ctx("reviewer"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "hazard.dismissed", before: { hazardId: id } });
    const { captures } = await getDocument(ours.ctx("viewer"), documentId);
    expect(captures[0]?.hazards.some((hazard) => hazard.id === id)).toBe(false);
    expect(await prisma().hazard.findUnique({ where: { id } })).toMatchObject({ dismissedAt: expect.any(Date) });
    await expect(dismissHazard(ours.ctx("analyst"), { id })).rejects.toMatchObject({ code: "refused" });
    await expect(sql("delete from hazards where id = $1", id)).rejects.toThrow(/keeps its rows/);
  });

  it("brings a dismissed hazard back as it was, and keeps who dismissed it, when and why", async () => {
    const { documentId, captureId } = await addCaptured();
    const found = await prisma().hazard.findFirstOrThrow({ where: { captureId, recordedById: null } });
    await dismissHazard(ours.ctx("analyst"), { id: found.id, reason: "The date stands in the picture." });
    await restoreHazard(ours.ctx("reviewer"), { id: found.id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "hazard.restored",
      subjectId: documentId,
      after: { hazardId: found.id, kind: found.kind },
    });
    expect(await prisma().hazard.findUniqueOrThrow({ where: { id: found.id } })).toEqual(found);
    const { captures } = await getDocument(ours.ctx("viewer"), documentId);
    expect(captures[0]?.hazards.some(({ id, by }) => id === found.id && by === null)).toBe(true);
    expect(captures[0]?.judgedHazards).toMatchObject([
      {
        id: found.id,
        dismissed: false,
        judgements: [
          { verdict: "dismissed", reason: "The date stands in the picture.", by: "Test analyst" },
          { verdict: "restored", reason: "", by: "Test reviewer" },
        ],
      },
    ]);
    await expect(restoreHazard(ours.ctx("analyst"), { id: found.id })).rejects.toMatchObject({ code: "refused" });
    await expect(restoreHazard(ours.ctx("commenter"), { id: found.id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreHazard(theirs.ctx("analyst"), { id: found.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(restoreHazard(ours.ctx("analyst"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("refuses a place outside the text, half a place, a commenter, and a stranger's capture or hazard", async () => {
    const { captureId } = await addCaptured();
    const input = { captureId, kind: "truncated", reason: "Stops in a sentence." } as const;
    for (const place of [{ start: 0, end: 99_999 }, { start: 5 }, { start: 5, end: 5 }])
      await expect(markHazard(ours.ctx("analyst"), { ...input, ...place })).rejects.toMatchObject({ code: "invalid" });
    await expect(markHazard(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(markHazard(theirs.ctx("analyst"), input)).rejects.toMatchObject({ code: "not_found" });
    const { id } = await markHazard(ours.ctx("analyst"), input);
    await expect(dismissHazard(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(dismissHazard(theirs.ctx("analyst"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(dismissHazard(ours.ctx("analyst"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("linkDocuments and unlinkDocuments", () => {
  const makeThree = async () => {
    const made = [];
    for (const title of ["One", "Two", "Three"]) made.push((await add({ title })).documentId);
    const [one = "", two = "", three = ""] = made;
    return { one, two, three };
  };
  const originsOf = async (...ids: string[]) => {
    const documents = await prisma().document.findMany({ where: { id: { in: ids } } });
    return new Set(documents.map(({ originId }) => originId)).size;
  };
  const link = (
    fromId: string,
    toId: string,
    kind: "was_derived_from" | "same_event_independent" = "was_derived_from",
  ) => linkDocuments(ours.ctx("analyst"), { fromId, toId, kind, note: "Same sentences." });

  it("joins what goes back to one origin, through others too, and parts it again without loss", async () => {
    const { one, two, three } = await makeThree();
    const { id } = await link(two, one);
    await link(three, two);
    expect(await originsOf(one, two, three)).toBe(1);
    await unlinkDocuments(ours.ctx("analyst"), { id });
    expect(await originsOf(one)).toBe(1);
    expect(await originsOf(one, two)).toBe(2);
    expect(await originsOf(two, three)).toBe(1);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.unlinked",
      subjectId: two,
      before: { kind: "was_derived_from", toId: one, note: "Same sentences." },
    });
    await link(two, one);
    expect(await originsOf(one, two, three)).toBe(1);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.linked",
      subjectId: two,
      after: { toId: one },
    });
  });

  it("does not join what is independent, and takes one judgement for a pair at a time", async () => {
    const { one, two } = await makeThree();
    await link(one, two, "same_event_independent");
    expect(await originsOf(one, two)).toBe(2);
    await expect(link(two, one)).rejects.toMatchObject({ code: "refused" });
  });

  it("keeps the group whole when two join its halves at once", async () => {
    const { one, two, three } = await makeThree();
    await Promise.all([link(two, one), link(three, two)]);
    expect(await originsOf(one, two, three)).toBe(1);
  });

  it("recounts the origins of the positions that rest on the documents", async () => {
    const negotiation = await makeNegotiation();
    const { id: issueId } = await negotiation.issue();
    const partyId = await negotiation.party("Atlantis");
    const captures = [await negotiation.capture(), await negotiation.capture()];
    const citations = captures.map((capture) => negotiation.citation(capture, "We sign today"));
    const positionId = await negotiation.reviewed({ issueId, partyId, citations });
    const state = () => prisma().positionState.findUniqueOrThrow({ where: { positionId } });
    expect(await state()).toMatchObject({ documents: 2, origins: 2 });
    const [toId = "", fromId = ""] = captures.map(({ documentId }) => documentId);
    const input = { fromId, toId, kind: "was_derived_from" } as const;
    const { id } = await linkDocuments(negotiation.ctx("analyst"), input);
    expect(await state()).toMatchObject({ documents: 2, origins: 1 });
    await unlinkDocuments(negotiation.ctx("analyst"), { id });
    expect(await state()).toMatchObject({ documents: 2, origins: 2 });
  });

  it("refuses a document with itself, a commenter, and a stranger's document or judgement", async () => {
    const { one, two } = await makeThree();
    await expect(link(one, one)).rejects.toMatchObject({ code: "invalid" });
    await expect(link(one, nobody)).rejects.toMatchObject({ code: "not_found" });
    const input = { fromId: one, toId: two, kind: "was_quoted_from" } as const;
    await expect(linkDocuments(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(linkDocuments(theirs.ctx("analyst"), input)).rejects.toMatchObject({ code: "not_found" });
    const { id } = await link(one, two);
    await expect(unlinkDocuments(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(unlinkDocuments(theirs.ctx("analyst"), { id })).rejects.toMatchObject({ code: "not_found" });
    await unlinkDocuments(ours.ctx("analyst"), { id });
    await expect(unlinkDocuments(ours.ctx("analyst"), { id })).rejects.toMatchObject({ code: "refused" });
  });
});

describe("the library", () => {
  it("pages from new to old without loss or repetition, and counts", async () => {
    const negotiation = await makeNegotiation();
    const ids: string[] = [];
    for (let index = 0; index < 53; index++) {
      const input = { title: `Note ${index}`, unseen: true };
      ids.unshift((await addDocument(negotiation.ctx("analyst"), input)).documentId);
    }
    const ctx = negotiation.ctx("viewer");
    const first = await listDocuments(ctx, {});
    const second = await listDocuments(ctx, { cursor: first.next ?? "" });
    expect([...first.documents, ...second.documents].map(({ id }) => id)).toEqual(ids);
    expect({ matching: first.matching, total: first.total, next: second.next }).toEqual({
      matching: 53,
      total: 53,
      next: null,
    });
  });

  it("filters by words and by source; a stranger sees nothing of it", async () => {
    const { id: sourceId } = await source();
    const { documentId } = await add({ title: "A 100%_sure thing", sourceId });
    const found = await listDocuments(ours.ctx("viewer"), { q: "100%_S" });
    expect(found.documents.map(({ id }) => id)).toEqual([documentId]);
    expect((await listDocuments(ours.ctx("viewer"), { source: sourceId })).matching).toBe(1);
    expect((await listDocuments(ours.ctx("viewer"), { q: "no such words" })).documents).toEqual([]);
    expect((await listDocuments(ours.ctx("viewer"), { cursor: "nonsense" })).documents.length).toBeGreaterThan(0);
    expect((await listDocuments(theirs.ctx("viewer"), { q: "100%_S" })).documents).toEqual([]);
    expect(await findDocuments(theirs.ctx("viewer"), "sure")).toEqual([]);
    await expect(getDocument(theirs.ctx("lead"), documentId)).rejects.toMatchObject({ code: "not_found" });
    await expect(getDocument(ours.ctx("lead"), "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});
