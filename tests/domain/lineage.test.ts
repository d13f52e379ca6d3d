import { beforeAll, describe, expect, it } from "vitest";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { addDocument } from "@/domain/sources/commands/add-document";
import { dismissSuggestion } from "@/domain/sources/commands/dismiss-suggestion";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { restoreSuggestion } from "@/domain/sources/commands/restore-suggestion";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { getDocument } from "@/domain/sources/queries";
import { listSuggestions, readComparison } from "@/domain/sources/read-suggestions";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let count = 0;

beforeAll(async () => {
  theirs = await makeNegotiation();
});

/** A passage of words that stand nowhere else. */
const passage = (length = 20) => {
  count += 1;
  return Array.from({ length }, (_, at) => `word${count}x${at}`).join(" ");
};
const add = (text: string, at = ours, input: Partial<Parameters<typeof addDocument>[1]> = {}) => {
  count += 1;
  return addDocument(at.ctx("analyst"), {
    title: `Report ${count}`,
    text: `Report ${count} begins. ${text}.`,
    ...input,
  });
};
const open = async (at = ours) => (await listSuggestions(at.ctx("viewer"), {})).items;
async function suggested(at = ours) {
  const shared = passage();
  const one = await add(shared, at);
  const two = await add(`${passage()}. ${shared}`, at);
  const [suggestion] = await open(at);
  if (!suggestion) throw new Error("Nothing was suggested.");
  return { one, two, shared, id: suggestion.id, suggestion };
}

describe("a document that shares long runs of words with another", () => {
  beforeAll(async () => {
    ours = await makeNegotiation();
  });

  it("is laid beside it when it is taken in, with the shared words counted in both", async () => {
    const { one, two, shared, suggestion } = await suggested();
    expect(suggestion).toMatchObject({
      one: { id: two.documentId },
      two: { id: one.documentId },
      counts: { words: 20, longest: 20, wordsOfOne: 43, wordsOfTwo: 23, quoted: { both: 0, one: 0, two: 0 } },
      dismissed: null,
    });
    for (const { documentId } of [one, two]) {
      const { suggestions } = await getDocument(ours.ctx("viewer"), documentId);
      expect(suggestions.map(({ id }) => id)).toEqual([suggestion.id]);
    }
    const { passages, linked } = await readComparison(ours.ctx("viewer"), suggestion.id);
    expect(linked).toBe(false);
    expect(passages.map((shown) => [shown.one.words, shown.two.words])).toEqual([[shared, shared]]);
  });

  it("in another negotiation is no news here, and its suggestion does not exist there", async () => {
    const shared = passage();
    const { id } = await suggested();
    const before = await open(theirs);
    await add(shared);
    await add(shared, theirs);
    expect(await open(theirs)).toEqual(before);
    await expect(readComparison(theirs.ctx("lead"), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(readComparison(ours.ctx("lead"), "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });

  it("is not suggested for short runs, nor for boilerplate that both pages carry, nor for its own captures", async () => {
    const before = await open();
    const short = passage(12);
    await add(short);
    await add(short);
    const furniture = `We use cookies ${Array.from({ length: 20 }, (_, at) => `c${at}`).join(" ")}`;
    await add(`${passage(5)}.\n${furniture}\n${passage(6)}`);
    await add(`${passage(7)}.\n${furniture}\n${passage(8)}`);
    const text = passage(40);
    const { documentId } = await add(text);
    await addCapture(ours.ctx("analyst"), { documentId, text: `${text} again` });
    expect(await open()).toEqual(before);
  });

  it("is offered once a pair, with the captures that share the most", async () => {
    const shared = passage(30);
    const one = await add(shared.split(" ").slice(0, 16).join(" "));
    const two = await add(shared);
    await addCapture(ours.ctx("analyst"), { documentId: one.documentId, text: `A better copy. ${shared}` });
    const { suggestions } = await getDocument(ours.ctx("viewer"), two.documentId);
    expect(suggestions).toMatchObject([{ counts: { words: 30 } }]);
  });

  it("finds captures from before there were fingerprints too", async () => {
    const shared = passage();
    const old = await ours.capture(`An old report. ${shared}.`);
    const { documentId } = await add(shared);
    const { suggestions } = await getDocument(ours.ctx("viewer"), documentId);
    expect(suggestions.map(({ two }) => two.id)).toEqual([old.documentId]);
  });

  it("is compared later when a process ended before it had compared it", async () => {
    const shared = passage();
    await add(shared);
    const { documentId, captureId } = await ours.capture(`An old text. ${shared}.`, new Date("2026-01-01T00:00:00Z"));
    const { db, negotiation } = ours.ctx("lead");
    // Others find it by its fingerprint already; that nothing was compared is what its version says.
    await db.prisma.captureFingerprint.create({
      data: { captureId, negotiationId: negotiation.id, version: 0, hashes: [] },
    });
    await add(passage());
    const { suggestions } = await getDocument(ours.ctx("viewer"), documentId);
    expect(suggestions).toHaveLength(1);
  });

  it("is suggested when both are taken in at the same moment", async () => {
    const shared = passage();
    const [one] = await Promise.all([add(shared), add(shared)]);
    expect((await getDocument(ours.ctx("viewer"), one.documentId)).suggestions).toHaveLength(1);
  });
});

describe("a suggestion", () => {
  beforeAll(async () => {
    ours = await makeNegotiation();
  });

  it("that is accepted is a judgement on lineage like any other, and is offered again when that is withdrawn", async () => {
    const { one, two, id } = await suggested();
    const link = { fromId: two.documentId, toId: one.documentId, kind: "was_derived_from" } as const;
    const judgement = await linkDocuments(ours.ctx("analyst"), link);
    expect(await open()).toEqual([]);
    expect((await readComparison(ours.ctx("viewer"), id)).linked).toBe(true);
    await unlinkDocuments(ours.ctx("analyst"), { id: judgement.id });
    expect((await open()).map((suggestion) => suggestion.id)).toEqual([id]);
    await linkDocuments(ours.ctx("analyst"), { ...link, kind: "same_event_independent" });
    expect(await open()).toEqual([]);
  });

  it("between documents that are one origin already is not offered", async () => {
    const shared = passage();
    const ids: string[] = [];
    for (let at = 0; at < 3; at++) ids.push((await add(`${shared}. ${passage(9)}`)).documentId);
    const [a = "", b = "", c = ""] = ids;
    expect(await open()).toHaveLength(3);
    await linkDocuments(ours.ctx("analyst"), { fromId: b, toId: a, kind: "was_derived_from" });
    await linkDocuments(ours.ctx("analyst"), { fromId: c, toId: b, kind: "was_derived_from" });
    expect(await open()).toEqual([]);
  });

  it("that is dismissed is not offered again, in newer captures neither, until that is taken back; both are kept", async () => {
    const { one, two, shared, id } = await suggested();
    await dismissSuggestion(ours.ctx("analyst"), { id, note: "Both quote the law." });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.suggestion-dismissed",
      subjectId: two.documentId,
      after: { suggestionId: id, toId: one.documentId, note: "Both quote the law." },
    });
    await addCapture(ours.ctx("analyst"), { documentId: one.documentId, text: `A newer copy. ${shared} ${passage()}` });
    expect(await open()).toEqual([]);
    const { items, counts } = await listSuggestions(ours.ctx("viewer"), { dismissed: true });
    expect(counts).toEqual({ open: 0, dismissed: 1 });
    expect(items[0]?.dismissed).toMatchObject({ by: "Test analyst", note: "Both quote the law." });

    await restoreSuggestion(ours.ctx("reviewer"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.suggestion-restored",
      before: { suggestionId: id, note: "Both quote the law." },
    });
    expect(await open()).toHaveLength(1);
    const rows = await ours.ctx("lead").db.prisma.lineageDismissal.findMany({ where: { negotiationId: ours.id } });
    expect(rows).toMatchObject([{ note: "Both quote the law.", withdrawnAt: expect.any(Date) }]);
    await expect(
      ours.ctx("lead").db.pool.query("update lineage_dismissals set note = '' where negotiation_id = $1", [ours.id]),
    ).rejects.toThrow(/keeps its rows/);
  });

  it("is judged once: refused twice, to a commenter, for nonsense, and for a stranger's", async () => {
    const { id } = await suggested();
    const before = await rowCounts(ours.id);
    await expect(dismissSuggestion(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(dismissSuggestion(theirs.ctx("analyst"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(dismissSuggestion(ours.ctx("analyst"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(restoreSuggestion(ours.ctx("analyst"), { id })).rejects.toMatchObject({ code: "refused" });
    expect(await rowCounts(ours.id)).toEqual(before);
    const twice = await Promise.allSettled([
      dismissSuggestion(ours.ctx("analyst"), { id }),
      dismissSuggestion(ours.ctx("reviewer"), { id }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(restoreSuggestion(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(restoreSuggestion(theirs.ctx("analyst"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(restoreSuggestion(ours.ctx("analyst"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
  });

  it("pages by thirty, each pair once", async () => {
    const negotiation = await makeNegotiation();
    const shared = passage();
    for (let at = 0; at < 9; at++) await add(`${shared}. ${passage(9)}`, negotiation);
    const ctx = negotiation.ctx("viewer");
    const first = await listSuggestions(ctx, {});
    const second = await listSuggestions(ctx, { after: first.next ?? 0 });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect({ all: new Set(ids).size, counted: first.counts.open, next: second.next }).toEqual({
      all: 36,
      counted: 36,
      next: null,
    });
  });
});
