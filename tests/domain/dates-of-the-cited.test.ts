import { beforeAll, expect, test } from "vitest";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { addDocument } from "@/domain/sources/commands/add-document";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { expectProblem } from "../expect-problem";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let issueId: string;
let partyId: string;
beforeAll(async () => {
  talks = await makeNegotiation();
  issueId = (await talks.issue()).id;
  partyId = await talks.party("Ukraine");
});

let count = 0;
/** A quote of a document that was published then. */
async function quoteOf(edtf: string | null) {
  const text = `Report ${++count} of ${talks.key}. “We sign today,” she added.`;
  const { captureId } = await addDocument(talks.ctx("analyst"), { text, published: { edtf } });
  return talks.citation({ captureId: captureId ?? "", text }, "We sign today");
}
const tuesday = { edtf: "2026-01-06", text: "Tuesday", basis: "relative_to_publication" } as const;
const meaning = { act: "stated", statement: "It signs.", basis: "on_record_quote" } as const;
const record = async (...published: (string | null)[]) =>
  recordPosition(talks.ctx("analyst"), {
    ...{ ...meaning, issueId, partyId, validFrom: tuesday },
    citations: await Promise.all(published.map(quoteOf)),
  });

test("a position's day that counts from publication needs a cited document that is dated as precisely", async () => {
  for (const known of [[null], ["2026-01"], [null, "2026~"]])
    expect((await expectProblem(record(...known), "invalid")).fields).toMatchObject({
      "validFrom.edtf": expect.stringMatching(/counts from/),
    });
  await record("2026-01-07");
  await record(null, "2026-01-07");
});

test("so does the day since which a status holds", async () => {
  const change = async (published: string | null) =>
    changeIssueStatus(talks.ctx("analyst"), {
      ...{ issueId, from: "identified", to: "tabled", reason: "They put it on the table.", effective: tuesday },
      ...{ scopePartyIds: [], citations: [await quoteOf(published)] },
    });
  expect((await expectProblem(change(null), "invalid")).fields).toMatchObject({
    "effective.edtf": expect.stringMatching(/counts from/),
  });
  await change("2026-01-07");
});

test("a day known from elsewhere, with a note that says how, is bound by no document", async () => {
  const validFrom = { ...tuesday, basis: "external", note: "The meeting's own communiqué." } as const;
  const citations = [await quoteOf(null)];
  await recordPosition(talks.ctx("analyst"), { ...meaning, issueId, partyId, validFrom, citations });
});
