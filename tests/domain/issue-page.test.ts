import { beforeAll, describe, expect, it } from "vitest";
import { getIssue } from "@/domain/board/read-issue";
import { getPosition } from "@/domain/board/read-position";
import { addComment } from "@/domain/comments/commands/add-comment";
import { getIssueForm } from "@/domain/issues/queries";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { makeNegotiation, type TestNegotiation } from "../factories";

describe("getIssue", () => {
  let talks: TestNegotiation;
  let issue: { id: string; number: number };
  let atlantis: string;
  let capture: Awaited<ReturnType<TestNegotiation["capture"]>>;

  beforeAll(async () => {
    talks = await makeNegotiation();
    issue = await talks.issue("The force");
    atlantis = await talks.party("Atlantis", { principal: true });
    await talks.party("Bensalem");
    capture = await talks.capture();
  });

  it("shows an issue nobody has spoken on as such: no position, no history, identified", async () => {
    const view = await getIssue(talks.ctx("viewer"), (await talks.issue("Silent")).number);
    expect(view).toMatchObject({
      status: "identified",
      positions: [],
      open: null,
      evidence: { total: 0, items: [] },
      history: { changes: [], moves: [], more: false },
      threads: [],
    });
    expect(view.parties.map(({ name }) => name)).toEqual(["Atlantis", "Bensalem"]);
  });

  it("puts what stands first, then what waits and what was set aside; evidence against a position disputes it", async () => {
    const { id: issueId, number } = await talks.issue("Held");
    const cite = (exact: string, stance?: "contradicts") => talks.citation(capture, exact, stance);
    const reviewed = await talks.reviewed({
      issueId,
      partyId: atlantis,
      act: "ruled_out",
      citations: [cite("ruled out any delay")],
    });
    const aside = await talks.reviewed({ issueId, partyId: atlantis, validFrom: { edtf: "2026-01-05" } });
    await rankPosition(talks.ctx("reviewer"), { positionId: aside, rank: "deprecated", reason: "Hearsay" });
    const draft = await recordPosition(talks.ctx("analyst"), {
      issueId,
      partyId: atlantis,
      act: "offered",
      statement: "It offers a force.",
      basis: "on_record_quote",
      citations: [],
    });
    const held = (await getIssue(talks.ctx("analyst"), number)).positions;
    expect(held).toHaveLength(1);
    expect(held[0]).toMatchObject({ party: { name: "Atlantis", principal: true }, disputed: false });
    expect(held[0]?.standing.map(({ id }) => id)).toEqual([reviewed]);
    expect(held[0]?.pending.map(({ id }) => id)).toEqual([draft.id]);
    expect(held[0]?.others.map(({ id }) => id)).toEqual([aside]);
    expect(held[0]?.standing[0]).toMatchObject({ reliability: "F", credibility: 6, documents: 1, origins: 1 });
    await talks.reviewed({
      issueId,
      partyId: atlantis,
      act: "signed",
      validFrom: { edtf: "2026-01-07?" },
      citations: [cite("We sign today"), cite("only after a settlement", "contradicts")],
    });
    const [disputed] = (await getIssue(talks.ctx("viewer"), number)).positions;
    expect(disputed?.disputed).toBe(true);
    expect(disputed?.standing.map(({ act }) => act)).toEqual(["signed", "ruled_out"]);
  });

  it("opens a position to its quotes, its versions with why each came, and its discussion", async () => {
    const { id: issueId, number } = await talks.issue("Moving");
    const first = await talks.reviewed({ issueId, partyId: atlantis, act: "demanded" });
    const second = await supersedePosition(talks.ctx("analyst"), {
      positionId: first,
      reason: "party_moved",
      act: "would_yield",
      statement: "It could live with a force.",
      basis: "anonymous_official",
      speakerText: "a source at the palace",
      validFrom: { edtf: "2026-01-09" },
      citations: [talks.citation(capture, "declined to comment")],
      submit: true,
    });
    await reviewPosition(talks.ctx("reviewer"), { positionId: second.id, verdict: "approve" });
    await gradePosition(talks.ctx("analyst"), { positionId: second.id, credibility: 4, reason: "One voice" });
    await addComment(talks.ctx("analyst"), { target: { kind: "position", id: second.id }, body: "Sure?" });
    const view = await getIssue(talks.ctx("viewer"), number, { open: second.id });
    expect(view.open).toMatchObject({
      id: second.id,
      issue: { id: issueId, number },
      speakerText: "a source at the palace",
      basis: "anonymous_official",
      credibility: 4,
      citations: [{ exact: "declined to comment", stance: "supports", captureId: capture.captureId }],
    });
    expect(view.open?.versions.map(({ number: n, reason }) => [n, reason])).toEqual([
      [2, "party_moved"],
      [1, null],
    ]);
    expect(view.open?.versions[1]?.superseded).toMatchObject({ reason: "party_moved", by: "Test reviewer" });
    expect(view.open?.versions[0]?.reviews.map(({ state }) => state)).toEqual(["in_review", "reviewed"]);
    expect(view.open?.threads).toHaveLength(1);
    expect(view.threads).toEqual([]);
    expect(view.history.moves).toMatchObject([{ id: second.id, from: "demanded", to: "would_yield" }]);
    const elsewhere = await getIssue(talks.ctx("viewer"), issue.number, { open: second.id });
    expect(elsewhere.open).toBeNull();
    expect((await getIssue(talks.ctx("viewer"), issue.number, { open: "no id" })).open).toBeNull();
  });

  it("says that moves were left out exactly when some were", async () => {
    const { id: issueId, number } = await talks.issue("Restless");
    let positionId = await talks.reviewed({ issueId, partyId: atlantis, act: "demanded" });
    const move = async (day: number) => {
      const next = await supersedePosition(talks.ctx("analyst"), {
        positionId,
        reason: "party_moved",
        act: day % 2 ? "demanded" : "would_yield",
        statement: `It moved, ${day} times.`,
        basis: "on_record_paraphrase",
        validFrom: { edtf: `2026-02-${String(day).padStart(2, "0")}` },
        citations: [talks.citation(capture, "declined to comment")],
        submit: true,
      });
      await reviewPosition(talks.ctx("reviewer"), { positionId: next.id, verdict: "approve" });
      positionId = next.id;
    };
    const told = async (all = false) => (await getIssue(talks.ctx("viewer"), number, { all })).history;
    for (let day = 1; day <= 8; day++) await move(day);
    expect(await told()).toMatchObject({ moves: { length: 8 }, more: false });
    await move(9);
    expect(await told()).toMatchObject({ moves: { length: 8 }, more: true });
    expect((await told()).moves[0]).toMatchObject({ statement: "It moved, 9 times." });
    expect(await told(true)).toMatchObject({ moves: { length: 9 }, more: false });
  });

  it("tells each status change with its reason, its scope and the words it rests on", async () => {
    const { id: issueId, number } = await talks.issue("Stepwise");
    await changeIssueStatus(talks.ctx("analyst"), {
      issueId,
      from: "identified",
      to: "tabled",
      reason: "On the agenda.",
      effective: { edtf: "2026-01-06" },
      citations: [talks.citation(capture, "We sign today")],
    });
    const view = await getIssue(talks.ctx("viewer"), number);
    expect(view.status).toBe("tabled");
    expect(view.history).toMatchObject({
      more: false,
      changes: [
        {
          from: "identified",
          to: "tabled",
          reason: "On the agenda.",
          effective: { edtf: "2026-01-06" },
          recordedBy: "Test analyst",
          scope: [],
          citations: [{ exact: "We sign today", document: "A report" }],
        },
      ],
    });
    expect(view.evidence).toMatchObject({ total: 1, items: [{ exact: "We sign today", uses: [] }] });
  });

  it("answers as of an earlier moment what was known then, and agrees with today as of now", async () => {
    const { id: issueId, number } = await talks.issue("Remembered");
    const first = await talks.reviewed({ issueId, partyId: atlantis, act: "demanded" });
    await changeIssueStatus(talks.ctx("analyst"), {
      issueId,
      from: "identified",
      to: "tabled",
      reason: "On the agenda.",
      effective: { edtf: "2026-01-06" },
      citations: [talks.citation(capture, "We sign today")],
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const known = new Date();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await gradePosition(talks.ctx("analyst"), { positionId: first, credibility: 3 });
    const second = await supersedePosition(talks.ctx("analyst"), {
      positionId: first,
      reason: "we_corrected",
      act: "rejected",
      statement: "It rejects a force.",
      basis: "on_record_quote",
      validFrom: { edtf: "2026-01-06" },
      submit: true,
    });
    await reviewPosition(talks.ctx("reviewer"), { positionId: second.id, verdict: "approve" });
    await retractPosition(talks.ctx("reviewer"), { positionId: second.id, note: "Taken back the same day" });
    const then = await getIssue(talks.ctx("viewer"), number, { asOf: { valid: "2026-01-10", known }, open: first });
    expect(then.positions[0]?.standing).toMatchObject([{ id: first, act: "demanded", credibility: 6 }]);
    expect(then.status).toBe("tabled");
    expect(then.open?.versions).toHaveLength(1);
    const before = await getIssue(talks.ctx("viewer"), number, { asOf: { valid: "2026-01-05", known } });
    expect(before.positions[0]?.standing).toEqual([]);
    expect(before.status).toBe("identified");
    const today = await getIssue(talks.ctx("viewer"), number);
    expect(today.positions[0]?.standing).toEqual([]);
    expect(today.positions[0]?.others).toMatchObject([{ id: second.id, superseded: "retracted_by_source" }]);
    const now = await getIssue(talks.ctx("viewer"), number, {
      asOf: { valid: new Date().toISOString().slice(0, 10), known: new Date() },
    });
    expect(now.positions).toEqual(today.positions);
  });

  it("leaves out what came after the day or the moment asked for, and counts it", async () => {
    const { id: issueId, number } = await talks.issue("Cut off");
    const first = await talks.reviewed({
      issueId,
      partyId: atlantis,
      act: "demanded",
      validFrom: { edtf: "2026-01-02" },
    });
    const move = async (effective: string, from: "identified" | "tabled", to: "tabled" | "postponed") =>
      changeIssueStatus(talks.ctx("analyst"), {
        issueId,
        from,
        to,
        reason: "On the agenda.",
        effective: { edtf: effective },
        citations: [talks.citation(capture, "We sign today")],
      });
    await move("2026-01-03", "identified", "tabled");
    const { id: second } = await supersedePosition(talks.ctx("analyst"), {
      positionId: first,
      reason: "party_moved",
      act: "rejected",
      statement: "It rejects a force.",
      basis: "on_record_quote",
      validFrom: { edtf: "2026-01-08" },
      citations: [talks.citation(capture, "We sign today")],
      submit: true,
    });
    await reviewPosition(talks.ctx("reviewer"), { positionId: second, verdict: "approve" });
    await move("2026-01-09", "tabled", "postponed");
    const at = (valid: string, known = new Date()) =>
      getIssue(talks.ctx("viewer"), number, { asOf: { valid, known }, open: first });

    const then = await at("2026-01-05");
    expect(then.history).toMatchObject({ changes: [{ to: "tabled" }], moves: [], later: 2 });
    expect(then.evidence).toMatchObject({ total: 2, later: 0 });
    expect(then.evidence.items.flatMap(({ uses }) => uses.map(({ act }) => act))).toEqual(["demanded"]);
    expect(then.open).toMatchObject({ versions: [{ id: first }], laterVersions: 1 });

    const before = await at("2026-01-01");
    expect(before.history).toMatchObject({ changes: [], moves: [], later: 3 });
    expect(before.evidence).toMatchObject({ total: 0, items: [], later: 2 });

    const unknown = await at("2026-01-20", new Date(0));
    expect(unknown.history).toMatchObject({ changes: [], moves: [], later: 3 });

    const today = await getIssue(talks.ctx("viewer"), number, { open: second });
    expect(today.history).toMatchObject({ later: 0 });
    expect(today.history.changes).toHaveLength(2);
    expect(today.evidence).toMatchObject({ total: 2, later: 0 });
    expect(today.open).toMatchObject({ laterVersions: 0 });
    expect(today.open?.versions).toHaveLength(2);
  });

  it("keeps team-only threads, on whatever they are, from a viewer", async () => {
    const { id: issueId, number } = await talks.issue("Talked about");
    const positionId = await talks.reviewed({ issueId, partyId: atlantis });
    const { evidence } = await getIssue(talks.ctx("lead"), number);
    const quoteId = evidence.items[0]?.id ?? "";
    for (const target of [
      { kind: "issue" as const, id: issueId },
      { kind: "position" as const, id: positionId },
      { kind: "evidence" as const, id: quoteId },
    ]) {
      await addComment(talks.ctx("analyst"), { target, body: "Secret", visibility: "team" });
      await addComment(talks.ctx("analyst"), { target, body: "Open to all" });
    }
    for (const open of [null, positionId]) {
      const seen = await getIssue(talks.ctx("viewer"), number, { open });
      expect(JSON.stringify(seen)).toContain("Open to all");
      expect(JSON.stringify(seen)).not.toContain("Secret");
      expect(seen.evidence.items[0]?.threads).toBe(1);
      const team = await getIssue(talks.ctx("commenter"), number, { open });
      expect(team.threads.length + (team.open?.threads.length ?? 0)).toBeGreaterThanOrEqual(6);
    }
  });

  it("does not exist in another negotiation", async () => {
    const far = await makeNegotiation();
    await expect(getIssue(far.ctx("lead"), issue.number)).rejects.toMatchObject({ code: "not_found" });
    await expect(getIssueForm(far.ctx("lead"), issue.number)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("getPosition", () => {
  it("opens the same as the page of its issue, and nothing of another negotiation", async () => {
    const talks = await makeNegotiation();
    const issue = await talks.issue();
    const positionId = await talks.reviewed({ issueId: issue.id, partyId: await talks.party("Atlantis") });
    const { open } = await getIssue(talks.ctx("viewer"), issue.number, { open: positionId });
    expect(await getPosition(talks.ctx("viewer"), positionId)).toEqual({ ...open, stands: undefined });
    const far = await makeNegotiation();
    for (const id of [positionId, "no id"]) {
      await expect(getPosition(far.ctx("lead"), id)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
