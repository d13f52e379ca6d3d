import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readChoices } from "@/domain/board/read-choices";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { expectProblem } from "../expect-problem";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let other: TestNegotiation;
let ukraine: string;
let russia: string;
let france: string;
let capture: Awaited<ReturnType<TestNegotiation["capture"]>>;
let issueId: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
  ukraine = await talks.party("Ukraine", { principal: true });
  russia = await talks.party("Russia", { principal: true });
  france = await talks.party("France");
  capture = await talks.capture();
});
beforeEach(async () => {
  issueId = (await talks.issue()).id;
});

type Input = Parameters<typeof changeIssueStatus>[1];
const cited = () => [talks.citation(capture, "We sign today")];
const change = (extra: Partial<Input> = {}, ctx = talks.ctx("analyst")) =>
  changeIssueStatus(ctx, {
    issueId,
    from: "identified",
    to: "tabled",
    reason: "On the agenda of the leaders.",
    citations: cited(),
    ...extra,
  });
const issue = () =>
  talks.ctx("lead").db.prisma.issue.findUniqueOrThrow({ where: { id: issueId }, include: { statusChange: true } });

async function refusedWithoutTrace(work: () => Promise<unknown>, code: Parameters<typeof expectProblem>[1]) {
  const before = await rowCounts(talks.id);
  const problem = await expectProblem(work(), code);
  expect(await rowCounts(talks.id)).toEqual(before);
  return problem;
}

describe("changing a status", () => {
  test("says of a party or a quote that is given twice that it is, and not that somebody was faster", async () => {
    const scopePartyIds = [ukraine, france, ukraine];
    const scoped = await refusedWithoutTrace(() => change({ to: "under_discussion", scopePartyIds }), "invalid");
    expect(scoped.fields).toEqual({ scopePartyIds: "A scope names each of its parties once." });
    const quoted = await refusedWithoutTrace(() => change({ citations: [...cited(), ...cited()] }), "invalid");
    expect(quoted.fields).toEqual({ citations: "One quote is cited twice here. Cite it once." });
    await change({ issueId: (await talks.issue()).id });
    const where = { negotiationId: talks.id, captureId: capture.captureId, exact: "We sign today" };
    const { id: evidenceId } = await talks.ctx("lead").db.prisma.evidence.findFirstOrThrow({ where });
    const mixed = [...cited(), { evidenceId, stance: "context" as const }];
    await refusedWithoutTrace(() => change({ citations: mixed }), "invalid");
  });

  test("writes the step, its citation, the cached status and one activity row together", async () => {
    const before = await rowCounts(talks.id);
    await change({ effective: { edtf: "2026-01-06" } });
    const after = await rowCounts(talks.id);
    expect(after).toMatchObject({
      status_changes: (before.status_changes ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
    expect(await issue()).toMatchObject({
      status: "tabled",
      statusChange: { number: 1, fromStatus: "identified", toStatus: "tabled" },
    });
    expect(await lastActivity(talks.id)).toMatchObject([
      { type: "issue.status-changed", issueId, before: { status: "identified" }, after: { status: "tabled" } },
    ]);
  });

  test("without a date takes effect today", async () => {
    await change();
    const { statusChange } = await issue();
    expect(statusChange?.effectiveEdtf).toBe(new Date().toISOString().slice(0, 10));
  });

  test("invariant 5: needs a reason", async () => {
    const problem = await refusedWithoutTrace(() => change({ reason: "  " }), "invalid");
    expect(problem.fields).toHaveProperty("reason");
  });

  test("invariant 5: needs a citation", async () => {
    const problem = await refusedWithoutTrace(() => change({ citations: [] }), "invalid");
    expect(problem.fields).toHaveProperty("citations");
  });

  test("invariant 5: the database itself refuses a step without a citation", async () => {
    const { pool } = talks.ctx("lead").db;
    const insert = pool.query(
      `with step as (
         insert into status_changes (negotiation_id, issue_id, number, from_status, to_status, reason, effective_edtf, effective_basis, effective_earliest, effective_latest, recorded_by_id)
         values ($1, $2, 1, 'identified', 'tabled', 'Because of it', '2026-01-06', 'absolute', '2026-01-06', '2026-01-06', $3) returning id)
       update issues set status = 'tabled', status_change_id = (select id from step) where id = $2`,
      [talks.id, issueId, talks.ctx("lead").actor.memberId],
    );
    await expect(insert).rejects.toThrow(/needs a citation/);
  });

  test("invariant 4: the status column cannot differ from the history", async () => {
    const { pool } = talks.ctx("lead").db;
    await expect(pool.query("update issues set status = 'agreed' where id = $1", [issueId])).rejects.toThrow(
      /latest status change/,
    );
  });

  test("a step of the history is never changed or deleted", async () => {
    await change();
    const { pool } = talks.ctx("lead").db;
    await expect(
      pool.query("update status_changes set reason = 'Another' where issue_id = $1", [issueId]),
    ).rejects.toThrow(/append-only/);
    await expect(pool.query("delete from status_changes where issue_id = $1", [issueId])).rejects.toThrow(
      /append-only/,
    );
  });

  test("from a status that somebody changed meanwhile is a conflict that shows theirs", async () => {
    await change({ reason: "Theirs came first." });
    const problem = await refusedWithoutTrace(() => change({ to: "under_discussion" }), "conflict");
    expect(problem.details).toMatchObject({
      by: "Test analyst",
      status: "tabled",
      theirs: { reason: "Theirs came first." },
    });
  });

  test("of two at the same moment one wins and the other meets a conflict", async () => {
    const outcomes = await Promise.allSettled([change(), change({ to: "under_discussion" })]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "conflict" });
  });

  test("takes effect neither in the future nor before the change that precedes it", async () => {
    await refusedWithoutTrace(() => change({ effective: { edtf: "2999-01-01" } }), "refused");
    await change({ effective: { edtf: "2026-01-06" } });
    await refusedWithoutTrace(
      () => change({ from: "tabled", to: "under_discussion", effective: { edtf: "2025-12-01" } }),
      "refused",
    );
  });

  test("is refused to a commenter and unknown to another negotiation", async () => {
    await refusedWithoutTrace(() => change({}, talks.ctx("commenter")), "forbidden");
    await refusedWithoutTrace(() => change({}, other.ctx("lead")), "not_found");
    const foreign = await other.capture();
    await refusedWithoutTrace(() => change({ citations: [other.citation(foreign, "We sign today")] }), "not_found");
  });
});

describe("invariant 6: agreement", () => {
  const agree = (extra: Partial<Input> = {}) => change({ to: "agreed", reason: "Signed by all.", ...extra });

  test("without every principal is refused, naming who is missing and between whom a scope could be recorded", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: france, act: "committed" });
    const problem = await refusedWithoutTrace(() => agree(), "refused");
    expect(problem.message).toContain("Russia");
    expect(problem.details).toEqual({
      missing: [{ partyId: russia, name: "Russia" }],
      offerScope: [
        { partyId: ukraine, name: "Ukraine" },
        { partyId: france, name: "France" },
      ],
    });
    await refusedWithoutTrace(() => agree({ to: "agreed_ad_referendum" }), "refused");
  });

  test("the scope it offers can be recorded, and the status stays under discussion", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: france, act: "signed" });
    await change({ to: "under_discussion", scopePartyIds: [ukraine, france] });
    const { prisma } = talks.ctx("lead").db;
    const { status, statusChangeId } = await issue();
    expect(status).toBe("under_discussion");
    expect(await prisma.statusScopeParty.count({ where: { statusChangeId: statusChangeId ?? "" } })).toBe(2);
  });

  test("stands when every principal accepts", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: russia, act: "accepted" });
    expect(await agree()).toMatchObject({ status: "agreed" });
  });

  test.each(["offered", "would_yield", "optimistic"] as const)("an act “%s” is no acceptance", async (act) => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: russia, act });
    await refusedWithoutTrace(() => agree(), "refused");
  });

  test.each([false, true])("a position that nobody has reviewed is no consent (submitted: %s)", async (submit) => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    const meaning = { act: "signed", statement: "It signed the text.", basis: "official_text" } as const;
    const validFrom = { edtf: "2026-01-06" };
    const input = { ...meaning, issueId, partyId: russia, validFrom, citations: cited(), submit };
    const { id } = await recordPosition(talks.ctx("analyst"), input);
    await refusedWithoutTrace(() => agree(), "refused");
    if (!submit) return;
    await reviewPosition(talks.ctx("reviewer"), { positionId: id, verdict: "approve" });
    expect(await agree()).toMatchObject({ status: "agreed" });
  });

  test("a position that is not yet valid, or was corrected away, is no consent", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: russia, act: "signed", validFrom: { edtf: "2999-01-01" } });
    await refusedWithoutTrace(() => agree(), "refused");
    const wrong = await talks.reviewed({ issueId, partyId: russia, act: "signed" });
    const corrected = await supersedePosition(talks.ctx("analyst"), {
      positionId: wrong,
      reason: "we_corrected",
      act: "rejected",
      statement: "The text was rejected.",
      basis: "official_text",
      validFrom: { edtf: "2026-01-06" },
      submit: true,
    });
    await reviewPosition(talks.ctx("reviewer"), { positionId: corrected.id, verdict: "approve" });
    await refusedWithoutTrace(() => agree(), "refused");
  });

  const day = (edtf: string) => ({ edtf });

  test("consent is what the cell shows: a later rejection stands before an earlier signature", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: russia, act: "signed", validFrom: day("2026-01-05") });
    await talks.reviewed({ issueId, partyId: russia, act: "rejected", validFrom: day("2026-01-06") });
    const problem = await refusedWithoutTrace(() => agree(), "refused");
    expect(problem.details).toEqual({ missing: [{ partyId: russia, name: "Russia" }], offerScope: [] });
    await talks.reviewed({ issueId, partyId: russia, act: "accepted", validFrom: day("2026-01-07") });
    expect(await agree()).toMatchObject({ status: "agreed" });
  });

  test("consent is what the cell shows: a preferred rejection stands before a later signature, and is offered for no scope", async () => {
    await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
    await talks.reviewed({ issueId, partyId: france, act: "signed" });
    const rejected = await talks.reviewed({ issueId, partyId: russia, act: "rejected", validFrom: day("2026-01-05") });
    await talks.reviewed({ issueId, partyId: russia, act: "signed", validFrom: day("2026-01-07") });
    await rankPosition(talks.ctx("reviewer"), { positionId: rejected, rank: "preferred", reason: "On the record." });
    const problem = await refusedWithoutTrace(() => agree(), "refused");
    const offerScope = [expect.objectContaining({ name: "Ukraine" }), expect.objectContaining({ name: "France" })];
    expect(problem.details).toEqual({ missing: [{ partyId: russia, name: "Russia" }], offerScope });
    const scopePartyIds = [ukraine, russia];
    await refusedWithoutTrace(() => change({ to: "under_discussion", scopePartyIds }), "refused");
    const { number } = await issue();
    const { parties } = await readChoices(talks.ctx("analyst"), number);
    const accepting = parties.filter(({ accepts }) => accepts).map(({ name }) => name);
    expect(accepting).toEqual(["Ukraine", "France"]);
    await rankPosition(talks.ctx("reviewer"), { positionId: rejected, rank: "normal", reason: "It was said first." });
    expect(await agree()).toMatchObject({ status: "agreed" });
  });

  test("where no party is principal nobody could agree", async () => {
    const own = await makeNegotiation();
    const { id } = await own.issue();
    const citations = [own.citation(await own.capture(), "We sign today")];
    await expectProblem(
      changeIssueStatus(own.ctx("lead"), {
        issueId: id,
        from: "identified",
        to: "agreed",
        reason: "All of them.",
        citations,
      }),
      "refused",
    );
  });
});
