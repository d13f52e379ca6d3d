import { beforeAll, describe, expect, test } from "vitest";
import { roles } from "@/domain/access/permissions";
import { listFeed } from "@/domain/activity/queries";
import { findCitable } from "@/domain/board/find-citable";
import { listReviewQueue } from "@/domain/board/list-review-queue";
import { listSpoken } from "@/domain/board/list-spoken";
import { readCapture } from "@/domain/board/read-capture";
import { readCell } from "@/domain/board/read-cell";
import { findEvidence, readChoices } from "@/domain/board/read-choices";
import { getIssue } from "@/domain/board/read-issue";
import { getPosition } from "@/domain/board/read-position";
import { addComment } from "@/domain/comments/commands/add-comment";
import { createPerson } from "@/domain/people/commands/create-person";
import { listPeople } from "@/domain/people/queries";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { revisePosition } from "@/domain/positions/commands/revise-position";
import { submitPosition } from "@/domain/positions/commands/submit-position";
import { expectProblem } from "../expect-problem";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { listThreads } from "../list-threads";

// A draft, one that was sent back, and one that gave way to a revision which is before a reviewer: whoever does not read drafts finds none.
let talks: TestNegotiation;
let issue: { id: string; number: number };
let party: string;
let speaker: string;
let capture: Awaited<ReturnType<TestNegotiation["capture"]>>;
let draft: string;
let returned: string;
let revised: string;

const readers = roles.filter((role) => role !== "viewer" && role !== "commenter");
const others = ["viewer", "commenter"] as const;

beforeAll(async () => {
  talks = await makeNegotiation();
  issue = await talks.issue();
  party = await talks.party("Ukraine");
  capture = await talks.capture();
  ({ id: speaker } = await createPerson(talks.ctx("analyst"), { name: "Ann Speaker", partyId: party }));
  const record = async (statement: string) => {
    const citations = [talks.citation(capture, "We sign today")];
    const meaning = { act: "stated", statement, basis: "on_record_quote", speakerId: speaker } as const;
    const input = { ...meaning, issueId: issue.id, partyId: party, validFrom: { edtf: "2026-01-06" }, citations };
    return (await recordPosition(talks.ctx("analyst"), input)).id;
  };
  draft = await record("SECRET draft");
  returned = await record("SECRET returned");
  await submitPosition(talks.ctx("analyst"), { positionId: returned });
  await reviewPosition(talks.ctx("reviewer"), { positionId: returned, verdict: "return", note: "SECRET note" });
  const old = await record("SECRET old wording");
  const meaning = { act: "stated", statement: "OPEN new wording", basis: "on_record_quote" } as const;
  const next = { ...meaning, speakerId: speaker, validFrom: { edtf: "2026-01-06" }, submit: true };
  ({ id: revised } = await revisePosition(talks.ctx("analyst"), { positionId: old, ...next }));
  const target = { kind: "position" as const, id: draft };
  await addComment(talks.ctx("analyst"), { target, body: "SECRET comment" });
});

const asOf = () => ({ valid: "2026-01-07", known: new Date() }) as const;
const reads = {
  "the cell's panel": (role) => readCell(talks.ctx(role), { issue: issue.number, party }),
  "the cell's panel as of a day": (role) => readCell(talks.ctx(role), { issue: issue.number, party }, asOf()),
  "the page of the issue": (role) => getIssue(talks.ctx(role), issue.number, { open: draft, all: true }),
  "the page of the issue as of a day": (role) => getIssue(talks.ctx(role), issue.number, { asOf: asOf() }),
  "the history of an open version": (role) => getPosition(talks.ctx(role), revised),
  "the list of what can be cited for": (role) => findCitable(talks.ctx(role), { issueId: issue.id, q: "" }),
  "what a person said": (role) => listSpoken(talks.ctx(role), speaker),
  "the reader": (role) => readCapture(talks.ctx(role), capture.captureId),
  "the queue of drafts": (role) => listReviewQueue(talks.ctx(role), { state: "draft" }),
  "the queue of what was returned": (role) => listReviewQueue(talks.ctx(role), { state: "returned" }),
  "the activity feed": (role) => listFeed(talks.ctx(role), {}),
  "the threads on it": (role) => listThreads(talks.ctx(role), { kind: "position", id: draft }),
} satisfies Record<string, (role: (typeof roles)[number]) => Promise<unknown>>;

describe.each(Object.entries(reads))("%s", (_, read) => {
  test("shows drafts to whoever reads them, and to nobody else", async () => {
    for (const role of readers) expect(JSON.stringify(await read(role))).toContain("SECRET");
    for (const role of others) expect(JSON.stringify(await read(role))).not.toContain("SECRET");
  });
});

test("what is before a reviewer may be read by everybody", async () => {
  const cell = await readCell(talks.ctx("viewer"), { issue: issue.number, party });
  expect(cell.pending.map(({ statement }) => statement)).toEqual(["OPEN new wording"]);
  expect((await listReviewQueue(talks.ctx("viewer"), { state: "in_review" })).items).toHaveLength(1);
});

test("counts and marks of quotes tell nothing of drafts", async () => {
  expect((await listReviewQueue(talks.ctx("viewer"), { state: "in_review" })).counts).toEqual({
    draft: 0,
    in_review: 1,
    returned: 0,
  });
  expect((await listPeople(talks.ctx("viewer")))[0]?.positions).toBe(1);
  expect((await listPeople(talks.ctx("analyst")))[0]?.positions).toBe(4);
  const uses = async (role: "viewer" | "analyst") =>
    [
      ...(await readChoices(talks.ctx(role), issue.number)).evidence,
      ...(await findEvidence(talks.ctx(role), "sign")),
    ].flatMap((choice) => choice.uses.map(({ positionId }) => positionId));
  expect(await uses("analyst")).toContain(draft);
  expect(new Set(await uses("viewer"))).toEqual(new Set([revised]));
});

test("a quote that is cited for drafts alone is no evidence of the issue", async () => {
  const quote = "declined to comment";
  const input = { act: "stated", statement: "A draft alone", basis: "on_record_quote", issueId: issue.id } as const;
  const cited = { ...input, partyId: party, citations: [talks.citation(capture, quote)] };
  await recordPosition(talks.ctx("analyst"), { ...cited, validFrom: { edtf: "2026-01-06" } });
  const evidence = async (role: "viewer" | "analyst") => {
    const { total, items } = (await getIssue(talks.ctx(role), issue.number)).evidence;
    const chosen = (await readChoices(talks.ctx(role), issue.number)).evidence;
    return { total, words: [...items, ...chosen].map(({ exact }) => exact) };
  };
  const [seen, known] = [await evidence("viewer"), await evidence("analyst")];
  expect(known.words.filter((words) => words === quote)).toHaveLength(2);
  expect(seen.words).not.toContain(quote);
  expect(known.total - seen.total).toBe(1);
});

test("an opened draft, and a comment on one, do not exist for whoever does not read drafts", async () => {
  expect((await getIssue(talks.ctx("viewer"), issue.number, { open: draft })).open).toBeNull();
  await expectProblem(getPosition(talks.ctx("commenter"), draft), "not_found");
  const target = { kind: "position" as const, id: returned };
  await expectProblem(addComment(talks.ctx("commenter"), { target, body: "What is it?" }), "not_found");
  const { id } = await addComment(talks.ctx("analyst"), { target, body: "Say whose word it is." });
  await expectProblem(addComment(talks.ctx("commenter"), { parentId: id, body: "Whose?" }), "not_found");
});
