import { beforeEach, describe, expect, test } from "vitest";
import { renameAccount } from "@/domain/access/commands/change-account";
import type { Ctx } from "@/domain/access/context";
import { getIssue } from "@/domain/board/read-issue";
import { readIssue } from "@/domain/board/read-kept-issue";
import { addComment } from "@/domain/comments/commands/add-comment";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let issue: { id: string; number: number };
let partyId: string;

beforeEach(async () => {
  talks = await makeNegotiation();
  issue = await talks.issue("Status of the region");
  partyId = await talks.party("Atlantis");
  await talks.reviewed({ issueId: issue.id, partyId });
});

type Role = Parameters<TestNegotiation["ctx"]>[0];

/** The same place, with the names of the statements that were sent to it. */
function spied(role: Role = "viewer"): { ctx: Ctx; sent: string[] } {
  const ctx = talks.ctx(role);
  const sent: string[] = [];
  const pool = new Proxy(ctx.db.pool, {
    get(target, property) {
      if (property !== "query") return Reflect.get(target, property);
      return (statement: { name: string; text: string; values: unknown[] }) => {
        sent.push(statement.name);
        return target.query(statement);
      };
    },
  });
  return { ctx: { ...ctx, db: { ...ctx.db, pool } }, sent };
}

describe("the issue of today", () => {
  test("is read in one round trip, kept, and read again once anything has happened", async () => {
    const { ctx, sent } = spied();
    const first = await readIssue(ctx, issue.number);
    expect(sent.splice(0)).toEqual(["issue"]);
    expect(await readIssue(ctx, issue.number)).toBe(first);
    expect(sent.splice(0)).toEqual(["issue-up-to"]);
    const change = { id: issue.id, version: 1, title: "Status of the coast", question: "What is its status?" };
    await updateIssue(talks.ctx("analyst"), change);
    expect(await readIssue(ctx, issue.number)).toEqual(await getIssue(ctx, issue.number));
    expect((await readIssue(ctx, issue.number)).title).toBe("Status of the coast");
    expect(sent.slice(0, 2)).toEqual(["issue-up-to", "issue"]);
  });

  test("is kept apart by what the viewer may see: drafts and team-only threads reach nobody who may not read them", async () => {
    await recordPosition(talks.ctx("analyst"), {
      issueId: issue.id,
      partyId,
      act: "offered",
      statement: "A draft.",
      basis: "on_record_quote",
      citations: [],
    });
    const target = { kind: "issue", id: issue.id } as const;
    await addComment(talks.ctx("analyst"), { target, body: "Among us", visibility: "team" });
    const { ctx, sent } = spied("lead");
    const lead = await readIssue(ctx, issue.number);
    expect([lead.positions[0]?.pending.length, lead.threads.length]).toEqual([1, 1]);
    for (const role of ["viewer", "commenter", "analyst", "reviewer", "lead"] as const) {
      const own = talks.ctx(role);
      expect(await readIssue(own, issue.number)).toEqual(await getIssue(own, issue.number));
    }
    sent.splice(0);
    expect(await readIssue(ctx, issue.number)).toBe(lead);
    expect(sent).toEqual(["issue-up-to"]);
  });

  test("is kept apart by negotiation and by what is opened, and never as of another time", async () => {
    const { ctx, sent } = spied();
    const other = await makeNegotiation();
    await readIssue(ctx, issue.number);
    await expect(readIssue(other.ctx("viewer"), issue.number)).rejects.toMatchObject({ code: "not_found" });
    const [row] = (await readIssue(ctx, issue.number)).positions[0]?.standing ?? [];
    expect((await readIssue(ctx, issue.number, { open: row?.id })).open?.id).toBe(row?.id);
    expect((await readIssue(ctx, issue.number)).open).toBeNull();
    sent.splice(0);
    for (let n = 0; n < 2; n++)
      await readIssue(ctx, issue.number, { asOf: { valid: "2026-01-07", known: new Date() } });
    expect(sent).toEqual(["issue-then", "issue-then"]);
  });

  test("is not kept for an id that opens nothing, of which there is no end, and once for a position however it is written", async () => {
    const { ctx, sent } = spied();
    const [row] = (await readIssue(ctx, issue.number)).positions[0]?.standing ?? [];
    const opened = await readIssue(ctx, issue.number, { open: row?.id });
    sent.splice(0);
    expect(await readIssue(ctx, issue.number, { open: row?.id.toUpperCase() })).toBe(opened);
    await readIssue(ctx, issue.number, { open: "nonsense" });
    expect(sent.splice(0)).toEqual(["issue-up-to", "issue-up-to"]);
    for (let n = 0; n < 2; n++) await readIssue(ctx, issue.number, { open: partyId });
    expect(sent).toEqual(["issue", "issue"]);
  });

  test("calls its members what they are called now", async () => {
    const { ctx } = spied();
    await readIssue(ctx, issue.number);
    await renameAccount(talks.ctx("analyst").actor.userId, { name: "Another name" });
    expect((await readIssue(ctx, issue.number)).createdBy).toBe("Another name");
  });
});
