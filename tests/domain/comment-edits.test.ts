import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/domain/access/permissions";
import { listFeed } from "@/domain/activity/queries";
import { addComment } from "@/domain/comments/commands/add-comment";
import { deleteComment } from "@/domain/comments/commands/delete-comment";
import { editComment } from "@/domain/comments/commands/edit-comment";
import { listReaders, listReadersOf } from "@/domain/comments/read-readers";
import type { CommentTarget } from "@/domain/comments/schema";
import { removeMember } from "@/domain/members/commands/remove-member";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { writeMention } from "@/lib/mentions";
import { expectProblem } from "../expect-problem";
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

const say = async (body: string, more: { visibility?: "team"; parentId?: string } = {}) =>
  (
    await addComment(
      ours.ctx("commenter"),
      more.parentId ? { parentId: more.parentId, body } : { target: issue, body, visibility: more.visibility },
    )
  ).id;
const threadOf = async (id: string, role: Role = "viewer") =>
  (await listThreads(ours.ctx(role), issue)).find((thread) => thread.id === id);
const mention = (role: Role) => {
  const { memberId, name } = ours.ctx(role).actor;
  return writeMention({ id: memberId, name });
};

describe("editComment", () => {
  it("keeps the words before as a version that can be read, with one activity row that holds both", async () => {
    const id = await say("On Monday");
    const before = await rowCounts(ours.id);
    expect(await editComment(ours.ctx("commenter"), { id, version: 1, body: " On **Tuesday** " })).toEqual({
      id,
      version: 2,
    });
    expect(await rowCounts(ours.id)).toEqual({
      ...before,
      comment_versions: (before.comment_versions ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "comment.edited",
      subjectId: id,
      issueId: issue.id,
      before: { body: "On Monday" },
      after: { body: "On **Tuesday**", target: issue, visibility: "negotiation", threadId: id },
    });
    const shown = await threadOf(id);
    expect(shown).toMatchObject({ html: "<p>On <strong>Tuesday</strong></p>\n", version: 2, source: "On **Tuesday**" });
    expect(shown?.earlier).toMatchObject([{ number: 1, html: "<p>On Monday</p>\n", at: shown?.at }]);
    await editComment(ours.ctx("commenter"), { id, version: 2, body: "On Wednesday" });
    expect((await threadOf(id))?.earlier.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("of words that changed meanwhile is a conflict that shows them, and writes nothing", async () => {
    const id = await say("First");
    await editComment(ours.ctx("commenter"), { id, version: 1, body: "Second" });
    const before = await rowCounts(ours.id);
    await expect(editComment(ours.ctx("commenter"), { id, version: 1, body: "Third" })).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, theirs: { body: "Second" } },
    });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("is its author's alone, not even a reviewer's", async () => {
    const id = await say("Mine");
    const before = await rowCounts(ours.id);
    for (const role of ["viewer", "analyst", "reviewer", "lead"] as const) {
      const edit = editComment(ours.ctx(role), { id, version: 1, body: "Theirs" });
      await expect(edit).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("refuses empty and unchanged words, what is deleted, and finds nothing in another negotiation", async () => {
    const id = await say("Same");
    const edit = (body: string, ctx = ours.ctx("commenter")) => editComment(ctx, { id, version: 1, body });
    await expect(edit(" ")).rejects.toMatchObject({ code: "invalid", fields: { body: expect.any(String) } });
    await expect(edit("Same")).rejects.toMatchObject({ code: "invalid", fields: { body: expect.any(String) } });
    await expect(edit("Other", theirs.ctx("lead"))).rejects.toMatchObject({ code: "not_found" });
    await deleteComment(ours.ctx("commenter"), { id });
    await expect(edit("Back again")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the database", () => {
  it("changes the words of a comment by no other way, and lets no comment go", async () => {
    const id = await say("Kept");
    const { pool } = ours.ctx("lead").db;
    await expect(pool.query("update comments set body = 'Other' where id = $1", [id])).rejects.toThrow(/next version/);
    const jump = "update comments set body = 'Other', version = 2, edited_at = now() where id = $1";
    await expect(pool.query(jump, [id])).rejects.toThrow(/next version/);
    await expect(pool.query("update comments set visibility = 'team' where id = $1", [id])).rejects.toThrow(/only/);
    await expect(pool.query("delete from comments where id = $1", [id])).rejects.toThrow(/refused/);
    await deleteComment(ours.ctx("commenter"), { id });
    const undelete = "update comments set deleted_at = null, deleted_by_id = null where id = $1";
    await expect(pool.query(undelete, [id])).rejects.toThrow(/stays as it is/);
  });

  it("knows exactly one target of a comment", async () => {
    const { pool } = ours.ctx("lead").db;
    const insert = (columns: string, values: string) =>
      pool.query(`insert into comments (negotiation_id, author_id, body${columns}) values ($1, $2, 'x'${values})`, [
        ours.id,
        ours.ctx("lead").actor.memberId,
      ]);
    await expect(insert("", "")).rejects.toThrow(/one_target/);
    const { captureId } = await ours.capture();
    const { prisma } = ours.ctx("lead").db;
    const hazard = await prisma.hazard.create({
      data: { negotiationId: ours.id, captureId, kind: "missing_date", reason: "No date." },
    });
    await expect(insert(", issue_id, hazard_id", `, '${issue.id}', '${hazard.id}'`)).rejects.toThrow(/one_target/);
    const foreign = { negotiationId: theirs.id, captureId: (await theirs.capture()).captureId };
    const far = await prisma.hazard.create({ data: { ...foreign, kind: "missing_date", reason: "No date." } });
    await expect(insert(", hazard_id", `, '${far.id}'`)).rejects.toThrow(/foreign key/);
  });
});

describe("deleteComment", () => {
  it("leaves a trace and the answers; the words of any version reach nobody, on the thread or in the feed", async () => {
    const id = await say("SECRET first");
    await editComment(ours.ctx("commenter"), { id, version: 1, body: "SECRET second" });
    const answer = await say("An answer", { parentId: id });
    const before = await rowCounts(ours.id);
    await deleteComment(ours.ctx("commenter"), { id });
    expect(await rowCounts(ours.id)).toEqual({ ...before, activity: (before.activity ?? 0) + 1 });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "comment.deleted",
      subjectId: id,
      issueId: issue.id,
      after: { target: issue, threadId: id, visibility: "negotiation" },
    });
    const thread = await threadOf(id, "commenter");
    expect(thread).toMatchObject({ deleted: { by: "Test commenter" }, html: "", source: null, earlier: [] });
    expect(thread?.replies.map((reply) => reply.id)).toEqual([answer]);
    const feed = await listFeed(ours.ctx("lead"), {});
    expect(JSON.stringify(feed.rows)).not.toContain("SECRET");
    expect(feed.rows[0]).toMatchObject({ type: "comment.deleted" });
  });

  it("is for its author and for who moderates", async () => {
    const id = await say("Rude");
    const before = await rowCounts(ours.id);
    for (const role of ["viewer", "analyst"] as const) {
      await expect(deleteComment(ours.ctx(role), { id })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await rowCounts(ours.id)).toEqual(before);
    await deleteComment(ours.ctx("reviewer"), { id });
    expect((await threadOf(id))?.deleted?.by).toBe("Test reviewer");
    await expect(deleteComment(ours.ctx("reviewer"), { id })).rejects.toMatchObject({ code: "refused" });
  });

  it("refuses what is no id, and finds nothing in another negotiation", async () => {
    const id = await say("Ours");
    await expect(deleteComment(ours.ctx("lead"), { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(deleteComment(ours.ctx("lead"), { id: stranger })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteComment(theirs.ctx("lead"), { id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a mention", () => {
  const stored = (commentId: string) =>
    ours
      .ctx("lead")
      .db.prisma.commentMention.findMany({ where: { commentId }, select: { memberId: true, name: true } });

  it("is kept by the member's id, told in the activity, and stands out under the name", async () => {
    const id = await say("@Test analyst, is it on record?");
    const { memberId } = ours.ctx("analyst").actor;
    expect(await stored(id)).toEqual([{ memberId, name: "Test analyst" }]);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      after: { mentions: [memberId], mentioned: "Test analyst", body: `${mention("analyst")}, is it on record?` },
    });
    expect((await threadOf(id, "commenter"))?.source).toBe("@Test analyst, is it on record?");
    expect((await threadOf(id))?.html).toContain('<span class="mention">@Test analyst</span>');
  });

  it("in a team-only thread is of those alone who read it: a mention gives access to nothing", async () => {
    const id = await say(`@Test viewer and @Test lead, ${mention("viewer")}`, { visibility: "team" });
    expect((await stored(id)).map(({ name }) => name)).toEqual(["Test lead"]);
    expect(await threadOf(id, "viewer")).toBeUndefined();
    const answer = await say("@Test viewer", { parentId: id });
    expect(await stored(answer)).toEqual([]);
    const place = { target: issue, visibility: "team" } as const;
    const { prisma } = ours.ctx("lead").db;
    expect((await listReaders(prisma, ours.ctx("lead"), place)).map(({ name }) => name)).not.toContain("Test viewer");
    const open = await listReaders(prisma, ours.ctx("lead"), { ...place, visibility: "negotiation" });
    expect(open.map(({ name }) => name)).toContain("Test viewer");
  });

  it("is offered to nobody who does not read the thread: on a draft, whoever reads no drafts finds none", async () => {
    const { id: issueId } = await ours.issue("Drafted");
    const { id } = await recordPosition(ours.ctx("analyst"), {
      issueId,
      partyId: await ours.party("Drafting party"),
      act: "offered",
      statement: "A draft.",
      basis: "on_record_quote",
      citations: [],
    });
    const target = { kind: "position", id } as const;
    const { id: thread } = await addComment(ours.ctx("analyst"), { target, body: "Sure?", visibility: "negotiation" });
    for (const place of [{ thread }, target]) {
      for (const role of ["viewer", "commenter"] as const)
        await expectProblem(listReadersOf(ours.ctx(role), place), "not_found");
      const { negotiation } = await listReadersOf(ours.ctx("analyst"), place);
      expect(negotiation.map(({ name }) => name)).toEqual(["Test analyst", "Test lead", "Test reviewer"]);
    }
  });

  it("is of no member of another negotiation", async () => {
    const { memberId } = theirs.ctx("lead").actor;
    const id = await say(`Ask ${writeMention({ id: memberId, name: "Far Away" })}`);
    expect(await stored(id)).toEqual([]);
    expect((await threadOf(id))?.html).not.toContain("mention");
  });

  it("that an edit adds is told once; one that stood before stays, and keeps the name of a member who left", async () => {
    const id = await say("@Test reviewer");
    await editComment(ours.ctx("commenter"), { id, version: 1, body: "@Test reviewer and @Test lead" });
    expect((await lastActivity(ours.id))[0]).toMatchObject({ after: { mentions: [ours.ctx("lead").actor.memberId] } });
    await removeMember(ours.ctx("lead"), { id: ours.ctx("reviewer").actor.memberId });
    await editComment(ours.ctx("commenter"), { id, version: 2, body: "@Test reviewer, @Test lead" });
    expect((await threadOf(id))?.html.match(/class="mention"/g)).toHaveLength(2);
    expect((await stored(id)).map(({ name }) => name).sort()).toEqual(["Test lead", "Test reviewer"]);
    expect((await lastActivity(ours.id))[0]?.after).not.toHaveProperty("mentions");
  });
});
