import { beforeAll, describe, expect, test } from "vitest";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { readGradings } from "@/domain/positions/read-gradings";
import { createSource } from "@/domain/sources/commands/create-source";
import { gradeSource } from "@/domain/sources/commands/grade-source";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;

beforeAll(async () => {
  talks = await makeNegotiation();
});

describe("the report on grades", () => {
  test("invariant 9: pairs a number with the letter known when it was given, by grader, and counts n of N", async () => {
    const { id: issueId } = await talks.issue();
    const partyId = await talks.party("Norway");
    const capture = await talks.capture();
    const { id: sourceId } = await createSource(talks.ctx("analyst"), { name: "Gazette" });
    await talks.ctx("lead").db.prisma.document.update({ where: { id: capture.documentId }, data: { sourceId } });
    const citations = [talks.citation(capture, "ruled out any delay")];
    const positionId = await talks.reviewed({ issueId, partyId, citations });
    const grade = (role: "analyst" | "reviewer", credibility: 2 | 3) =>
      gradePosition(talks.ctx(role), { positionId, credibility });

    await grade("analyst", 2);
    await gradeSource(talks.ctx("reviewer"), { sourceId, reliability: "B", reason: "Corrects its errors." });
    await grade("analyst", 2);
    await grade("reviewer", 3);
    await gradeSource(talks.ctx("reviewer"), { sourceId, reliability: "E", reason: "Made a report up." });

    const unsupported = await recordPosition(talks.ctx("analyst"), {
      issueId,
      partyId,
      act: "stated",
      statement: "It says nothing.",
      basis: "agentless",
      citations: [],
    });
    await gradePosition(talks.ctx("analyst"), { positionId: unsupported.id, credibility: 6 });

    const { counts, counted, total } = await readGradings(talks.ctx("reviewer"));
    expect({ counted, total }).toEqual({ counted: 3, total: 4 });
    expect(counts.map(({ by, reliability, credibility, count }) => [by, reliability, credibility, count])).toEqual([
      ["Test analyst", "B", 2, 1],
      ["Test analyst", "F", 2, 1],
      ["Test reviewer", "B", 3, 1],
    ]);
  });

  test("holds nothing of another negotiation", async () => {
    const other = await makeNegotiation();
    expect(await readGradings(other.ctx("lead"))).toEqual({ counts: [], counted: 0, total: 0 });
  });
});
