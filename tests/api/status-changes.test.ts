import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/domain/access/permissions";
import { recordOf } from "../access/record";
import { builtAction, callAction } from "../actions";
import { ask } from "../ask";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { sessionsOf } from "../visitors";

let talks: TestNegotiation;
let other: TestNegotiation;
let sessions: Record<Role, string>;
let ukraine: string;
let russia: string;
let france: string;
let issueId: string;
let citations: ReturnType<TestNegotiation["citation"]>[];

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
  sessions = await sessionsOf(talks.key);
  ukraine = await talks.party("Ukraine", { principal: true });
  russia = await talks.party("Russia", { principal: true });
  france = await talks.party("France");
  issueId = (await talks.issue()).id;
  citations = [talks.citation(await talks.capture(), "We sign today")];
  await talks.reviewed({ issueId, partyId: ukraine, act: "signed" });
  await talks.reviewed({ issueId, partyId: france, act: "committed" });
});

const input = (more: object = {}) => ({
  issueId,
  from: "identified",
  to: "tabled",
  reason: "On the agenda of the leaders.",
  citations,
  ...more,
});

async function post(body: unknown, cookie = sessions.analyst, key = talks.key) {
  const { status, headers, text } = await ask(`/api/n/${key}/status-changes`, {
    method: "POST",
    cookie,
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status, type: headers.get("content-type"), body: JSON.parse(text) };
}

/** Refused by the API, and by the form in the same words; nothing is written. */
async function refusedByBoth(body: object, status: number, problem: object) {
  const before = await recordOf(talks.id);
  const byApi = await post(body);
  expect(byApi).toMatchObject({ status, type: "application/problem+json", body: { status, ...problem } });
  const action = builtAction("changeIssueStatusAction");
  const byForm = await callAction(action, [talks.key, body], { cookie: sessions.analyst }, talks.key);
  const { code, title: message, fields, details } = byApi.body;
  expect(byForm.result).toEqual({ ok: false, error: { code, message, fields, details } });
  expect(await recordOf(talks.id)).toEqual(before);
}

describe("a status change by the API obeys the rules of the form", () => {
  test("invariants 5 and 14: without a reason it is refused", async () => {
    const fields = { reason: expect.any(String) };
    await refusedByBoth(input({ reason: "  " }), 422, { code: "invalid", fields });
  });

  test("invariants 5 and 14: without a citation it is refused", async () => {
    const fields = { citations: expect.any(String) };
    await refusedByBoth(input({ citations: [] }), 422, { code: "invalid", fields });
    await refusedByBoth(input({ citations: undefined }), 422, { code: "invalid", fields });
  });

  test("invariants 6 and 14: “agreed” before all principals accept is refused, with who is missing and the scope that could be recorded", async () => {
    const details = {
      missing: [{ partyId: russia, name: "Russia" }],
      offerScope: [
        { partyId: ukraine, name: "Ukraine" },
        { partyId: france, name: "France" },
      ],
    };
    for (const to of ["agreed", "agreed_ad_referendum"]) {
      await refusedByBoth(input({ to, reason: "Signed by all." }), 409, { code: "refused", details });
    }
  });

  test("a status that somebody changed meanwhile is a conflict that shows theirs", async () => {
    await refusedByBoth(input({ from: "tabled", to: "under_discussion" }), 409, {
      code: "conflict",
      details: expect.objectContaining({ status: "identified" }),
    });
  });

  test("invariant 12: neither an issue nor a capture of another negotiation exists here", async () => {
    const foreign = await other.issue();
    await refusedByBoth(input({ issueId: foreign.id }), 404, { code: "not_found" });
    const quote = other.citation(await other.capture(), "We sign today");
    await refusedByBoth(input({ citations: [quote] }), 404, { code: "not_found" });
    const theirs = await recordOf(other.id);
    expect((await post(input({ issueId: foreign.id }), sessions.lead, other.key)).status).toBe(404);
    expect(await recordOf(other.id)).toEqual(theirs);
  });

  test("a body that is no JSON, or no object, is invalid", async () => {
    for (const body of ["", "{", "null", "[]", '"agreed"']) {
      expect(await post(body)).toMatchObject({ status: 422, body: { code: "invalid" } });
    }
  });

  test("a body is read only for whoever may change a status, and no further than is ever needed", async () => {
    const long = `"${"a".repeat(300 * 1024)}"`;
    expect((await post(long, sessions.viewer)).body).toMatchObject({ code: "forbidden" });
    expect((await post("{", sessions.viewer)).body).toMatchObject({ code: "forbidden" });
    expect((await post(long)).body).toMatchObject({ code: "invalid", title: "The body is too long." });
  });

  test("what the rules allow is recorded, with one activity row that says before and after", async () => {
    const made = await post(input());
    expect(made).toMatchObject({ status: 201, body: { status: "tabled" } });
    const { memberId } = talks.ctx("analyst").actor;
    const scoped = input({ from: "tabled", to: "under_discussion", scopePartyIds: [ukraine, france] });
    expect((await post(scoped)).status).toBe(201);
    expect(await lastActivity(talks.id, 2)).toMatchObject([
      { type: "issue.status-changed", actorId: memberId, before: { status: "tabled" } },
      {
        type: "issue.status-changed",
        actorId: memberId,
        before: { status: "identified" },
        after: { status: "tabled" },
      },
    ]);
  });
});
