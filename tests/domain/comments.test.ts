import { beforeAll, describe, expect, it } from "vitest";
import { addComment } from "@/domain/comments/commands/add-comment";
import { reopenThread } from "@/domain/comments/commands/reopen-thread";
import { resolveThread } from "@/domain/comments/commands/resolve-thread";
import type { CommentTarget } from "@/domain/comments/schema";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";
import { listThreads } from "../list-threads";

const stranger = "00000000-0000-4000-8000-000000000000";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let issue: CommentTarget;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  issue = { kind: "issue", id: (await ours.issue()).id };
});

describe("addComment", () => {
  it("opens a thread, with one activity row in the issue's history that holds what was said", async () => {
    const before = await rowCounts(ours.id);
    const { id, threadId } = await addComment(ours.ctx("commenter"), { target: issue, body: " Which **day**? " });
    expect(threadId).toBe(id);
    const [row] = await lastActivity(ours.id);
    expect(row).toMatchObject({
      type: "comment.added",
      subjectId: id,
      issueId: issue.id,
      actorName: "Test commenter",
      after: { target: issue, threadId: id, visibility: "negotiation", body: "Which **day**?" },
    });
    expect(await rowCounts(ours.id)).toEqual({
      ...before,
      comments: (before.comments ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
    const [thread] = await listThreads(ours.ctx("viewer"), issue);
    expect(thread).toMatchObject({ id, author: "Test commenter", target: issue, resolved: null, replies: [] });
    expect(thread?.html).toBe("<p>Which <strong>day</strong>?</p>\n");
  });

  it("takes evidence, positions and status changes as targets; evidence belongs to no one issue", async () => {
    const negotiation = await makeNegotiation();
    const { id: issueId } = await negotiation.issue();
    const capture = await negotiation.capture();
    const partyId = await negotiation.party("Atlantis");
    const citations = [negotiation.citation(capture, "We sign today")];
    const positionId = await negotiation.reviewed({ issueId, partyId, citations });
    const evidence = await negotiation.ctx("lead").db.prisma.evidence.findFirstOrThrow({
      where: { negotiationId: negotiation.id },
    });
    const on: [CommentTarget, string | null][] = [
      [{ kind: "position", id: positionId }, issueId],
      [{ kind: "evidence", id: evidence.id }, null],
    ];
    for (const [target, history] of on) {
      const { id } = await addComment(negotiation.ctx("analyst"), { target, body: "Is it on record?" });
      expect((await lastActivity(negotiation.id))[0]).toMatchObject({ subjectId: id, issueId: history });
      expect(await listThreads(negotiation.ctx("viewer"), target)).toHaveLength(1);
    }
    const missing: CommentTarget = { kind: "status_change", id: stranger };
    await expect(addComment(negotiation.ctx("analyst"), { target: missing, body: "Why?" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gives an answer its thread's target and visibility, whatever was asked for; an answer to an answer joins the thread", async () => {
    const opened = await addComment(ours.ctx("analyst"), { target: issue, body: "Among us", visibility: "team" });
    const first = await addComment(ours.ctx("commenter"), {
      parentId: opened.id,
      body: "One",
      visibility: "negotiation",
    });
    const second = await addComment(ours.ctx("lead"), { parentId: first.id, body: "Two" });
    expect([first.threadId, second.threadId]).toEqual([opened.id, opened.id]);
    const stored = await ours.ctx("lead").db.prisma.comment.findMany({ where: { parentId: opened.id } });
    expect(stored).toHaveLength(2);
    for (const answer of stored) expect(answer).toMatchObject({ visibility: "team", issueId: issue.id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({ after: { visibility: "team", target: issue } });
    const thread = (await listThreads(ours.ctx("commenter"), issue)).find(({ id }) => id === opened.id);
    expect(thread?.replies.map(({ html }) => html)).toEqual(["<p>One</p>\n", "<p>Two</p>\n"]);
  });

  it("refuses empty words, and a comment that is about nothing or about two things", async () => {
    const before = await rowCounts(ours.id);
    const ctx = ours.ctx("analyst");
    await expect(addComment(ctx, { target: issue, body: "  " })).rejects.toMatchObject({
      code: "invalid",
      fields: { body: "Write something first." },
    });
    await expect(addComment(ctx, { body: "About what?" })).rejects.toMatchObject({ code: "invalid" });
    await expect(addComment(ctx, { target: issue, parentId: stranger, body: "Both?" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("is refused to a viewer", async () => {
    const before = await rowCounts(ours.id);
    await expect(addComment(ours.ctx("viewer"), { target: issue, body: "Me too" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("finds neither a target nor a thread of another negotiation", async () => {
    const opened = await addComment(ours.ctx("analyst"), { target: issue, body: "Ours" });
    const ctx = theirs.ctx("lead");
    const before = await rowCounts(theirs.id);
    await expect(addComment(ctx, { target: issue, body: "Hello" })).rejects.toMatchObject({ code: "not_found" });
    await expect(addComment(ctx, { parentId: opened.id, body: "Hello" })).rejects.toMatchObject({ code: "not_found" });
    expect(await rowCounts(theirs.id)).toEqual(before);
  });
});

describe("listThreads", () => {
  it("never hands a team-only thread, nor an answer in one, to a viewer", async () => {
    const negotiation = await makeNegotiation();
    const target: CommentTarget = { kind: "issue", id: (await negotiation.issue()).id };
    const opened = await addComment(negotiation.ctx("analyst"), { target, body: "Secret one", visibility: "team" });
    await addComment(negotiation.ctx("analyst"), { parentId: opened.id, body: "Secret two" });
    await addComment(negotiation.ctx("analyst"), { target, body: "For all" });
    const seen = JSON.stringify(await listThreads(negotiation.ctx("viewer"), target));
    expect(seen).toContain("For all");
    expect(seen).not.toContain("Secret");
    for (const role of ["commenter", "analyst", "reviewer", "lead"] as const) {
      expect(JSON.stringify(await listThreads(negotiation.ctx(role), target))).toContain("Secret two");
    }
  });

  it("is empty for a target of another negotiation", async () => {
    await addComment(ours.ctx("analyst"), { target: issue, body: "Ours" });
    expect(await listThreads(theirs.ctx("lead"), issue)).toEqual([]);
  });

  it("renders no markup that somebody typed", async () => {
    const negotiation = await makeNegotiation();
    const target: CommentTarget = { kind: "issue", id: (await negotiation.issue()).id };
    await addComment(negotiation.ctx("commenter"), { target, body: "<img src=x onerror=alert(1)>" });
    const [thread] = await listThreads(negotiation.ctx("viewer"), target);
    expect(thread?.html).not.toContain("<img");
  });
});

describe.each([
  { name: "resolveThread", settle: resolveThread, undo: reopenThread, resolved: true, type: "comment.resolved" },
  { name: "reopenThread", settle: reopenThread, undo: resolveThread, resolved: false, type: "comment.reopened" },
])("$name", ({ settle, undo, resolved, type }) => {
  /** A thread of the commenter's in the state that the command changes. */
  async function thread(visibility: "team" | "negotiation" = "negotiation"): Promise<string> {
    const { id } = await addComment(ours.ctx("commenter"), { target: issue, body: "Settled?", visibility });
    if (!resolved) await undo(ours.ctx("commenter"), { id });
    return id;
  }

  it("lets who began the thread settle it, with one activity row that holds both states", async () => {
    const id = await thread();
    const before = await rowCounts(ours.id);
    await settle(ours.ctx("commenter"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type,
      subjectId: id,
      issueId: issue.id,
      before: { resolved: !resolved },
      after: { resolved, target: issue, visibility: "negotiation" },
    });
    expect(await rowCounts(ours.id)).toEqual({ ...before, activity: (before.activity ?? 0) + 1 });
    const shown = (await listThreads(ours.ctx("viewer"), issue)).find((one) => one.id === id);
    expect(shown?.resolved?.by).toBe(resolved ? "Test commenter" : undefined);
  });

  it("lets a reviewer settle anybody's thread, and nobody else", async () => {
    const id = await thread();
    const before = await rowCounts(ours.id);
    await expect(settle(ours.ctx("analyst"), { id })).rejects.toMatchObject({ code: "forbidden" });
    await expect(settle(ours.ctx("viewer"), { id })).rejects.toMatchObject({ code: "forbidden" });
    expect(await rowCounts(ours.id)).toEqual(before);
    expect(await settle(ours.ctx("reviewer"), { id })).toEqual({ id, resolved });
  });

  it("says so when there is nothing to change, and writes nothing", async () => {
    const id = await thread();
    await settle(ours.ctx("commenter"), { id });
    const before = await rowCounts(ours.id);
    await expect(settle(ours.ctx("commenter"), { id })).rejects.toMatchObject({ code: "refused" });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("refuses what is no id, and finds no thread of another negotiation", async () => {
    const id = await thread();
    await expect(settle(ours.ctx("lead"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(settle(theirs.ctx("lead"), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(settle(ours.ctx("lead"), { id: stranger })).rejects.toMatchObject({ code: "not_found" });
  });
});
