import { beforeAll, describe, expect, test } from "vitest";
import { listDoubtedGrades } from "@/domain/board/list-doubted-grades";
import { getIssue } from "@/domain/board/read-issue";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { gradeDoubt } from "@/domain/positions/support";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let issue: Awaited<ReturnType<TestNegotiation["issue"]>>;
let partyId: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  issue = await talks.issue();
  partyId = await talks.party("Norway");
});

const doubted = async () => {
  const { count, items } = await listDoubtedGrades(talks.ctx("viewer"));
  expect(items).toHaveLength(count);
  for (const item of items) expect(gradeDoubt(item)).not.toBeNull();
  return items.map((item) => [item.id, gradeDoubt(item)?.label]);
};

async function held(credibility: 1 | 2, texts: 1 | 2) {
  const one = await talks.capture();
  const two = await talks.capture("A second paper: the deputy ruled out any delay.");
  const captures = [one, two].slice(0, texts);
  const citations = captures.map((capture) => talks.citation(capture, "ruled out any delay"));
  const id = await talks.reviewed({ issueId: issue.id, partyId, citations });
  await gradePosition(talks.ctx("analyst"), { positionId: id, credibility });
  return { id, one, two };
}

const machine = (captureId: string) =>
  judgeTransform(talks.ctx("analyst"), {
    captureId,
    transform: "machine_translation",
    reason: "Broken phrases throughout.",
  });

describe("invariants 8 and 10: a grade that lineage or a transform undermines later", () => {
  test("confirmed by two origins that turn out to be one is shown as such and queued, until the lineage is withdrawn", async () => {
    const { id, one, two } = await held(1, 2);
    expect(await doubted()).toEqual([]);
    const link = { fromId: two.documentId, toId: one.documentId, kind: "was_derived_from" } as const;
    const lineage = await linkDocuments(talks.ctx("analyst"), link);
    expect(await doubted()).toEqual([[id, "confirmed, but one origin"]]);
    const { positions } = await getIssue(talks.ctx("viewer"), issue.number);
    const row = positions[0]?.standing.find((position) => position.id === id);
    expect(row && gradeDoubt(row)?.label).toBe("confirmed, but one origin");
    expect(row).toMatchObject({ credibility: 1, documents: 2, origins: 1 });
    await unlinkDocuments(talks.ctx("analyst"), { id: lineage.id });
    expect(await doubted()).toEqual([]);
    await linkDocuments(talks.ctx("analyst"), link);
    await gradePosition(talks.ctx("reviewer"), { positionId: id, credibility: 2 });
    expect(await doubted()).toEqual([]);
  });

  test("above the cap of a machine's words is queued when the text turns out to be one's, and a new grade obeys the cap", async () => {
    const { id, one } = await held(2, 1);
    await machine(one.captureId);
    expect(await doubted()).toEqual([[id, "above what a machine's words bear"]]);
    await expect(gradePosition(talks.ctx("analyst"), { positionId: id, credibility: 2 })).rejects.toMatchObject({
      code: "refused",
      fields: { credibility: expect.stringContaining("machine translation") },
    });
    await gradePosition(talks.ctx("analyst"), { positionId: id, credibility: 3 });
    expect(await doubted()).toEqual([]);
  });

  test("stands with a second origin, and falls with its citation", async () => {
    const { id, one, two } = await held(2, 2);
    await machine(one.captureId);
    expect(await doubted()).toEqual([]);
    const { prisma } = talks.ctx("lead").db;
    const second = await prisma.citation.findFirstOrThrow({
      where: { positionId: id, evidence: { captureId: two.captureId } },
    });
    await withdrawCitation(talks.ctx("analyst"), { citationId: second.id });
    expect(await doubted()).toEqual([[id, "above what a machine's words bear"]]);
    await judgeTransform(talks.ctx("analyst"), {
      captureId: one.captureId,
      transform: "original",
      reason: "The outlet wrote it so.",
    });
    expect(await doubted()).toEqual([]);
  });

  test("a quote from a text that was judged before counts by that judgement", async () => {
    const capture = await talks.capture();
    await machine(capture.captureId);
    const citations = [talks.citation(capture, "ruled out any delay")];
    const id = await talks.reviewed({ issueId: issue.id, partyId, citations });
    const state = await talks.ctx("lead").db.prisma.positionState.findUniqueOrThrow({ where: { positionId: id } });
    expect(state.machine).toBe(true);
    await expect(gradePosition(talks.ctx("analyst"), { positionId: id, credibility: 2 })).rejects.toMatchObject({
      code: "refused",
    });
  });

  test("as of the moment before the judgement, the text was what it was known to be", async () => {
    const { id, one } = await held(2, 1);
    const before = new Date();
    await machine(one.captureId);
    const at = async (known: Date) => {
      const { positions } = await getIssue(talks.ctx("viewer"), issue.number, {
        asOf: { valid: "2026-01-10", known },
      });
      return positions[0]?.standing.find((row) => row.id === id)?.machine;
    };
    expect([await at(before), await at(new Date(Date.now() + 1000))]).toEqual([false, true]);
  });
});
