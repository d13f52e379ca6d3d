import { beforeAll, describe, expect, test } from "vitest";
import { readBoard } from "@/domain/board/queries";
import { boardWindow } from "@/domain/board/schema";
import { statusAt } from "@/domain/board/status-at";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import type { IssueStatus } from "@/domain/status/statuses";
import { addDays, dayOf } from "@/lib/days";
import { makeNegotiation, type TestNegotiation } from "../factories";

type Window = Parameters<typeof boardWindow.parse>[0] & object;

let talks: TestNegotiation;
let ids: Record<string, string>;
const today = dayOf(new Date());
const read = (window: Window = {}, of = talks) => readBoard(of.ctx("viewer"), boardWindow.parse(window));
const titles = async (window: Window) => (await read(window)).issues.map(({ title }) => title);

async function issue(title: string, parentId: string | null = null, ownerId: string | null = null): Promise<string> {
  const question = `What becomes of the ${title.toLowerCase()}?`;
  return (await createIssue(talks.ctx("analyst"), { title, question, parentId, ownerId })).id;
}

async function move(issueId: string, from: IssueStatus, to: IssueStatus, since: string, scopePartyIds: string[] = []) {
  const citations = [talks.citation(await talks.capture(), "We sign today")];
  const effective = { edtf: since };
  const input = { issueId, from, to, reason: "Said at the talks.", effective, citations, scopePartyIds };
  await changeIssueStatus(talks.ctx("analyst"), input);
}

beforeAll(async () => {
  talks = await makeNegotiation();
  const region = await issue("Region");
  const prisoners = await issue("Prisoners", null, talks.ctx("lead").actor.memberId);
  const border = await issue("Border", region);
  const harbour = await issue("Harbour", border);
  const Borduria = await talks.party("Borduria", { principal: true });
  ids = { region, prisoners, border, harbour, Atlantis: await talks.party("Atlantis"), Borduria };
  await talks.reviewed({ issueId: border, partyId: Borduria, act: "accepted" });
  await talks.reviewed({ issueId: harbour, partyId: ids.Atlantis ?? "", act: "ruled_out" });
  await move(region, "identified", "tabled", addDays(today, -20));
  await move(border, "identified", "under_discussion", addDays(today, -10));
});

describe("a window of the board", () => {
  test("has sub-issues below the issue they belong to, at any depth, and principals before other parties", async () => {
    const { issues, parties } = await read();
    expect(issues.map(({ title, depth }) => [title, depth])).toEqual([
      ["Region", 0],
      ["Border", 1],
      ["Harbour", 2],
      ["Prisoners", 0],
    ]);
    expect(parties.map(({ name }) => name)).toEqual(["Borduria", "Atlantis"]);
  });

  test("is ordered by status when asked", async () => {
    expect(await titles({ order: "status" })).toEqual(["Prisoners", "Harbour", "Region", "Border"]);
  });

  test("is a part of the whole, with the totals of the whole, and counts no cells again unless asked", async () => {
    const { issues, parties, cells, totals } = await read({ row: 1, rows: 2, column: 1, columns: 1 });
    expect([issues.map(({ title }) => title), parties.map(({ name }) => name)]).toEqual([
      ["Border", "Harbour"],
      ["Atlantis"],
    ]);
    expect(cells.map(({ row, column, act }) => [row, column, act])).toEqual([[1, 0, "ruled_out"]]);
    const at = { valid: today, known: new Date(Date.now() + 60_000) };
    const then = await readBoard(
      talks.ctx("viewer"),
      boardWindow.parse({ row: 1, rows: 2, column: 1, columns: 1 }),
      at,
    );
    expect(then.cells).toEqual(cells);
    expect(totals).toEqual({ issues: 4, parties: 2, filled: 2, matching: 2 });
    expect((await read({ row: 1, counted: false })).totals).toMatchObject({ issues: 4, filled: 0 });
  });

  test("is filtered by status, owner, nobody's, text and party, and counts within the filter", async () => {
    expect(await titles({ status: ["tabled", "under_discussion"] })).toEqual(["Region", "Border"]);
    const { issues, ownerName } = await read({ owner: talks.ctx("lead").actor.memberId });
    expect([issues.map(({ title }) => title), ownerName]).toEqual([["Prisoners"], "Test lead"]);
    expect(await titles({ owner: "none" })).toEqual(["Region", "Border", "Harbour"]);
    expect(await titles({ text: "HARB" })).toEqual(["Harbour"]);
    expect(await titles({ text: "%" })).toEqual([]);
    expect((await read({ status: ["under_discussion"] })).totals).toEqual({
      issues: 1,
      parties: 2,
      filled: 1,
      matching: 1,
    });
    expect((await read({ parties: [ids.Atlantis ?? ""] })).totals).toMatchObject({ parties: 1, filled: 1 });
    expect((await read({ text: "nothing" })).totals).toEqual({ issues: 0, parties: 2, filled: 0, matching: 0 });
  });

  test("says who made a scoped agreement", async () => {
    const other = await issue("Airspace");
    const parties = [ids.Atlantis ?? "", ids.Borduria ?? ""];
    for (const partyId of parties) await talks.reviewed({ issueId: other, partyId, act: "signed" });
    await move(other, "identified", "under_discussion", today, parties);
    expect((await read({ text: "Airspace" })).issues[0]?.scope).toEqual(["Borduria", "Atlantis"]);
  });
});

describe("the status of an issue as of a day and a moment", () => {
  test("is the one that the law gives, on the board and in its filter", async () => {
    await move(ids.region ?? "", "tabled", "postponed", addDays(today, -2));
    const changes = await talks.ctx("lead").db.prisma.statusChange.findMany({
      where: { negotiationId: talks.id, issueId: ids.region },
    });
    const steps = changes.map(({ toStatus: to, effectiveEarliest, ...change }) => ({
      ...change,
      to,
      effective: effectiveEarliest && dayOf(effectiveEarliest),
    }));
    const moments = [...changes.map(({ recordedAt }) => recordedAt), new Date(0)];
    for (const known of moments) {
      for (const days of [-30, -20, -5, -2, 0]) {
        const at = { valid: addDays(today, days), known };
        const { status } = statusAt(steps, at);
        const viewer = talks.ctx("viewer");
        const region = (await readBoard(viewer, boardWindow.parse({ text: "Region" }), at)).issues[0];
        expect(region?.status).toBe(status);
        const filtered = await readBoard(viewer, boardWindow.parse({ text: "Region", status: ["postponed"] }), at);
        expect(filtered.totals.issues).toBe(status === "postponed" ? 1 : 0);
      }
    }
  });
});

describe("another negotiation", () => {
  test("adds no row, column, cell, name or count to the board, today or then", async () => {
    const other = await makeNegotiation();
    const issueId = (await other.issue("Strait")).id;
    await other.reviewed({ issueId, partyId: await other.party("Syldavia") });
    const board = await read({}, other);
    expect(board.totals).toEqual({ issues: 1, parties: 1, filled: 1, matching: 1 });
    expect(board.issues.map(({ title }) => title)).toEqual(["Strait"]);
    const at = { valid: today, known: new Date(Date.now() + 60_000) };
    const then = await readBoard(other.ctx("viewer"), boardWindow.parse({}), at);
    expect([then.totals, then.cells]).toEqual([board.totals, board.cells]);
    const theirs = boardWindow.parse({ parties: [ids.Borduria], owner: talks.ctx("lead").actor.memberId });
    for (const asOf of [null, at]) {
      const empty = await readBoard(other.ctx("viewer"), theirs, asOf);
      expect([empty.totals.issues, empty.totals.parties, empty.cells, empty.ownerName]).toEqual([0, 0, [], null]);
    }
  });
});
