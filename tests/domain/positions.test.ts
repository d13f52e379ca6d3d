import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { citeForPosition } from "@/domain/positions/commands/cite-for-position";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { revisePosition } from "@/domain/positions/commands/revise-position";
import { submitPosition } from "@/domain/positions/commands/submit-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { readKept } from "@/scripts/bench/suggest/kept";
import { expectProblem } from "../expect-problem";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let other: TestNegotiation;
let issueId: string;
let partyId: string;
let capture: Awaited<ReturnType<TestNegotiation["capture"]>>;

const meaning = {
  act: "proposed" as const,
  statement: "A force deploys once there is a settlement.",
  basis: "on_record_paraphrase" as const,
  validFrom: { edtf: "2026-01-06" },
};

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
  issueId = (await talks.issue()).id;
  partyId = await talks.party("Ukraine", { principal: true });
  capture = await talks.capture();
});

const analyst = () => talks.ctx("analyst");
const reviewer = () => talks.ctx("reviewer");
const supporting = () => talks.citation(capture, "ruled out any delay");
const record = (extra: Partial<Parameters<typeof recordPosition>[1]> = {}) =>
  recordPosition(analyst(), { issueId, partyId, ...meaning, citations: [supporting()], ...extra });
const stateOf = (positionId: string) => analyst().db.prisma.positionState.findUniqueOrThrow({ where: { positionId } });

/** The work is refused with the code, and leaves no row behind. */
async function refusedWithoutTrace(work: () => Promise<unknown>, code: Parameters<typeof expectProblem>[1]) {
  const before = await rowCounts(talks.id);
  const problem = await expectProblem(work(), code);
  expect(await rowCounts(talks.id)).toEqual(before);
  return problem;
}

describe("recording a position", () => {
  test("stores the version with its quote in one transaction, as a draft, with one activity row", async () => {
    const before = await rowCounts(talks.id);
    const { id } = await record();
    const after = await rowCounts(talks.id);
    expect(after).toMatchObject({
      positions: (before.positions ?? 0) + 1,
      citations: (before.citations ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
    expect(await stateOf(id)).toMatchObject({ review: "draft", supports: 1, credibility: 6, rank: "normal" });
    const [row] = await lastActivity(talks.id);
    expect(row).toMatchObject({ type: "position.recorded", subjectId: id, issueId, actorName: "Test analyst" });
    expect(row?.after).toMatchObject({ act: "proposed", statement: meaning.statement });
  });

  test("with submit, waits for review at once", async () => {
    const { id } = await record({ submit: true });
    expect((await stateOf(id)).review).toBe("in_review");
  });

  test("names every field at fault and stores nothing", async () => {
    const problem = await refusedWithoutTrace(() => record({ statement: " ", act: "mumbled" as "stated" }), "invalid");
    expect(Object.keys(problem.fields).sort()).toEqual(["act", "statement"]);
  });

  test("refuses a quote whose words do not stand at its place, and keeps nothing of the position", async () => {
    const shifted = { ...supporting(), quote: { ...supporting().quote, start: 0, end: 19 } };
    await refusedWithoutTrace(() => record({ citations: [shifted] }), "invalid");
  });

  test("refuses a date that is no EDTF", async () => {
    const problem = await refusedWithoutTrace(() => record({ validFrom: { edtf: "last Tuesday" } }), "invalid");
    expect(problem.fields).toHaveProperty(["validFrom.edtf"]);
  });

  test("refuses an end before its beginning", async () => {
    await refusedWithoutTrace(() => record({ validTo: { edtf: "2025-01-01" } }), "invalid");
  });

  test("cannot be submitted without a quote that supports it", async () => {
    const context = talks.citation(capture, "declined to comment", "context");
    await refusedWithoutTrace(() => record({ citations: [context], submit: true }), "refused");
  });

  test("is refused to a commenter", async () => {
    const input = { issueId, partyId, ...meaning, citations: [] };
    await refusedWithoutTrace(() => recordPosition(talks.ctx("commenter"), input), "forbidden");
  });

  test("knows no issue, party or capture of another negotiation", async () => {
    const foreignIssue = (await other.issue()).id;
    const foreignParty = await other.party("Elsewhere");
    const foreign = await other.capture();
    const foreignQuote = other.citation(foreign, "ruled out any delay");
    await refusedWithoutTrace(() => record({ issueId: foreignIssue }), "not_found");
    await refusedWithoutTrace(() => record({ partyId: foreignParty }), "not_found");
    await refusedWithoutTrace(() => record({ citations: [foreignQuote] }), "not_found");
  });
});

describe("revising a draft", () => {
  test("makes a new version and leaves the old one as it was", async () => {
    const { id } = await record();
    const revised = await revisePosition(analyst(), {
      positionId: id,
      ...meaning,
      statement: "A force deploys after a ceasefire.",
    });
    const old = await analyst().db.prisma.position.findUniqueOrThrow({ where: { id } });
    expect(old.statement).toBe(meaning.statement);
    expect((await stateOf(id)).supersedeReason).toBe("refined");
    expect(await stateOf(revised.id)).toMatchObject({ review: "draft", supports: 1 });
    expect(await lastActivity(talks.id)).toMatchObject([{ type: "position.revised", subjectId: revised.id }]);
  });

  test("of a version that somebody revised meanwhile is a conflict that shows theirs", async () => {
    const { id } = await record();
    await revisePosition(reviewer(), { positionId: id, ...meaning, statement: "Their wording of it." });
    const problem = await refusedWithoutTrace(
      () => revisePosition(analyst(), { positionId: id, ...meaning }),
      "conflict",
    );
    expect(problem.details).toMatchObject({ by: "Test reviewer", theirs: { statement: "Their wording of it." } });
  });

  test("is refused for what has been reviewed", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await refusedWithoutTrace(() => revisePosition(analyst(), { positionId: id, ...meaning }), "refused");
  });

  test("is refused to a commenter, and unknown to another negotiation", async () => {
    const { id } = await record();
    await expectProblem(revisePosition(talks.ctx("commenter"), { positionId: id, ...meaning }), "forbidden");
    await expectProblem(revisePosition(other.ctx("lead"), { positionId: id, ...meaning }), "not_found");
  });
});

describe("submitting and reviewing", () => {
  test("a draft goes to review and to the board, each step with its row and its activity", async () => {
    const { id } = await record();
    expect(await submitPosition(analyst(), { positionId: id })).toEqual({ id, state: "in_review" });
    expect(await lastActivity(talks.id)).toMatchObject([
      { type: "position.submitted", before: { state: "draft" }, after: { state: "in_review" } },
    ]);
    expect(await reviewPosition(reviewer(), { positionId: id, verdict: "approve" })).toEqual({ id, state: "reviewed" });
    expect(await lastActivity(talks.id)).toMatchObject([{ type: "position.reviewed", subjectId: id }]);
    expect((await stateOf(id)).review).toBe("reviewed");
  });

  test("invariant 1: what has no supporting quote is not submitted", async () => {
    const { id } = await record({ citations: [talks.citation(capture, "declined to comment", "contradicts")] });
    await refusedWithoutTrace(() => submitPosition(analyst(), { positionId: id }), "refused");
  });

  test("invariant 1: the database itself refuses a reviewed position without support", async () => {
    const { id } = await record({ citations: [] });
    const row = {
      negotiationId: talks.id,
      positionId: id,
      state: "reviewed" as const,
      recordedById: reviewer().actor.memberId,
    };
    await expect(reviewer().db.prisma.positionReview.create({ data: row })).rejects.toThrow(/supporting citation/);
  });

  test("a return needs a note, and leads back through a revision", async () => {
    const { id } = await record({ submit: true });
    await refusedWithoutTrace(() => reviewPosition(reviewer(), { positionId: id, verdict: "return" }), "invalid");
    await reviewPosition(reviewer(), { positionId: id, verdict: "return", note: "Which meeting?" });
    expect((await stateOf(id)).review).toBe("returned");
    const { id: next } = await revisePosition(analyst(), { positionId: id, ...meaning, submit: true });
    await reviewPosition(reviewer(), { positionId: next, verdict: "approve" });
    expect((await stateOf(next)).review).toBe("reviewed");
  });

  test("a draft is not approved, and a reviewed position not returned", async () => {
    const { id } = await record();
    await refusedWithoutTrace(() => reviewPosition(reviewer(), { positionId: id, verdict: "approve" }), "refused");
    const reviewed = await talks.reviewed({ issueId, partyId });
    await refusedWithoutTrace(
      () => reviewPosition(reviewer(), { positionId: reviewed, verdict: "return", note: "Again" }),
      "conflict",
    );
  });

  test("a verdict on what a colleague has judged meanwhile is told who did what", async () => {
    const { id } = await record({ submit: true });
    await reviewPosition(reviewer(), { positionId: id, verdict: "return", note: "Whose words?" });
    const late = await refusedWithoutTrace(
      () => reviewPosition(talks.ctx("lead"), { positionId: id, verdict: "approve" }),
      "conflict",
    );
    expect(late.message).toMatch(/has returned this position already/);
  });

  test("review is refused to an analyst, and both are unknown to another negotiation", async () => {
    const { id } = await record({ submit: true });
    await expectProblem(reviewPosition(analyst(), { positionId: id, verdict: "approve" }), "forbidden");
    await expectProblem(reviewPosition(other.ctx("lead"), { positionId: id, verdict: "approve" }), "not_found");
    await expectProblem(submitPosition(talks.ctx("viewer"), { positionId: id }), "forbidden");
    await expectProblem(submitPosition(other.ctx("lead"), { positionId: id }), "not_found");
  });
});

describe("superseding a reviewed position", () => {
  const later = {
    ...meaning,
    act: "withdrew" as const,
    statement: "The proposal is taken back.",
    validFrom: { edtf: "2026-02-01" },
  };

  test("takes effect when the successor is reviewed, not when it is drafted", async () => {
    const old = await talks.reviewed({ issueId, partyId });
    const successor = await supersedePosition(analyst(), {
      positionId: old,
      reason: "party_moved",
      ...later,
      citations: [supporting()],
      submit: true,
    });
    expect((await stateOf(old)).supersededAt).toBeNull();
    await reviewPosition(reviewer(), { positionId: successor.id, verdict: "approve" });
    const state = await stateOf(old);
    expect(state.supersedeReason).toBe("party_moved");
    expect(state.validTo?.toISOString().slice(0, 10)).toBe("2026-01-31");
  });

  test("invariant 2: a position is never rewritten, by any door", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const { pool } = analyst().db;
    await expect(pool.query("update positions set statement = 'Other.' where id = $1", [id])).rejects.toThrow(
      /append-only/,
    );
    await expect(pool.query("delete from positions where id = $1", [id])).rejects.toThrow(/append-only/);
  });

  test("invariant 2: “party moved” needs a later day, “we corrected” the same", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const same = { positionId: id, ...meaning, statement: "Worded anew." };
    await refusedWithoutTrace(() => supersedePosition(analyst(), { ...same, reason: "party_moved" }), "refused");
    await refusedWithoutTrace(
      () => supersedePosition(analyst(), { ...same, ...later, reason: "we_corrected" }),
      "refused",
    );
    await supersedePosition(analyst(), { ...same, reason: "we_corrected" });
  });

  test("a successor that was returned is revised and approved, and takes the place of the draft and of the old version", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const citations = [talks.citation(await talks.capture(), "ruled out any delay")];
    const next = { ...later, citations, submit: true };
    const draft = await supersedePosition(analyst(), { positionId: id, ...next, reason: "party_moved" });
    await reviewPosition(reviewer(), { positionId: draft.id, verdict: "return", note: "Say with which ceasefire." });
    const revised = await revisePosition(analyst(), { positionId: draft.id, ...next });
    await reviewPosition(reviewer(), { positionId: revised.id, verdict: "approve" });
    expect(await stateOf(id)).toMatchObject({ supersedeReason: "party_moved" });
    expect(await stateOf(draft.id)).toMatchObject({ supersedeReason: "refined" });
    expect(await stateOf(revised.id)).toMatchObject({ review: "reviewed", supersededAt: null });
  });

  test("invariant 2: revising a successor keeps it to the day that its reason allows", async () => {
    const moving = await talks.reviewed({ issueId, partyId });
    const moved = await supersedePosition(analyst(), { positionId: moving, ...later, reason: "party_moved" });
    await refusedWithoutTrace(() => revisePosition(analyst(), { positionId: moved.id, ...meaning }), "refused");
    const wrong = await talks.reviewed({ issueId, partyId });
    const corrected = await supersedePosition(analyst(), { positionId: wrong, ...meaning, reason: "we_corrected" });
    await refusedWithoutTrace(() => revisePosition(analyst(), { positionId: corrected.id, ...later }), "refused");
  });

  test("a correction rests on the quotes of what it corrects, a moved party on new ones", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const corrected = await supersedePosition(analyst(), {
      positionId: id,
      ...meaning,
      reason: "refined",
      statement: "Worded better.",
    });
    expect((await stateOf(corrected.id)).supports).toBe(1);
    const moving = await talks.reviewed({ issueId, partyId });
    const moved = await supersedePosition(analyst(), { positionId: moving, ...later, reason: "party_moved" });
    expect((await stateOf(moved.id)).supports).toBe(0);
  });

  test("a second successor meets the one that waits", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await supersedePosition(reviewer(), { positionId: id, ...later, reason: "party_moved" });
    const problem = await refusedWithoutTrace(
      () => supersedePosition(analyst(), { positionId: id, ...later, reason: "party_moved" }),
      "conflict",
    );
    expect(problem.details).toMatchObject({ by: "Test reviewer", theirs: { statement: later.statement } });
  });

  test("a successor that was returned holds up no other", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const input = { positionId: id, ...later, citations: [supporting()], reason: "party_moved" as const, submit: true };
    const first = await supersedePosition(analyst(), input);
    await reviewPosition(reviewer(), { positionId: first.id, verdict: "return", note: "Whose words are these?" });
    const second = await supersedePosition(analyst(), input);
    await reviewPosition(reviewer(), { positionId: second.id, verdict: "approve" });
    expect(await stateOf(id)).toMatchObject({ supersedeReason: "party_moved" });
    expect(await stateOf(first.id)).toMatchObject({ review: "returned" });
  });

  test("of a draft is refused; so is a commenter; another negotiation knows nothing of it", async () => {
    const { id } = await record();
    await refusedWithoutTrace(
      () => supersedePosition(analyst(), { positionId: id, ...later, reason: "party_moved" }),
      "refused",
    );
    const reviewed = await talks.reviewed({ issueId, partyId });
    const input = { positionId: reviewed, ...later, reason: "party_moved" as const };
    await expectProblem(supersedePosition(talks.ctx("commenter"), input), "forbidden");
    await expectProblem(supersedePosition(other.ctx("lead"), input), "not_found");
  });

  test("a retraction by the source leaves nothing in its place, and asks where", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await refusedWithoutTrace(() => retractPosition(reviewer(), { positionId: id, note: "" }), "invalid");
    await expectProblem(retractPosition(analyst(), { positionId: id, note: "Erratum" }), "forbidden");
    await expectProblem(retractPosition(other.ctx("lead"), { positionId: id, note: "Erratum" }), "not_found");
    await retractPosition(reviewer(), { positionId: id, note: "The outlet printed an erratum." });
    expect((await stateOf(id)).supersedeReason).toBe("retracted_by_source");
    expect(await lastActivity(talks.id)).toMatchObject([{ type: "position.retracted", subjectId: id }]);
  });
});

describe("grading and ranking", () => {
  test("a grade is a dated row; the latest counts", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await gradePosition(analyst(), { positionId: id, credibility: 3 });
    await gradePosition(reviewer(), { positionId: id, credibility: 4, reason: "One source, hearsay." });
    expect((await stateOf(id)).credibility).toBe(4);
    expect(await lastActivity(talks.id)).toMatchObject([
      { type: "position.graded", before: { credibility: 3 }, after: { credibility: 4 } },
    ]);
  });

  test("invariant 8: “confirmed” needs two origins, and documents joined by lineage are one", async () => {
    const second = await talks.capture("A second paper: the deputy ruled out any delay.");
    const citations = [supporting(), talks.citation(second, "ruled out any delay")];
    const id = await talks.reviewed({ issueId, partyId, citations });
    await gradePosition(analyst(), { positionId: id, credibility: 1 });
    const { prisma } = analyst().db;
    await prisma.document.update({ where: { id: second.documentId }, data: { originId: capture.documentId } });
    expect(await stateOf(id)).toMatchObject({ documents: 2, origins: 1 });
    await refusedWithoutTrace(() => gradePosition(analyst(), { positionId: id, credibility: 1 }), "refused");
    await prisma.document.update({ where: { id: second.documentId }, data: { originId: second.documentId } });
  });

  test("there is no grade 0 and no grade 7", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await refusedWithoutTrace(() => gradePosition(analyst(), { positionId: id, credibility: 0 }), "invalid");
    await refusedWithoutTrace(() => gradePosition(analyst(), { positionId: id, credibility: 7 }), "invalid");
  });

  test("deprecated needs a reason and takes the position off the board", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await refusedWithoutTrace(() => rankPosition(reviewer(), { positionId: id, rank: "deprecated" }), "invalid");
    await rankPosition(reviewer(), { positionId: id, rank: "deprecated", reason: "A translation artefact." });
    expect((await stateOf(id)).rank).toBe("deprecated");
    expect(await lastActivity(talks.id)).toMatchObject([
      { type: "position.ranked", before: { rank: "normal" }, after: { rank: "deprecated" } },
    ]);
  });

  test("a commenter grades nothing, an analyst ranks nothing, another negotiation sees neither", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    await expectProblem(gradePosition(talks.ctx("commenter"), { positionId: id, credibility: 3 }), "forbidden");
    await expectProblem(rankPosition(analyst(), { positionId: id, rank: "preferred" }), "forbidden");
    await expectProblem(gradePosition(other.ctx("lead"), { positionId: id, credibility: 3 }), "not_found");
    await expectProblem(rankPosition(other.ctx("lead"), { positionId: id, rank: "preferred" }), "not_found");
  });
});

describe("citing and withdrawing", () => {
  test("a quote against a position is counted, and stops counting when withdrawn", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const citation = talks.citation(capture, "declined to comment", "contradicts");
    const added = await citeForPosition(analyst(), { positionId: id, citation });
    expect((await stateOf(id)).contradicts).toBe(1);
    await withdrawCitation(analyst(), { citationId: added.id });
    expect((await stateOf(id)).contradicts).toBe(0);
    expect(await lastActivity(talks.id)).toMatchObject([{ type: "citation.withdrawn", subjectId: id }]);
  });

  test("the same words are cited for a position once", async () => {
    const { id } = await record();
    await refusedWithoutTrace(() => citeForPosition(analyst(), { positionId: id, citation: supporting() }), "conflict");
  });

  test("invariant 1: a reviewed position keeps its last supporting quote", async () => {
    const id = await talks.reviewed({ issueId, partyId });
    const { prisma } = analyst().db;
    const citation = await prisma.citation.findFirstOrThrow({ where: { positionId: id } });
    await refusedWithoutTrace(() => withdrawCitation(analyst(), { citationId: citation.id }), "refused");
    const end = prisma.citation.update({ where: { id: citation.id }, data: { withdrawnAt: new Date() } });
    await expect(end).rejects.toThrow(/supporting citation/);
  });

  test("is refused to a commenter, and unknown to another negotiation", async () => {
    const { id } = await record();
    const citation = talks.citation(capture, "declined to comment", "context");
    await expectProblem(citeForPosition(talks.ctx("commenter"), { positionId: id, citation }), "forbidden");
    await expectProblem(citeForPosition(other.ctx("lead"), { positionId: id, citation }), "not_found");
    const own = await analyst().db.prisma.citation.findFirstOrThrow({ where: { positionId: id } });
    await expectProblem(withdrawCitation(talks.ctx("commenter"), { citationId: own.id }), "forbidden");
    await expectProblem(withdrawCitation(other.ctx("lead"), { citationId: own.id }), "not_found");
  });
});

describe("invariant 1: evidence", () => {
  test("any quote of any capture, beyond the basic plane too, stands where it says it stands", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 3, maxLength: 60 }).filter((value) => !value.includes("\0"));
    await fc.assert(
      fc.asyncProperty(text, fc.nat(), fc.nat(), async (body, from, length) => {
        const points = [...body];
        const start = points.slice(0, from % points.length).join("").length;
        const taken = points
          .slice(from % points.length, (from % points.length) + 1 + (length % points.length))
          .join("");
        const taking = await talks.capture(body);
        const quote = { captureId: taking.captureId, start, end: start + taken.length, exact: taken };
        const { id } = await record({ citations: [{ quote, stance: "supports" }] });
        const citation = await analyst().db.prisma.citation.findFirstOrThrow({
          where: { positionId: id },
          include: { evidence: { include: { capture: true } } },
        });
        const { evidence } = citation;
        expect(evidence.capture.text.slice(evidence.startAt, evidence.endAt)).toBe(evidence.exact);
      }),
      { numRuns: 25 },
    );
  });

  test("the database refuses evidence whose words stand elsewhere, and any change of a capture", async () => {
    const { prisma, pool } = analyst().db;
    const row = {
      negotiationId: talks.id,
      captureId: capture.captureId,
      exact: "ruled out",
      prefix: "",
      suffix: "",
      startAt: 0,
      endAt: 9,
      recordedById: analyst().actor.memberId,
    };
    await expect(prisma.evidence.create({ data: row })).rejects.toThrow(/does not stand at its place/);
    const rewrite = pool.query("update captures set text = 'Other' where id = $1", [capture.captureId]);
    await expect(rewrite).rejects.toThrow(/append-only/);
  });
});

describe("what was proposed for a position", () => {
  const proposed = () => ({
    lexicon: "en-1",
    issueId: { value: issueId, reason: "“region” → Status of the region" },
    partyId: null,
    speakerId: null,
    speakerText: { value: "a senior envoy", reason: "“a senior envoy said” → no known person" },
    act: { value: "ruled_out" as const, reason: "“ruled out” → ruled out" },
    basis: { value: "on_record_paraphrase" as const, reason: "“Her deputy”" },
  });

  test("is kept beside it with what was accepted, in the same transaction, and is no part of its activity", async () => {
    const { id } = await record({ proposed: proposed() });
    const kept = await analyst().db.prisma.positionProposal.findFirstOrThrow({ where: { positionId: id } });
    const { lexicon, ...fields } = proposed();
    expect(kept).toMatchObject({ lexicon, proposed: fields, recordedById: analyst().actor.memberId });
    const { act, basis } = meaning;
    expect(kept.accepted).toEqual({ issueId, partyId, speakerId: null, speakerText: null, act, basis });
    const [row] = await lastActivity(talks.id);
    expect(JSON.stringify(row?.after)).not.toContain("lexicon");
  });

  test("can be measured: what was accepted of what was proposed, field by field", async () => {
    const lexicon = `en ${randomUUID().slice(0, 8)}`;
    await record({ proposed: { ...proposed(), lexicon }, act: "ruled_out" });
    await record({ proposed: { ...proposed(), lexicon }, act: "stated", speakerText: "a senior envoy" });
    await record({ proposed: { ...proposed(), lexicon, act: null }, act: "stated" });
    const kept = (await readKept(analyst().db.pool)).find((one) => one.lexicon === lexicon);
    expect(kept).toMatchObject({ of: "positions", count: 3 });
    expect(kept?.tallies).toMatchObject({
      issue: { proposed: 3, right: 3 },
      holder: { proposed: 0, sayable: 3 },
      unnamed: { proposed: 3, right: 1 },
      act: { proposed: 2, right: 1, sayable: 3 },
    });
  });

  test("for a citation is kept beside it, too, and measured", async () => {
    const lexicon = `en ${randomUUID().slice(0, 8)}`;
    const { id: positionId } = await record();
    const citation = talks.citation(capture, "declined to comment", "context");
    const reason = "“ruled out” → ruled out";
    const fields = {
      issueId: { value: issueId, reason },
      positionId: { value: positionId, reason },
      stance: { value: "supports" as const, reason },
    };
    const { id } = await citeForPosition(analyst(), { positionId, citation, proposed: { lexicon, ...fields } });
    const kept = await analyst().db.prisma.citationProposal.findFirstOrThrow({ where: { citationId: id } });
    expect(kept).toMatchObject({ proposed: fields, accepted: { issueId, positionId, stance: "context" } });
    const [measured] = (await readKept(analyst().db.pool)).filter((one) => one.lexicon === lexicon);
    expect(measured).toMatchObject({
      of: "citations",
      count: 1,
      tallies: { position: { right: 1 }, stance: { proposed: 1, right: 0 } },
    });
    const nonsense = { lexicon, ...fields, stance: { value: "mumbles" as "supports", reason } };
    await refusedWithoutTrace(
      () => citeForPosition(analyst(), { positionId, citation, proposed: nonsense }),
      "invalid",
    );
  });

  test("is nothing where nothing was", async () => {
    const before = await rowCounts(talks.id);
    await record();
    expect((await rowCounts(talks.id)).position_proposals).toBe(before.position_proposals);
  });

  test("is refused when it is none, or when the position is refused, and nothing is left of either", async () => {
    const nonsense = { ...proposed(), act: { value: "mumbled" as "stated", reason: "" } };
    await refusedWithoutTrace(() => record({ proposed: nonsense }), "invalid");
    await refusedWithoutTrace(() => record({ proposed: proposed(), issueId: partyId }), "not_found");
  });
});
