import { beforeAll, describe, expect, it } from "vitest";
import { feedFilter } from "@/domain/activity/feed-filter";
import { listFeed } from "@/domain/activity/queries";
import { addComment } from "@/domain/comments/commands/add-comment";
import { createEvent } from "@/domain/events/commands/create-event";
import { changeMemberRole } from "@/domain/members/commands/change-member-role";
import { inviteMember } from "@/domain/members/commands/invite-member";
import { revokeInvitation } from "@/domain/members/commands/revoke-invitation";
import { updateNegotiation } from "@/domain/negotiations/commands/update-negotiation";
import { createParty } from "@/domain/parties/commands/create-party";
import { makeNegotiation, type TestNegotiation } from "../factories";

let ours: TestNegotiation;
let issue: { id: string; number: number };

beforeAll(async () => {
  ours = await makeNegotiation();
  const theirs = await makeNegotiation();
  await theirs.issue("Not ours");
  issue = await ours.issue("Status of the Donbas");
  await ours.issue("Security guarantees");
  const { id: partyId } = await createParty(ours.ctx("reviewer"), { name: "Atlantis", kind: "state" });
  await ours.reviewed({ issueId: issue.id, partyId, statement: "Atlantis deploys after a settlement." });
  await addComment(ours.ctx("analyst"), {
    target: { kind: "issue", id: issue.id },
    body: "Among us",
    visibility: "team",
  });
  await addComment(ours.ctx("analyst"), {
    target: { kind: "issue", id: issue.id },
    body: "To all",
    visibility: "negotiation",
  });
  await createEvent(ours.ctx("reviewer"), { title: "Round one", kind: "round" });
  const { id } = await inviteMember(ours.ctx("lead"), { role: "viewer", note: "the desk" });
  await revokeInvitation(ours.ctx("lead"), { id });
  await changeMemberRole(ours.ctx("lead"), { id: ours.ctx("viewer").actor.memberId, role: "commenter" });
  await changeMemberRole(ours.ctx("lead"), { id: ours.ctx("viewer").actor.memberId, role: "viewer" });
  await updateNegotiation(ours.ctx("lead"), { name: "Renamed", question: "", marking: "amber", version: 1 });
});

const types = async (filter = {}, role: "viewer" | "analyst" = "analyst") =>
  (await listFeed(ours.ctx(role), filter)).rows.map((row) => row.type);

describe("the feed", () => {
  it("tells everything of this negotiation, newest first, with names and places", async () => {
    const { rows, next, members, issues } = await listFeed(ours.ctx("analyst"), {});
    expect(next).toBeNull();
    expect(members).toHaveLength(5);
    expect(issues.map(({ title }) => title)).toEqual(["Status of the Donbas", "Security guarantees"]);
    const told = Object.fromEntries(rows.toReversed().map((row) => [row.type, row]));
    expect(rows.at(-1)).toMatchObject({
      type: "issue.created",
      actor: "Test analyst",
      subject: "Status of the Donbas",
      path: "issues/1",
      issue: { number: 1 },
    });
    expect(told["party.created"]).toMatchObject({ subject: "Atlantis", path: expect.stringMatching(/^parties\//) });
    expect(told["position.recorded"]).toMatchObject({
      subject: "Atlantis deploys after a settlement.",
      path: expect.stringMatching(/^issues\/1\?open=([\w-]+)#position-\1$/),
    });
    expect(told["event.created"]).toMatchObject({ path: expect.stringMatching(/^events\/[\w-]+$/) });
    expect(told["member.role-changed"]).toMatchObject({ subject: "Test viewer", after: { role: "viewer" } });
    expect(told["comment.added"]).toMatchObject({
      path: expect.stringMatching(/^comments\//),
      after: { body: "To all" },
    });
    expect(rows[0]).toMatchObject({
      type: "negotiation.updated",
      path: "settings",
      before: { name: expect.any(String) },
    });
    expect(rows[0]?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("tells for whom an invitation is only to whoever manages members, as their list does", async () => {
    for (const [role, subject, note] of [
      ["lead", "the desk", "the desk"],
      ["reviewer", null, undefined],
      ["viewer", null, undefined],
    ] as const) {
      const { rows } = await listFeed(ours.ctx(role), { kind: "team" });
      const invited = rows.filter(({ type }) => type.startsWith("member.invit"));
      expect(invited.map((row) => [row.subject, (row.after ?? row.before)?.note])).toEqual([
        [subject, note],
        [subject, note],
      ]);
      expect(invited[0]).toMatchObject({ path: "members", before: { role: "viewer" } });
    }
  });

  it("shows team-only discussion to nobody who takes no part in it", async () => {
    const bodies = async (role: "viewer" | "commenter") =>
      (await listFeed(ours.ctx(role), { kind: "discussion" })).rows.map((row) => row.after?.body);
    expect(await bodies("commenter")).toEqual(["To all", "Among us"]);
    expect(await bodies("viewer")).toEqual(["To all"]);
  });

  it("is narrowed by member, kind and issue, and by all of them together", async () => {
    expect(await types({ kind: "team" })).toEqual([
      "negotiation.updated",
      "member.role-changed",
      "member.role-changed",
      "member.invitation-revoked",
      "member.invited",
    ]);
    expect(await types({ issue: 2 })).toEqual(["issue.created"]);
    expect(await types({ member: ours.ctx("reviewer").actor.memberId })).toEqual([
      "event.created",
      "position.reviewed",
      "party.created",
    ]);
    expect(await types({ member: ours.ctx("analyst").actor.memberId, kind: "issues", issue: 1 })).toEqual([
      "issue.created",
    ]);
    expect(await types({ issue: 99 })).toEqual([]);
  });

  it("goes on page by page without a gap or a repetition", async () => {
    const many = await makeNegotiation();
    for (let i = 0; i < 60; i++) await many.issue(`Issue ${i}`);
    const first = await listFeed(many.ctx("viewer"), {});
    expect(first.rows).toHaveLength(50);
    await many.issue("Meanwhile");
    const second = await listFeed(many.ctx("viewer"), feedFilter.parse({ before: first.next }));
    expect(second.next).toBeNull();
    const subjects = [...first.rows, ...second.rows].map((row) => row.subject);
    expect(subjects).toEqual(Array.from({ length: 60 }, (_, i) => `Issue ${59 - i}`));
  });

  it("takes an address that makes no sense for no filter", () => {
    const given = { member: "x", kind: "gossip", issue: "-1", before: "1; drop table activity", other: "y" };
    expect(Object.values(feedFilter.parse(given)).filter((value) => value !== undefined)).toEqual([]);
    expect(feedFilter.parse({ issue: "7", kind: ["status"] })).toMatchObject({ issue: 7 });
  });
});
