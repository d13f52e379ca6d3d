import { beforeAll, describe, expect, it } from "vitest";
import { findWords } from "@/domain/board/find-words";
import { issueFilter } from "@/domain/board/issue-filter";
import { listIssues } from "@/domain/board/list-issues";
import { listReviewQueue } from "@/domain/board/list-review-queue";
import { readBoard } from "@/domain/board/queries";
import { findEvidence, readChoices } from "@/domain/board/read-choices";
import { boardWindow } from "@/domain/board/schema";
import { addComment } from "@/domain/comments/commands/add-comment";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { makeNegotiation, type TestNegotiation } from "../factories";

const question = "Should a force be stationed there, and on whose consent?";

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
    const submit = (statement: string, validFrom?: { edtf: string }) =>
      recordPosition(talks.ctx("analyst"), {
        issueId: below.id,
        partyId,
        act: "stated",
        statement,
        basis: "agentless",
        ...(validFrom && { validFrom }),
        citations: [talks.citation(capture, "We sign today")],
        submit: true,
      });
    await submit("It waits.");
    // Does not wait on the board of today either.
    await submit("It will wait one day.", { edtf: "9000-01-01" });
    const board = await readBoard(talks.ctx("viewer"), boardWindow.parse({}));
    expect(board.awaiting).toHaveLength(1);
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

describe("listReviewQueue", () => {
  let talks: TestNegotiation;
  let issueId: string;
  let partyId: string;

  beforeAll(async () => {
    talks = await makeNegotiation();
    issueId = (await talks.issue("Waiting")).id;
    partyId = await talks.party("Atlantis");
  });

  async function record(statement: string, submit: boolean) {
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const meaning = { act: "stated" as const, statement, basis: "official_text" as const };
    return recordPosition(talks.ctx("analyst"), { issueId, partyId, ...meaning, citations, submit });
  }

  it("brings what waits with its quotes, longest waiting first, and a returned one with what has to change", async () => {
    await record("A draft.", false);
    const first = await record("The first.", true);
    await record("The second.", true);
    const sent = await record("Sent back.", true);
    const note = "Since when?";
    await reviewPosition(talks.ctx("reviewer"), { positionId: sent.id, verdict: "return", note });
    const queue = await listReviewQueue(talks.ctx("analyst"), { state: "in_review" });
    expect(queue.counts).toEqual({ draft: 1, in_review: 2, returned: 1 });
    expect(queue.items.map(({ statement }) => statement)).toEqual(["The first.", "The second."]);
    expect(queue.items[0]).toMatchObject({
      id: first.id,
      party: { name: "Atlantis" },
      issue: { title: "Waiting" },
      citations: [{ exact: "We sign today", stance: "supports" }],
      replaced: null,
    });
    const returned = await listReviewQueue(talks.ctx("analyst"), { state: "returned" });
    expect(returned.items[0]?.step).toMatchObject({ state: "returned", note, by: "Test reviewer" });
  });

  it("pages by cursor, and begins again at the first page for a cursor that is none", async () => {
    const before = await listReviewQueue(talks.ctx("viewer"), { state: "in_review" });
    for (let n = before.items.length; n < 32; n++) await record(`Number ${n}.`, true);
    const first = await listReviewQueue(talks.ctx("viewer"), { state: "in_review" });
    const second = await listReviewQueue(talks.ctx("viewer"), { state: "in_review", after: first.next });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(32);
    expect(second.next).toBeNull();
    const again = await listReviewQueue(talks.ctx("viewer"), { state: "in_review", after: "'; drop table" });
    expect(again.items[0]?.id).toBe(first.items[0]?.id);
  });

  it("is empty in another negotiation", async () => {
    const far = await makeNegotiation();
    const queue = await listReviewQueue(far.ctx("lead"), { state: "in_review" });
    expect(queue).toEqual({ drift: 0, counts: { draft: 0, in_review: 0, returned: 0 }, items: [], next: null });
  });
});

describe("what forms offer", () => {
  it("says who accepts on the issue, and lists the issue's evidence; without an issue neither", async () => {
    const talks = await makeNegotiation();
    const { id: issueId, number } = await talks.issue();
    const [atlantis, bensalem] = [await talks.party("Atlantis", { principal: true }), await talks.party("Bensalem")];
    await talks.reviewed({ issueId, partyId: atlantis, act: "signed" });
    await talks.reviewed({ issueId, partyId: bensalem, act: "offered" });
    const choices = await readChoices(talks.ctx("analyst"), number);
    expect(choices.parties.map(({ name, accepts }) => [name, accepts])).toEqual([
      ["Atlantis", "signed"],
      ["Bensalem", null],
    ]);
    expect(choices.evidence).toHaveLength(2);
    expect(choices.evidence[0]).toMatchObject({ exact: "ruled out any delay", document: "A report" });
    const elsewhere = await readChoices(talks.ctx("analyst"), null);
    expect(elsewhere.evidence).toEqual([]);
    expect(elsewhere.parties.every(({ accepts }) => accepts === null)).toBe(true);
    const far = await makeNegotiation();
    expect(await readChoices(far.ctx("lead"), number)).toMatchObject({ issues: [], parties: [], evidence: [] });
  });

  it("finds quotes by their words in this negotiation alone", async () => {
    const talks = await makeNegotiation();
    await talks.reviewed({ issueId: (await talks.issue()).id, partyId: await talks.party("Atlantis") });
    const far = await makeNegotiation();
    expect((await findEvidence(talks.ctx("viewer"), "ANY delay")).map(({ exact }) => exact)).toEqual([
      "ruled out any delay",
    ]);
    expect(await findEvidence(talks.ctx("viewer"), "100 %")).toEqual([]);
    expect(await findEvidence(far.ctx("lead"), "delay")).toEqual([]);
  });

  it("finds pasted words in a capture however their lines break, with offsets at which they stand", async () => {
    const talks = await makeNegotiation();
    const { captureId, text } = await talks.capture();
    const found = await findWords(talks.ctx("analyst"), captureId, " Her deputy 🕊\n ruled   out ");
    expect(found).toMatchObject({ exact: "Her deputy 🕊 ruled out", times: 1 });
    expect(text.slice(found?.start, found?.end)).toBe(found?.exact);
    expect(await findWords(talks.ctx("analyst"), captureId, "never said (so)")).toBeNull();
    expect(await findWords(talks.ctx("analyst"), captureId, "  ")).toBeNull();
    const far = await makeNegotiation();
    for (const id of [captureId, "no id"]) {
      await expect(findWords(far.ctx("lead"), id, "Her")).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
