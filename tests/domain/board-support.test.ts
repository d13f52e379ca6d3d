import { describe, expect, test } from "vitest";
import type { AsOf } from "@/domain/board/cell";
import { readBoard } from "@/domain/board/queries";
import { readCell } from "@/domain/board/read-cell";
import { getIssue } from "@/domain/board/read-issue";
import { boardWindow } from "@/domain/board/schema";
import { judgeDrift } from "@/domain/evidence/commands/judge-drift";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { dayOf } from "@/lib/days";
import { makeNegotiation } from "../factories";

/** A moment between two things that are done. */
async function moment(): Promise<Date> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const now = new Date();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return now;
}

async function talksOnTwoReports() {
  const talks = await makeNegotiation();
  const analyst = talks.ctx("analyst");
  const issue = await talks.issue();
  const party = await talks.party("Norway");
  const captures = [await talks.capture(), await talks.capture(), await talks.capture()] as const;
  const citations = captures.slice(0, 2).map((capture) => talks.citation(capture, "ruled out any delay"));
  await talks.reviewed({ issueId: issue.id, partyId: party, citations });
  /** What the board, the panel of the cell and the page of the issue say: the same, or the test fails. */
  const saidAt = async (known: Date | null) => {
    const asOf: AsOf | null = known && { valid: dayOf(new Date()), known };
    const viewer = talks.ctx("viewer");
    const [cell] = (await readBoard(viewer, boardWindow.parse({}), asOf)).cells;
    const { shown } = await readCell(viewer, { issue: issue.number, party }, asOf);
    const [row] = (await getIssue(viewer, issue.number, { asOf })).positions[0]?.standing ?? [];
    const said = [cell, shown, row].map((one) => [one?.documents, one?.origins, one?.machine, Number(one?.drifted)]);
    expect([said[1], said[2]]).toEqual([said[0], said[0]]);
    return said[0];
  };
  return { talks, analyst, captures, saidAt };
}

describe("yesterday's board shows yesterday's", () => {
  test("origins: by the judgements on lineage that stood then, also through a document that is not cited", async () => {
    const { analyst, captures, saidAt } = await talksOnTwoReports();
    const [one, two, between] = captures;
    const before = await moment();
    const kind = "was_derived_from" as const;
    await linkDocuments(analyst, { fromId: one.documentId, toId: between.documentId, kind });
    const half = await moment();
    const link = await linkDocuments(analyst, { fromId: between.documentId, toId: two.documentId, kind });
    const joined = await moment();
    await unlinkDocuments(analyst, { id: link.id });
    const parted = await moment();
    expect(await Promise.all([before, half, joined, parted, null].map(saidAt))).toEqual([
      [2, 2, false, 0],
      [2, 2, false, 0],
      [2, 1, false, 0],
      [2, 2, false, 0],
      [2, 2, false, 0],
    ]);
  });

  test("machine translation, as each capture was known then", async () => {
    const { analyst, captures, saidAt } = await talksOnTwoReports();
    const before = await moment();
    const { captureId } = captures[0];
    await judgeTransform(analyst, { captureId, transform: "machine_translation", reason: "Every name is misspelt." });
    const judged = await moment();
    await judgeTransform(analyst, { captureId, transform: "original", reason: "The outlet writes so." });
    expect(await Promise.all([before, judged, null].map(saidAt))).toEqual([
      [2, 2, false, 0],
      [2, 2, true, 0],
      [2, 2, false, 0],
    ]);
  });

  test("drift, from the capture that brought it until somebody judged it", async () => {
    const { talks, analyst, captures, saidAt } = await talksOnTwoReports();
    const before = await moment();
    const { documentId, text } = captures[0];
    const changed = text.replace("ruled out any delay", "ruled out any long delay");
    await addCapture(analyst, { documentId, text: changed, transform: "original", again: true });
    const drifted = await moment();
    const { id } = await analyst.db.prisma.reanchoring.findFirstOrThrow({ where: { negotiationId: talks.id } });
    await judgeDrift(analyst, { reanchoringId: id, verdict: "rejected", note: "Other words." });
    expect(await Promise.all([before, drifted, null].map(saidAt))).toEqual([
      [2, 2, false, 0],
      [2, 2, false, 1],
      [2, 2, false, 0],
    ]);
  });
});
