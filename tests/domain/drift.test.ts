import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listDrift } from "@/domain/board/list-drift";
import { listReviewQueue } from "@/domain/board/list-review-queue";
import { readBoard } from "@/domain/board/queries";
import { readCell } from "@/domain/board/read-cell";
import { boardWindow } from "@/domain/board/schema";
import { judgeDrift } from "@/domain/evidence/commands/judge-drift";
import { quoteDocument } from "@/domain/evidence/commands/quote-document";
import { withdrawDriftJudgement } from "@/domain/evidence/commands/withdraw-drift-judgement";
import { citeForPosition } from "@/domain/positions/commands/cite-for-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { listDocuments } from "@/domain/sources/queries";
import { sha256Hex } from "@/lib/hash";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

let ours: TestNegotiation;
let theirs: TestNegotiation;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
});

const nobody = "00000000-0000-4000-8000-000000000000";
const report =
  "Delegates met in the harbour town on Tuesday. The northern side said it would open the lower lock once the toll was written down in a treaty. The southern envoy called the lock a gift with a price. Observers expect the toll to come up again on Thursday.";
const kept = "Observers expect the toll to come up again";
const changed = "it would open the lower lock once the toll was written down";
const lost = "called the lock a gift with a price";
/** The same report a day later: one sentence stands, one has other words, one is gone. */
const later = report
  .replace("once the toll was written down", "as soon as the toll was written down")
  .replace("The southern envoy called the lock a gift with a price. ", "");
const nowReads = "it would open the lower lock as soon as the toll was written down";

const prisma = () => ours.ctx("lead").db.prisma;
const pool = () => ours.ctx("lead").db.pool;
const analyst = (at = ours) => at.ctx("analyst");

/** A quote of the report for each phrase, cited for a reviewed position, and then a later capture of the document. */
async function drifted(phrases: readonly string[], text = later) {
  const capture = await ours.capture(report);
  const { id: issueId } = await ours.issue();
  const partyId = await ours.party(`Party ${capture.captureId}`);
  const citations = phrases.map((words) => ours.citation(capture, words));
  const positionId = await ours.reviewed({ issueId, partyId, citations });
  const next = await addCapture(analyst(), { documentId: capture.documentId, text, again: true });
  const found = await prisma().reanchoring.findMany({
    where: { captureId: next.captureId },
    include: { evidence: true },
    orderBy: { evidence: { startAt: "asc" } },
  });
  return { ...capture, positionId, next, found };
}
async function one(words: string, text = later) {
  const { found, ...rest } = await drifted([words], text);
  const [reanchoring] = found;
  if (!reanchoring) throw new Error("Nothing was re-anchored.");
  return { ...rest, reanchoring };
}
const driftOf = async (positionId: string) =>
  (await prisma().positionState.findUniqueOrThrow({ where: { positionId } })).drifted;

describe("taking in another capture of a document", () => {
  it("looks for each quote of the earlier ones: exact, drifted or orphan, with the words that stand there", async () => {
    const { next, found, positionId } = await drifted([changed, lost, kept]);
    expect(found.map(({ state, found: words }) => [state, words])).toEqual([
      ["drifted", nowReads],
      ["orphan", null],
      ["exact", kept],
    ]);
    expect(next.quotes).toEqual({ exact: 1, drifted: 1, orphan: 1 });
    const { text, sha256 } = await prisma().capture.findUniqueOrThrow({ where: { id: next.captureId } });
    expect(sha256Hex(text)).toBe(sha256);
    for (const { startAt, endAt, found: words, prefix, suffix } of found) {
      if (startAt === null || endAt === null) continue;
      expect(text.slice(startAt, endAt)).toBe(words);
      expect(text.slice(0, startAt).endsWith(prefix ?? "?")).toBe(true);
      expect(text.slice(endAt).startsWith(suffix ?? "?")).toBe(true);
    }
    expect(await driftOf(positionId)).toBe(2);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "document.captured",
      after: { quotes: { exact: 1, drifted: 1, orphan: 1 } },
    });
  });

  it("leaves the evidence in its own capture as it was, and makes no evidence of any", async () => {
    const { captureId, next } = await drifted([changed, lost, kept]);
    const evidence = await prisma().evidence.findMany({ where: { captureId }, include: { capture: true } });
    for (const { capture, startAt, endAt, exact } of evidence) expect(capture.text.slice(startAt, endAt)).toBe(exact);
    expect(await prisma().evidence.count({ where: { captureId: next.captureId } })).toBe(0);
  });

  it("asks anew by the latest capture: a quote that came back is exact, and nobody is asked", async () => {
    const { documentId, reanchoring, positionId } = await one(lost);
    expect(await driftOf(positionId)).toBe(1);
    await addCapture(analyst(), { documentId, text: report, again: true });
    expect(await driftOf(positionId)).toBe(0);
    const judging = judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "rejected" });
    await expect(judging).rejects.toMatchObject({ code: "conflict" });
  });

  it("does not ask again what was judged gone, unless other words turn up", async () => {
    const { documentId, reanchoring, positionId } = await one(changed);
    await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "rejected" });
    const again = await addCapture(analyst(), { documentId, text: `${later} Corrected.`, again: true });
    expect(again.quotes).toEqual({ exact: 0, drifted: 0, orphan: 0 });
    expect(await driftOf(positionId)).toBe(0);
    const other = report.replace("once the toll was written", "when the toll is written");
    const third = await addCapture(analyst(), { documentId, text: other, again: true });
    expect(third.quotes).toEqual({ exact: 0, drifted: 1, orphan: 0 });
    expect(await driftOf(positionId)).toBe(1);
  });

  it("compares no translation with its original, and takes no excerpt's silence for a loss", async () => {
    const capture = await ours.capture(report);
    for (const words of [lost, kept]) await quoteDocument(analyst(), ours.citation(capture, words).quote);
    const { documentId } = capture;
    const text = "Les délégués se sont réunis mardi dans la ville portuaire.";
    const translated = await addCapture(analyst(), {
      documentId,
      text,
      transform: "machine_translation",
      again: true,
    });
    expect(translated.quotes).toEqual({ exact: 0, drifted: 0, orphan: 0 });
    const excerpt = await addCapture(analyst(), {
      documentId,
      text: `${kept} on Thursday.`,
      transform: "excerpt",
      again: true,
    });
    expect(excerpt.quotes).toEqual({ exact: 1, drifted: 0, orphan: 0 });
  });

  it("goes by what a capture is known to be today, not by what it was taken for", async () => {
    const capture = await ours.capture(report);
    await quoteDocument(analyst(), ours.citation(capture, lost).quote);
    await judgeTransform(analyst(), {
      captureId: capture.captureId,
      transform: "machine_translation",
      reason: "The original turned up.",
    });
    const { documentId } = capture;
    const original = await addCapture(analyst(), { documentId, text: "Les délégués se sont réunis.", again: true });
    expect(original.quotes).toEqual({ exact: 0, drifted: 0, orphan: 0 });
    await quoteDocument(analyst(), ours.citation(capture, kept).quote);
    expect(await prisma().reanchoring.count({ where: { captureId: original.captureId } })).toBe(0);
  });

  it("looks at once for what is quoted in an earlier capture afterwards", async () => {
    const capture = await ours.capture(report);
    await addCapture(analyst(), { documentId: capture.documentId, text: later, again: true });
    const { id } = await quoteDocument(analyst(), ours.citation(capture, lost).quote);
    expect(await prisma().reanchoring.findFirst({ where: { evidenceId: id } })).toMatchObject({ state: "orphan" });
  });

  it("takes a word for word repetition as exact and nothing else, whatever was changed", async () => {
    const words = fc.array(fc.constantFrom("lock", "toll", "🕊", "é", "river", "the", "of"), {
      minLength: 6,
      maxLength: 30,
    });
    const capture = await ours.capture(report);
    await quoteDocument(analyst(), ours.citation(capture, changed).quote);
    await fc.assert(
      fc.asyncProperty(words, fc.nat({ max: report.length }), async (some, at) => {
        const text = `${report.slice(0, at)} ${some.join(" ")} ${report.slice(at)}`.trim();
        const { captureId } = await addCapture(analyst(), { documentId: capture.documentId, text, again: true });
        const { text: stored } = await prisma().capture.findUniqueOrThrow({ where: { id: captureId } });
        const [found] = await prisma().reanchoring.findMany({ where: { captureId } });
        expect(found).toBeDefined();
        if (found?.state === "exact") expect(found.found).toBe(changed);
        if (stored.includes(changed)) expect(found?.state).toBe("exact");
        if (found?.startAt != null && found.endAt !== null)
          expect(stored.slice(found.startAt, found.endAt)).toBe(found.found);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe("the database", () => {
  it("refuses a re-anchoring whose words stand elsewhere, that calls other words exact, or that leaves the document", async () => {
    const { reanchoring } = await one(changed);
    const other = await ours.capture(report);
    const { id: _, evidence: __, ...row } = reanchoring;
    const fresh = await addCapture(analyst(), {
      documentId: (await prisma().capture.findUniqueOrThrow({ where: { id: row.captureId } })).documentId,
      text: "An excerpt that says nothing of it.",
      transform: "excerpt",
      again: true,
    });
    const at = {
      ...row,
      captureId: fresh.captureId,
      startAt: 0,
      endAt: 10,
      found: "An excerpt",
      recordedAt: new Date(),
    };
    const write = (data: typeof at) => prisma().reanchoring.create({ data });
    await expect(write({ ...at, found: "The except" })).rejects.toThrow(/do not stand at their place/);
    await expect(write({ ...at, state: "exact" })).rejects.toThrow(/do not stand at their place/);
    await expect(write({ ...at, captureId: other.captureId, found: report.slice(0, 10) })).rejects.toThrow(
      /do not stand at their place/,
    );
    await write(at);
  });

  it("finds every place of a long text, wherever the check cuts it, characters of two units included", async () => {
    const words = Array.from({ length: 12_000 }, (_, n) => `${n % 3 === 0 ? "🕊" : "lock"}${n}`);
    const capture = await ours.capture(words.join(" "));
    for (let n = 0; n < words.length - 20; n += 611)
      await quoteDocument(analyst(), ours.citation(capture, words.slice(n, n + 12).join(" ")).quote);
    const text = `Corrected 🕊. ${words.join(" ").replaceAll("lock1007", "dock1007")}`;
    const { captureId } = await addCapture(analyst(), { documentId: capture.documentId, text });
    const found = await prisma().reanchoring.findMany({ where: { captureId } });
    expect(found.length).toBe(20);
    for (const { startAt, endAt, found: there } of found) expect(text.slice(startAt ?? 0, endAt ?? 0)).toBe(there);
    // The check cuts at 32,768 places.
    expect(new Set(found.map(({ startAt }) => (startAt ?? 0) >> 15)).size).toBeGreaterThan(2);
    const last = found.toSorted((a, b) => (a.startAt ?? 0) - (b.startAt ?? 0)).at(-1);
    const shifted = pool().query(
      `insert into reanchorings (negotiation_id, evidence_id, capture_id, state, start_at, end_at, score, found, prefix, suffix, recorded_by_id)
       select negotiation_id, evidence_id, $2, 'drifted', start_at + 1, end_at + 1, score, found, prefix, suffix, recorded_by_id from reanchorings where id = $1`,
      [
        last?.id,
        (await addCapture(analyst(), { documentId: capture.documentId, text: lost, transform: "excerpt", again: true }))
          .captureId,
      ],
    );
    await expect(shifted).rejects.toThrow(/do not stand at their place/);
  });

  it("keeps a judgement as it was made, and lets one stand at a time", async () => {
    const { reanchoring } = await one(lost);
    const { judgementId } = await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "rejected" });
    const { pool } = ours.ctx("lead").db;
    await expect(pool.query("update drift_judgements set note = 'other' where id = $1", [judgementId])).rejects.toThrow(
      /only/,
    );
    await expect(pool.query("delete from drift_judgements where id = $1", [judgementId])).rejects.toThrow(/refused/);
    const second = prisma().driftJudgement.create({
      data: {
        negotiationId: ours.id,
        reanchoringId: reanchoring.id,
        verdict: "rejected",
        recordedById: analyst().actor.memberId,
      },
    });
    await expect(second).rejects.toMatchObject({ code: "P2002" });
  });
});

describe("a quote that is made while another capture is taken in", () => {
  const quoting = (capture: { captureId: string; text: string }, words: string) => {
    const start = capture.text.indexOf(words);
    return quoteDocument(analyst(), { captureId: capture.captureId, start, end: start + words.length, exact: words });
  };
  /** The quotes of an earlier capture that were not looked for in the newest one of their document. */
  const forgotten = async (captureId: string) =>
    (await prisma().evidence.findMany({ where: { captureId }, include: { reanchorings: true } })).filter(
      ({ reanchorings }) => reanchorings.length === 0,
    );

  it("after its places were worked out and before it is kept, is looked for in it like the others", async () => {
    const capture = await ours.capture(report);
    await quoting(capture, lost);
    const { db, ...ctx } = analyst();
    let late = true;
    // What the command does before its transaction is done by the time that it opens one.
    const opening = new Proxy(db.prisma, {
      get(client, name) {
        const value: unknown = Reflect.get(client, name);
        if (name !== "$transaction" || typeof value !== "function") return value;
        return async (...given: unknown[]) => {
          if (late) await quoting(capture, changed);
          late = false;
          return value.apply(client, given);
        };
      },
    });
    const next = await addCapture(
      { ...ctx, db: { ...db, prisma: opening } },
      { documentId: capture.documentId, text: later, again: true },
    );
    expect(next.quotes).toEqual({ exact: 0, drifted: 1, orphan: 1 });
    expect(await forgotten(capture.captureId)).toEqual([]);
  });

  it("at the very moment, is looked for by one of the two, whoever comes first", async () => {
    for (const words of [changed, lost, "Delegates met in the harbour town on Tuesday."]) {
      const capture = await ours.capture(report);
      await Promise.all([
        addCapture(analyst(), { documentId: capture.documentId, text: later, again: true }),
        quoting(capture, words),
        quoting(capture, "The southern envoy"),
      ]);
      expect(await forgotten(capture.captureId)).toEqual([]);
    }
  });
});

describe("judgeDrift", () => {
  it("confirmed: makes the new words evidence, cited for the same things, with one activity row; the earlier stays cited", async () => {
    const { reanchoring, positionId, next } = await one(changed);
    const before = await rowCounts(ours.id);
    const { judgementId, evidenceId, citations } = await judgeDrift(analyst(), {
      reanchoringId: reanchoring.id,
      verdict: "confirmed",
      note: "The same sentence, edited.",
    });
    expect(citations).toBe(1);
    expect(await prisma().evidence.findUniqueOrThrow({ where: { id: evidenceId ?? "" } })).toMatchObject({
      captureId: next.captureId,
      exact: nowReads,
      startAt: reanchoring.startAt,
    });
    const cited = await prisma().citation.findMany({ where: { positionId, withdrawnAt: null } });
    expect(new Set(cited.map((citation) => citation.evidenceId))).toEqual(
      new Set([reanchoring.evidenceId, evidenceId]),
    );
    expect(cited.find((citation) => citation.evidenceId === evidenceId)).toMatchObject({
      stance: "supports",
      judgementId,
    });
    const state = await prisma().positionState.findUniqueOrThrow({ where: { positionId } });
    expect(state).toMatchObject({ drifted: 0, supports: 2, documents: 1, origins: 1 });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "evidence.confirmed",
      subjectId: reanchoring.evidenceId,
      before: { words: changed },
      after: { words: nowReads, note: "The same sentence, edited." },
    });
    expect(await rowCounts(ours.id)).toEqual({
      ...before,
      activity: (before.activity ?? 0) + 1,
      evidence: (before.evidence ?? 0) + 1,
      citations: (before.citations ?? 0) + 1,
      drift_judgements: (before.drift_judgements ?? 0) + 1,
    });
  });

  it("confirmed: what the newer words are cited for already, in another stance too, is left as it is", async () => {
    const { reanchoring, positionId, next } = await one(changed);
    const { text } = await prisma().capture.findUniqueOrThrow({ where: { id: next.captureId } });
    const citation = ours.citation({ captureId: next.captureId, text }, nowReads, "context");
    await citeForPosition(analyst(), { positionId, citation });
    const judged = await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "confirmed" });
    expect(judged.citations).toBe(0);
    const cited = await prisma().citation.findMany({ where: { positionId, withdrawnAt: null } });
    expect(cited.map(({ stance }) => stance).sort()).toEqual(["context", "supports"]);
  });

  it("confirmed: from then on the newer words are looked for, not the earlier", async () => {
    const { documentId, reanchoring, positionId } = await one(changed);
    const { evidenceId } = await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "confirmed" });
    const third = await addCapture(analyst(), {
      documentId,
      text: later.replace("as soon as", "so soon as"),
      again: true,
    });
    const found = await prisma().reanchoring.findMany({ where: { captureId: third.captureId } });
    expect(found).toMatchObject([{ evidenceId, state: "drifted" }]);
    expect(await driftOf(positionId)).toBe(1);
  });

  it("rejected: keeps nothing but the judgement, and nobody is asked again", async () => {
    const { reanchoring, positionId, next } = await one(changed);
    const output = await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "rejected" });
    expect(output).toMatchObject({ evidenceId: null, citations: 0 });
    expect(await driftOf(positionId)).toBe(0);
    expect(await prisma().evidence.count({ where: { captureId: next.captureId } })).toBe(0);
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "evidence.rejected", after: { words: null } });
  });

  it("refuses to confirm what is gone, to judge what stands unchanged, and to judge twice", async () => {
    const gone = (await one(lost)).reanchoring;
    await expect(judgeDrift(analyst(), { reanchoringId: gone.id, verdict: "confirmed" })).rejects.toMatchObject({
      code: "refused",
    });
    const same = (await one(kept)).reanchoring;
    await expect(judgeDrift(analyst(), { reanchoringId: same.id, verdict: "confirmed" })).rejects.toMatchObject({
      code: "refused",
    });
    await judgeDrift(analyst(), { reanchoringId: gone.id, verdict: "rejected" });
    await expect(judgeDrift(analyst(), { reanchoringId: gone.id, verdict: "rejected" })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Test analyst"),
    });
  });

  it("is refused to a commenter and on nonsense, and does not know a stranger's quote", async () => {
    const { reanchoring } = await one(changed);
    const input = { reanchoringId: reanchoring.id, verdict: "confirmed" as const };
    const before = await rowCounts(ours.id);
    await expect(judgeDrift(ours.ctx("commenter"), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(judgeDrift(analyst(theirs), input)).rejects.toMatchObject({ code: "not_found" });
    await expect(judgeDrift.execute(analyst(), { ...input, verdict: "perhaps" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await rowCounts(ours.id)).toEqual(before);
  });
});

describe("withdrawDriftJudgement", () => {
  it("takes back the judgement and what it carried over, keeps both, and the quote waits again", async () => {
    const { reanchoring, positionId } = await one(changed);
    const input = { reanchoringId: reanchoring.id, verdict: "confirmed" as const };
    const { judgementId, evidenceId } = await judgeDrift(analyst(), input);
    await withdrawDriftJudgement(analyst(), { judgementId });
    expect(await driftOf(positionId)).toBe(1);
    expect(await prisma().driftJudgement.findUniqueOrThrow({ where: { id: judgementId } })).toMatchObject({
      verdict: "confirmed",
      evidenceId,
      withdrawnById: analyst().actor.memberId,
    });
    const [carried] = await prisma().citation.findMany({ where: { judgementId } });
    expect(carried?.withdrawnAt).not.toBeNull();
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "evidence.judgement-withdrawn",
      before: { words: nowReads },
      after: { words: changed },
    });
    const second = await judgeDrift(analyst(), input);
    expect(second).toMatchObject({ evidenceId, citations: 1 });
  });

  it("is refused where a reviewed position rests on the newer words alone by now", async () => {
    const { reanchoring, positionId } = await one(changed);
    const input = { reanchoringId: reanchoring.id, verdict: "confirmed" as const };
    const { judgementId } = await judgeDrift(analyst(), input);
    const earlier = await prisma().citation.findFirstOrThrow({
      where: { positionId, evidenceId: reanchoring.evidenceId },
    });
    await withdrawCitation(analyst(), { citationId: earlier.id });
    await expect(withdrawDriftJudgement(analyst(), { judgementId })).rejects.toMatchObject({ code: "refused" });
  });

  it("is refused twice and to a commenter, and does not know a stranger's judgement", async () => {
    const { reanchoring } = await one(lost);
    const { judgementId } = await judgeDrift(analyst(), { reanchoringId: reanchoring.id, verdict: "rejected" });
    await expect(withdrawDriftJudgement(ours.ctx("commenter"), { judgementId })).rejects.toMatchObject({
      code: "forbidden",
    });
    for (const [at, id] of [
      [theirs, judgementId],
      [ours, nobody],
    ] as const)
      await expect(withdrawDriftJudgement(analyst(at), { judgementId: id })).rejects.toMatchObject({
        code: "not_found",
      });
    await withdrawDriftJudgement(analyst(), { judgementId });
    await expect(withdrawDriftJudgement(analyst(), { judgementId })).rejects.toMatchObject({ code: "refused" });
    await expect(withdrawDriftJudgement.execute(analyst(), {})).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what a reader is shown", () => {
  it("lists what waits with the words compared and what rests on it, then what was judged; a stranger sees nothing", async () => {
    const talks = await makeNegotiation();
    const capture = await talks.capture(report);
    const issue = await talks.issue();
    const partyId = await talks.party("Northland");
    const citations = [changed, lost].map((words) => talks.citation(capture, words));
    const positionId = await talks.reviewed({ issueId: issue.id, partyId, citations });
    await recordPosition(talks.ctx("analyst"), {
      issueId: issue.id,
      partyId,
      act: "offered",
      statement: "A draft that no viewer reads.",
      basis: "on_record_paraphrase",
      citations: [talks.citation(capture, changed)],
      submit: false,
    });
    expect(await listDrift(talks.ctx("viewer"))).toEqual({
      tab: "drifted",
      counts: { drifted: 0, orphan: 0, judged: 0 },
      items: [],
    });
    await addCapture(talks.ctx("analyst"), { documentId: capture.documentId, text: later, again: true });
    const waiting = await listDrift(talks.ctx("viewer"));
    expect(waiting.counts).toEqual({ drifted: 1, orphan: 1, judged: 0 });
    const [item] = waiting.items;
    expect(item?.before.pieces.filter((piece) => piece.changed).map(({ words }) => words.trim())).toEqual(["once"]);
    expect(item?.after.found?.pieces.filter((piece) => piece.changed).map(({ words }) => words.trim())).toEqual([
      "as soon as",
    ]);
    expect(item?.citations.map(({ position }) => position?.id)).toEqual([positionId]);
    expect((await listDrift(talks.ctx("analyst"))).items[0]?.citations).toHaveLength(2);
    const orphans = await listDrift(talks.ctx("viewer"), { tab: "orphan" });
    expect(orphans.items).toMatchObject([{ before: { pieces: [{ words: lost }] }, after: { found: null } }]);
    const asked = await listDrift(talks.ctx("viewer"), { evidenceId: orphans.items[0]?.evidenceId ?? null });
    expect(asked.tab).toBe("orphan");
    expect((await listDrift(theirs.ctx("lead"), { evidenceId: item?.evidenceId ?? null })).items).toEqual([]);
    expect([
      (await listDocuments(talks.ctx("viewer"), {})).drift,
      (await listReviewQueue(talks.ctx("viewer"), { state: "in_review" })).drift,
    ]).toEqual([2, 2]);

    await judgeDrift(talks.ctx("analyst"), { reanchoringId: item?.id ?? "", verdict: "confirmed", note: "Edited." });
    const judged = await listDrift(talks.ctx("viewer"), { tab: "judged" });
    expect(judged.items).toMatchObject([{ judgement: { verdict: "confirmed", note: "Edited.", by: "Test analyst" } }]);
    // With nothing left to compare, what is gone comes first.
    expect((await listDrift(talks.ctx("viewer"))).tab).toBe("orphan");
  });

  it("marks the cell and its quotes on today's board until somebody judges, and the board of an earlier moment as it was then", async () => {
    const talks = await makeNegotiation();
    const capture = await talks.capture(report);
    const issue = await talks.issue();
    const partyId = await talks.party("Northland");
    await talks.reviewed({ issueId: issue.id, partyId, citations: [talks.citation(capture, lost)] });
    const board = async (asOf: Parameters<typeof readBoard>[2] = null) =>
      (await readBoard(talks.ctx("viewer"), boardWindow.parse({}), asOf)).cells.map((cell) => cell.drifted);
    const cell = async () => (await readCell(talks.ctx("viewer"), { issue: issue.number, party: partyId })).shown;
    expect(await board()).toEqual([false]);
    const before = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await addCapture(talks.ctx("analyst"), { documentId: capture.documentId, text: later, again: true });
    expect(await board()).toEqual([true]);
    expect(await board({ valid: "2026-02-01", known: before })).toEqual([false]);
    expect(await cell()).toMatchObject({ drifted: 1, citations: [{ drift: "orphan" }] });
    const { items } = await listDrift(talks.ctx("analyst"));
    await judgeDrift(talks.ctx("analyst"), { reanchoringId: items[0]?.id ?? "", verdict: "rejected" });
    expect(await board()).toEqual([false]);
    expect(await cell()).toMatchObject({ drifted: 0, citations: [{ drift: "gone" }] });
  });
});
