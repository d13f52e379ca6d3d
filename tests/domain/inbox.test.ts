import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { may, type Permission, type Role } from "@/domain/access/permissions";
import { markRead } from "@/domain/activity/commands/mark-read";
import { markUnread } from "@/domain/activity/commands/mark-unread";
import { listFeed } from "@/domain/activity/queries";
import { readInbox } from "@/domain/activity/read-inbox";
import { unreadCount } from "@/domain/activity/unread";
import { readIssue } from "@/domain/board/read-kept-issue";
import { addComment } from "@/domain/comments/commands/add-comment";
import { deleteComment } from "@/domain/comments/commands/delete-comment";
import { editComment } from "@/domain/comments/commands/edit-comment";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { watchIssue } from "@/domain/issues/commands/watch-issue";
import { chooseMail } from "@/domain/members/commands/choose-mail";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { Problem } from "@/lib/problem";
import { makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const stranger = "00000000-0000-4000-8000-000000000000";
const question = "What is the status of the region after the war?";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let issue: { id: string; number: number };

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  issue = await ours.issue("Quiet waters");
});

const read = (role: Role, filter: Parameters<typeof readInbox>[1] = {}, at = ours) => readInbox(at.ctx(role), filter);
const first = async (role: Role) => (await read(role)).rows[0];
const say = async (role: Role, body: string, more: { parentId?: string; visibility?: "team" } = {}) =>
  (
    await addComment(
      ours.ctx(role),
      more.parentId
        ? { parentId: more.parentId, body }
        : { target: { kind: "issue", id: issue.id }, body, visibility: more.visibility },
    )
  ).id;

describe("the inbox", () => {
  it("holds a mention, with why, the words as they read, and the way to the comment; not for who wrote it", async () => {
    const id = await say("analyst", "@Test lead and @Test analyst, since when?");
    expect(await first("lead")).toMatchObject({
      reason: "mention",
      unread: true,
      actor: "Test analyst",
      words: "@Test lead and @Test analyst, since when?",
      path: `comments/${id}`,
      issue: { number: issue.number },
    });
    expect((await read("analyst")).rows).toEqual([]);
    expect((await read("viewer")).rows).toEqual([]);
  });

  it("holds a mention that an edit adds", async () => {
    const id = await say("analyst", "Since when?");
    expect((await first("reviewer"))?.path).not.toBe(`comments/${id}`);
    await editComment(ours.ctx("analyst"), { id, version: 1, body: "Since when, @Test reviewer?" });
    expect(await first("reviewer")).toMatchObject({
      reason: "mention",
      type: "comment.edited",
      path: `comments/${id}`,
    });
  });

  it("holds answers in threads that one began or took part in, and no others", async () => {
    const id = await say("commenter", "Which Monday?");
    const answer = await say("analyst", "The first.", { parentId: id });
    expect(await first("commenter")).toMatchObject({ reason: "reply", path: `comments/${answer}` });
    const second = await say("lead", "Of December.", { parentId: id });
    expect(await first("analyst")).toMatchObject({ reason: "reply", path: `comments/${second}` });
    expect(JSON.stringify(await read("viewer"))).not.toContain(second);
  });

  it("never holds what its owner may not read: team-only threads and drafts for a viewer", async () => {
    await watchIssue(ours.ctx("viewer"), { id: issue.id, watch: true });
    await say("analyst", "SECRET among us", { visibility: "team" });
    const partyId = await ours.party("Atlantis");
    const meaning = { act: "stated", statement: "SECRET draft", basis: "official_text" } as const;
    await recordPosition(ours.ctx("analyst"), { issueId: issue.id, partyId, ...meaning, citations: [] });
    await say("analyst", "For all");
    const seen = await read("viewer");
    expect(JSON.stringify(seen)).not.toContain("SECRET");
    expect(seen.rows[0]).toMatchObject({ reason: "watched", words: "For all" });
    await watchIssue(ours.ctx("viewer"), { id: issue.id, watch: false });
  });

  it("lets go of what was deleted", async () => {
    const id = await say("analyst", "@Test lead SECRET");
    expect((await first("lead"))?.path).toBe(`comments/${id}`);
    await deleteComment(ours.ctx("analyst"), { id });
    expect(JSON.stringify(await read("lead"))).not.toContain("SECRET");
  });

  it("holds a position that was returned to who recorded it, with what has to change", async () => {
    const partyId = await ours.party("Lemuria");
    const citations = [ours.citation(await ours.capture(), "We sign today")];
    const meaning = { act: "stated", statement: "It stays.", basis: "official_text" } as const;
    const input = { issueId: issue.id, partyId, ...meaning, citations, submit: true };
    const { id } = await recordPosition(ours.ctx("analyst"), input);
    await reviewPosition(ours.ctx("reviewer"), { positionId: id, verdict: "return", note: "Whose word is it?" });
    expect(await first("analyst")).toMatchObject({
      reason: "returned",
      words: "Whose word is it?",
      path: `issues/${issue.number}?open=${id}#position-${id}`,
    });
    expect((await first("lead"))?.reason).not.toBe("returned");
  });

  it("holds an issue that one was given, and what changes on it from then on", async () => {
    const ownerId = ours.ctx("commenter").actor.memberId;
    const made = await createIssue(ours.ctx("analyst"), { title: "Given away", question, ownerId });
    expect(await first("commenter")).toMatchObject({ reason: "assigned", issue: { title: "Given away" } });
    await updateIssue(ours.ctx("lead"), { id: made.id, version: 1, title: "Given for good", question, ownerId });
    expect(await first("commenter")).toMatchObject({ reason: "owned", type: "issue.updated" });
  });

  it("is narrowed by reason and to what is unread, a page at a time", async () => {
    const id = await say("analyst", "@Test lead, once more");
    expect((await read("lead", { reason: "mention" })).rows.every(({ reason }) => reason === "mention")).toBe(true);
    expect((await read("lead", { reason: "returned" })).rows).toEqual([]);
    const [top] = (await read("lead", { unread: "1" })).rows;
    expect(top?.path).toBe(`comments/${id}`);
    expect((await read("lead", { before: top?.id })).rows.map((row) => row.id)).not.toContain(top?.id);
  });

  it("knows nothing of another negotiation", async () => {
    expect((await read("lead", {}, theirs)).rows).toEqual([]);
  });
});

describe("markRead", () => {
  it("marks one thing, or everything up to one, for its owner alone, and leaves no activity", async () => {
    await say("analyst", "@Test lead @Test reviewer, one");
    await say("analyst", "@Test lead @Test reviewer, two");
    const before = await rowCounts(ours.id);
    const [two, one] = (await read("lead")).rows;
    await markRead(ours.ctx("lead"), { ids: [two?.id ?? ""] });
    expect((await read("lead")).rows.slice(0, 2).map(({ unread }) => unread)).toEqual([false, true]);
    await markRead(ours.ctx("lead"), { upTo: one?.id });
    expect((await read("lead", { unread: "1" })).rows).toEqual([]);
    expect((await first("reviewer"))?.unread).toBe(true);
    expect((await rowCounts(ours.id)).activity).toBe(before.activity);
    await markRead(ours.ctx("lead"), { upTo: "1" });
    expect((await read("lead", { unread: "1" })).rows).toEqual([]);
  });

  it("refuses what is no mark, and marks nothing of another negotiation or of what is yet to come", async () => {
    await expect(markRead(ours.ctx("lead"), {})).rejects.toMatchObject({ code: "invalid" });
    await expect(markRead(ours.ctx("lead"), { ids: ["x"] })).rejects.toMatchObject({ code: "invalid" });
    const [row] = (await read("reviewer")).rows;
    expect(await markRead(theirs.ctx("lead"), { ids: [row?.id ?? ""] })).toEqual({ read: 0 });
    await markRead(theirs.ctx("lead"), { upTo: "999999999999999999" });
    await addComment(theirs.ctx("analyst"), {
      target: { kind: "issue", id: (await theirs.issue()).id },
      body: "@Test lead",
    });
    expect((await read("lead", { unread: "1" }, theirs)).rows).toHaveLength(1);
  });
});

describe("markUnread", () => {
  it("brings one thing back as unread, also below the mark, until it is read again", async () => {
    await say("analyst", "@Test lead, later");
    const [row] = (await read("lead")).rows;
    const id = row?.id ?? "";
    await markRead(ours.ctx("lead"), { upTo: id });
    expect(await unread("lead")).toBe(0);
    const before = await rowCounts(ours.id);
    expect(await markUnread(ours.ctx("lead"), { id })).toEqual({ id });
    expect((await rowCounts(ours.id)).activity).toBe(before.activity);
    expect((await read("lead", { unread: "1" })).rows.map((one) => one.id)).toEqual([id]);
    expect([await unread("lead"), await unread("analyst")]).toEqual([1, await unreadInPages("analyst")]);
    await markRead(ours.ctx("lead"), { ids: [id] });
    expect(await unread("lead")).toBe(0);
    await markUnread(ours.ctx("lead"), { id });
    await markRead(ours.ctx("lead"), { upTo: id });
    expect(await unread("lead")).toBe(0);
  });

  it("refuses what is no entry, and finds none of another negotiation", async () => {
    await expect(markUnread(ours.ctx("lead"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    const id = (await first("lead"))?.id ?? "";
    await expect(markUnread(theirs.ctx("lead"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the count of what is unread", () => {
  const deeds = fc.array(
    fc.record({
      who: fc.constantFrom<Role>("lead", "reviewer", "analyst", "commenter"),
      what: fc.constantFrom(
        "ask",
        "ask",
        "answer",
        "team",
        "own",
        "watch",
        "edit",
        "delete",
        "return",
        "read",
        "unread",
        "all",
      ),
      whom: fc.constantFrom<Role>("lead", "viewer", "commenter"),
      which: fc.nat(50),
    }),
    { minLength: 8, maxLength: 25 },
  );

  it("is as many as the inbox holds unread, for everybody, whatever was said and done", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const talks = await makeNegotiation();
        for (const deed of all) await unlessRefused(() => perform(talks, deed));
        for (const role of ["lead", "reviewer", "analyst", "commenter", "viewer"] as const)
          expect([role, await unread(role, talks)]).toEqual([role, Math.min(100, await unreadInPages(role, talks))]);
      }),
      { numRuns: 12 },
    );
  });

  it("finds one mention under a thousand things that do not concern its reader, and stops at a hundred", async () => {
    const talks = await makeNegotiation();
    const { id: issueId } = await talks.issue();
    await addComment(talks.ctx("analyst"), { target: { kind: "issue", id: issueId }, body: "@Test viewer, see this" });
    const noise = (count: number) =>
      talks.ctx("lead").db.pool.query(
        `insert into activity (negotiation_id, actor_id, actor_name, type, subject_id, issue_id, before, after)
         select $1, $2, 'Test lead', 'issue.updated', $3, $3, '{"title": "a"}', '{"title": "b"}' from generate_series(1, $4::int)`,
        [talks.id, talks.ctx("lead").actor.memberId, issueId, count],
      );
    await noise(1000);
    expect([await unread("viewer", talks), await unread("commenter", talks)]).toEqual([1, 0]);
    await watchIssue(talks.ctx("commenter"), { id: issueId, watch: true });
    await noise(99);
    expect(await unread("commenter", talks)).toBe(99);
    await noise(200);
    expect(await unread("commenter", talks)).toBe(100);
  });
});

/** What the shell counts for a member. */
async function unread(role: Role, at = ours): Promise<number> {
  const ctx = at.ctx(role);
  const can = (permission: Permission) => String(may(role, permission));
  const concerned = { negotiation: "m.negotiation_id", member: "m.id" };
  const counted = unreadCount({ ...concerned, team: can("comment.read-team"), drafts: can("position.read-draft") });
  const { rows } = await ctx.db.pool.query<{ unread: number }>(
    `select ${counted} as unread from members m where m.negotiation_id = $1 and m.id = $2`,
    [at.id, ctx.actor.memberId],
  );
  return rows[0]?.unread ?? -1;
}

/** What is unread on all pages of the inbox. */
async function unreadInPages(role: Role, at = ours): Promise<number> {
  let count = 0;
  let before: string | undefined;
  do {
    const page = await read(role, { unread: "1", before }, at);
    count += page.rows.length;
    before = page.next ?? undefined;
  } while (before);
  return count;
}

async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

async function perform(
  talks: TestNegotiation,
  { who, what, whom, which }: { who: Role; what: string; whom: Role; which: number },
): Promise<unknown> {
  const ctx = talks.ctx(who);
  const { prisma } = ctx.db;
  const where = { negotiationId: talks.id };
  const one = <T>(all: readonly T[]) => all[which % Math.max(1, all.length)];
  const issues = await prisma.issue.findMany({ where, orderBy: { number: "asc" } });
  const comments = await prisma.comment.findMany({ where, orderBy: { createdAt: "asc" } });
  const issueId = (issues.length < 2 ? await talks.issue() : one(issues))?.id ?? "";
  const target = { kind: "issue" as const, id: issueId };
  const comment = one(comments);
  const inbox = (await readInbox(talks.ctx(whom), {})).rows;
  const row = one(inbox);
  if (what === "ask") return addComment(ctx, { target, body: `@Test ${whom}, since when?` });
  if (what === "team") return addComment(ctx, { target, body: `@Test ${whom}, among us`, visibility: "team" });
  if (what === "own")
    return createIssue(ctx, { title: `Issue ${which}`, question, ownerId: talks.ctx(whom).actor.memberId });
  if (what === "watch") return watchIssue(talks.ctx(whom), { id: issueId, watch: which % 3 > 0 });
  if (what === "return") {
    const partyId = await talks.party(`Party ${randomUUID()}`);
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const meaning = { act: "stated", statement: "It stays.", basis: "official_text" } as const;
    const { id } = await recordPosition(ctx, { issueId, partyId, ...meaning, citations, submit: true });
    return reviewPosition(talks.ctx("reviewer"), { positionId: id, verdict: "return", note: "Whose word is it?" });
  }
  if (row && what === "read") return markRead(talks.ctx(whom), { ids: [row.id] });
  if (row && what === "all") return markRead(talks.ctx(whom), { upTo: row.id });
  if (row && what === "unread") return markUnread(talks.ctx(whom), { id: row.id });
  if (!comment) return null;
  if (what === "answer") return addComment(ctx, { parentId: comment.parentId ?? comment.id, body: "The first." });
  if (what === "delete") return deleteComment(ctx, { id: comment.id });
  return editComment(ctx, { id: comment.id, version: comment.version, body: `@Test ${whom}, once more` });
}

describe("watchIssue", () => {
  it("begins and ends hearing of an issue, from then on; it is nobody else's affair", async () => {
    const made = await ours.issue("Watched");
    const before = await rowCounts(ours.id);
    expect(await watchIssue(ours.ctx("viewer"), { id: made.id, watch: true })).toEqual({ watch: true });
    await watchIssue(ours.ctx("viewer"), { id: made.id, watch: true });
    const watchers = async () => (await readIssue(ours.ctx("lead"), made.number)).watchers;
    expect(await watchers()).toEqual([ours.ctx("viewer").actor.memberId]);
    expect((await rowCounts(ours.id)).activity).toBe(before.activity);
    await updateIssue(ours.ctx("lead"), { id: made.id, version: 1, title: "Watched well", question });
    expect(await first("viewer")).toMatchObject({ reason: "watched", type: "issue.updated" });
    await watchIssue(ours.ctx("viewer"), { id: made.id, watch: false });
    expect(await watchers()).toEqual([]);
    await updateIssue(ours.ctx("lead"), { id: made.id, version: 2, title: "Watched no more", question });
    expect(JSON.stringify(await read("viewer"))).not.toContain("issue.updated");
    expect(JSON.stringify(await listFeed(ours.ctx("lead"), {}))).not.toContain("watch:");
  });

  it("refuses what is no issue, and finds none of another negotiation", async () => {
    await expect(watchIssue(ours.ctx("lead"), { id: "x", watch: true })).rejects.toMatchObject({ code: "invalid" });
    await expect(watchIssue(ours.ctx("lead"), { id: stranger, watch: true })).rejects.toMatchObject({
      code: "not_found",
    });
    const foreign = { id: issue.id, watch: true };
    await expect(watchIssue(theirs.ctx("lead"), foreign)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("chooseMail", () => {
  it("is kept for the actor in this negotiation alone", async () => {
    const mail = async (role: Role) =>
      (await ours.ctx("lead").db.prisma.member.findUniqueOrThrow({ where: { id: ours.ctx(role).actor.memberId } }))
        .mail;
    await chooseMail(ours.ctx("viewer"), { mail: false });
    expect([await mail("viewer"), await mail("lead")]).toEqual([false, true]);
    await expect(chooseMail(ours.ctx("viewer"), { mail: "no" as never })).rejects.toMatchObject({ code: "invalid" });
  });
});
