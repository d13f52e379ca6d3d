import { beforeAll, describe, expect, it } from "vitest";
import { getIssue } from "@/domain/board/read-issue";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { relateIssues } from "@/domain/issues/commands/relate-issues";
import { unrelateIssues } from "@/domain/issues/commands/unrelate-issues";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { getIssueForm } from "@/domain/issues/queries";
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
