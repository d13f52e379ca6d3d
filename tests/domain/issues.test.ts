import { beforeAll, describe, expect, it } from "vitest";
import { issueFilter } from "@/domain/board/issue-filter";
import { listIssues } from "@/domain/board/list-issues";
import { getIssue } from "@/domain/board/read-issue";
import { addComment } from "@/domain/comments/commands/add-comment";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { relateIssues } from "@/domain/issues/commands/relate-issues";
import { unrelateIssues } from "@/domain/issues/commands/unrelate-issues";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { getIssueForm } from "@/domain/issues/queries";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const stranger = "00000000-0000-4000-8000-000000000000";
const question = "Should a force be stationed there, and on whose consent?";

let ours: TestNegotiation;
let theirs: TestNegotiation;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
});

describe("createIssue", () => {
  it("numbers issues one after the other and leaves one activity row each", async () => {
    const before = await rowCounts(ours.id);
    const first = await ours.issue("The first");
    const second = await createIssue(ours.ctx("analyst"), { title: "The second", question, parentId: first.id });
    expect(second.number).toBe(first.number + 1);
    expect(second.key).toBe(`${ours.key}-${second.number}`);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "issue.created",
      subjectId: second.id,
      issueId: second.id,
      before: null,
      after: { key: second.key, title: "The second", question, parentId: first.id },
    });
    expect(await rowCounts(ours.id)).toMatchObject({
      issues: (before.issues ?? 0) + 2,
      activity: (before.activity ?? 0) + 2,
    });
  });

  it("gives issues made at once different numbers", async () => {
    const made = await Promise.all([1, 2, 3, 4].map((n) => ours.issue(`At once ${n}`)));
    expect(new Set(made.map(({ number }) => number)).size).toBe(4);
  });

  it("refuses what is no issue, field by field, and writes nothing", async () => {
    const before = await rowCounts(ours.id);
    await expect(createIssue(ours.ctx("analyst"), { title: " x ", question: "?" })).rejects.toMatchObject({
      code: "invalid",
      fields: { title: expect.any(String), question: expect.any(String) },
    });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("is refused to a commenter", async () => {
    await expect(createIssue(ours.ctx("commenter"), { title: "Mine", question })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("knows no parent and no owner of another negotiation", async () => {
    const foreign = await theirs.issue();
    const input = { title: "Ours", question };
    await expect(createIssue(ours.ctx("analyst"), { ...input, parentId: foreign.id })).rejects.toMatchObject({
      code: "invalid",
      fields: { parentId: expect.any(String) },
    });
    const ownerId = theirs.ctx("lead").actor.memberId;
    await expect(createIssue(ours.ctx("analyst"), { ...input, ownerId })).rejects.toMatchObject({
      fields: { ownerId: expect.any(String) },
    });
  });
});

describe("updateIssue", () => {
  async function stored(number: number) {
    const { issue } = await getIssueForm(ours.ctx("analyst"), number);
    if (!issue) throw new Error("No issue.");
    const { id, title, question: asked, note, parentId, ownerId, version } = issue;
    return { id, title, question: asked, note, parentId, ownerId, version };
  }

  it("changes what was given and records only what changed, before and after", async () => {
    const { number } = await ours.issue("To be changed");
    const before = await stored(number);
    await updateIssue(ours.ctx("analyst"), { ...before, title: "Changed" });
    expect(await stored(number)).toEqual({ ...before, title: "Changed", version: before.version + 1 });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "issue.updated",
      before: { title: "To be changed" },
      after: { title: "Changed" },
    });
  });

  it("lays both versions side by side when somebody was faster, and keeps theirs", async () => {
    const { number } = await ours.issue("Contested");
    const seen = await stored(number);
    await updateIssue(ours.ctx("lead"), { ...seen, title: "By the lead", ownerId: ours.ctx("lead").actor.memberId });
    const before = await rowCounts(ours.id);
    await expect(updateIssue(ours.ctx("analyst"), { ...seen, title: "By the analyst" })).rejects.toMatchObject({
      code: "conflict",
      details: {
        version: seen.version + 1,
        by: "Test lead",
        theirs: { title: "By the lead", ownerId: "Test lead", parentId: "" },
      },
    });
    expect(await rowCounts(ours.id)).toEqual(before);
    expect((await stored(number)).title).toBe("By the lead");
  });

  it("never puts an issue below itself", async () => {
    const top = await ours.issue("Top");
    const below = await createIssue(ours.ctx("analyst"), { title: "Below", question, parentId: top.id });
    const lowest = await createIssue(ours.ctx("analyst"), { title: "Lowest", question, parentId: below.id });
    for (const parentId of [top.id, lowest.id]) {
      await expect(updateIssue(ours.ctx("analyst"), { ...(await stored(top.number)), parentId })).rejects.toMatchObject(
        { code: "invalid", fields: { parentId: expect.any(String) } },
      );
    }
  });

  it("refuses invalid input, a commenter, and an issue of another negotiation", async () => {
    const { number } = await ours.issue("Guarded");
    const given = await stored(number);
    await expect(updateIssue(ours.ctx("analyst"), { ...given, title: "" })).rejects.toMatchObject({ code: "invalid" });
    await expect(updateIssue(ours.ctx("commenter"), given)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateIssue(theirs.ctx("lead"), given)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("relateIssues and unrelateIssues", () => {
  it("relate two issues once and take it back, each with its activity row", async () => {
    const [from, to] = [await ours.issue("Gate"), await ours.issue("Gated")];
    const relation = { fromId: from.id, toId: to.id, kind: "gates" as const };
    const { id } = await relateIssues(ours.ctx("analyst"), relation);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "issue.related",
      subjectId: id,
      issueId: from.id,
      after: relation,
    });
    expect((await getIssue(ours.ctx("viewer"), to.number)).relations).toEqual([
      { id, kind: "gates", outgoing: false, issue: { number: from.number, title: "Gate", status: "identified" } },
    ]);
    await expect(relateIssues(ours.ctx("analyst"), relation)).rejects.toMatchObject({ code: "invalid" });
    await unrelateIssues(ours.ctx("analyst"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "issue.unrelated", before: relation, after: null });
    expect((await getIssue(ours.ctx("viewer"), from.number)).relations).toEqual([]);
  });

  it("refuse an issue with itself, a commenter, and issues of another negotiation", async () => {
    const [here, there] = [await ours.issue(), await theirs.issue()];
    const relate = (fromId: string, toId: string, role: "analyst" | "commenter" = "analyst") =>
      relateIssues(ours.ctx(role), { fromId, toId, kind: "linked" });
    await expect(relate(here.id, here.id)).rejects.toMatchObject({ code: "invalid" });
    await expect(relate("x", here.id)).rejects.toMatchObject({ code: "invalid" });
    await expect(relate(here.id, there.id, "commenter")).rejects.toMatchObject({ code: "forbidden" });
    await expect(relate(here.id, there.id)).rejects.toMatchObject({ code: "not_found" });
    const other = await ours.issue();
    const { id } = await relate(here.id, other.id);
    await expect(unrelateIssues(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(unrelateIssues(ours.ctx("lead"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(unrelateIssues(theirs.ctx("lead"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(unrelateIssues(ours.ctx("lead"), { id: stranger })).rejects.toMatchObject({ code: "not_found" });
  });
});

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
    const held = (await getIssue(talks.ctx("viewer"), number)).positions;
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

describe("listIssues", () => {
  const list = (talks: TestNegotiation, asked: Record<string, unknown> = {}) =>
    listIssues(talks.ctx("viewer"), issueFilter.parse(asked));

  it("lists sub-issues below their parent, with what is held, disputed and waiting", async () => {
    const talks = await makeNegotiation();
    const partyId = await talks.party("Atlantis");
    const first = await talks.issue("First");
    await talks.issue("Second");
    const below = await createIssue(talks.ctx("analyst"), { title: "Below the first", question, parentId: first.id });
    await talks.reviewed({ issueId: below.id, partyId, act: "offered" });
    await talks.reviewed({ issueId: below.id, partyId, act: "rejected" });
    const capture = await talks.capture();
    await recordPosition(talks.ctx("analyst"), {
      issueId: below.id,
      partyId,
      act: "stated",
      statement: "It waits.",
      basis: "agentless",
      citations: [talks.citation(capture, "We sign today")],
      submit: true,
    });
    const { rows, total, parties, next } = await list(talks);
    expect(rows.map(({ title }) => title)).toEqual(["First", "Below the first", "Second"]);
    expect(rows.map(({ path }) => path.length)).toEqual([1, 2, 1]);
    expect(rows[1]).toMatchObject({ holding: 1, disputed: true, awaiting: 1, changedBy: "Test analyst" });
    expect(rows[0]).toMatchObject({ holding: 0, disputed: false, awaiting: 0, owner: null });
    expect({ total, parties, next }).toEqual({ total: 3, parties: 1, next: null });
  });

  it("filters by status, owner and words, and takes a percent sign for itself", async () => {
    const talks = await makeNegotiation();
    const ownerId = talks.ctx("lead").actor.memberId;
    await createIssue(talks.ctx("analyst"), { title: "About 90 % of it", question, ownerId });
    await talks.issue("Something else");
    const titles = async (asked: Record<string, unknown>) => (await list(talks, asked)).rows.map(({ title }) => title);
    expect(await titles({ owner: ownerId })).toEqual(["About 90 % of it"]);
    expect(await titles({ owner: "none" })).toEqual(["Something else"]);
    expect(await titles({ text: "%" })).toEqual(["About 90 % of it"]);
    expect(await titles({ text: "ELSE" })).toEqual(["Something else"]);
    expect(await titles({ status: ["tabled"] })).toEqual([]);
    expect(await titles({ status: ["nonsense"], owner: "nobody", after: "';--" })).toHaveLength(2);
  });

  it.each(["parent", "status"] as const)("pages by cursor without loss or repetition, grouped by %s", async (group) => {
    const talks = await makeNegotiation();
    const negotiationId = talks.id;
    const createdById = talks.ctx("lead").actor.memberId;
    const data = Array.from({ length: 130 }, (_, n) => ({
      negotiationId,
      number: n + 1,
      title: `Issue ${n}`,
      question,
      createdById,
    }));
    await talks.ctx("lead").db.prisma.issue.createMany({ data });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(talks, { group, after });
      seen.push(...page.rows.map(({ number }) => number));
      after = page.next;
    } while (after);
    expect(seen).toEqual(data.map(({ number }) => number));
    const other = group === "parent" ? "tabled.3" : "3.4";
    expect((await list(talks, { group, after: other })).rows[0]?.number).toBe(1);
  });

  it("does not tell a viewer by its latest change that the team talked", async () => {
    const talks = await makeNegotiation();
    const { id } = await talks.issue();
    const [before] = (await list(talks)).rows;
    const target = { kind: "issue" as const, id };
    await addComment(talks.ctx("lead"), { target, body: "Among us", visibility: "team" });
    expect((await list(talks)).rows[0]).toEqual(before);
  });

  it("is empty in another negotiation", async () => {
    const far = await makeNegotiation();
    expect(await list(far)).toMatchObject({ rows: [], total: 0 });
  });
});
