import { describe, expect, it } from "vitest";
import { makePasswordLink } from "@/domain/access/commands/make-password-link";
import { resetPassword } from "@/domain/access/commands/reset-password";
import { signInWithPassword } from "@/domain/access/commands/sign-in";
import type { Role } from "@/domain/access/permissions";
import { findPasswordLink } from "@/domain/access/queries";
import { acceptInvitation, joinByInvitation } from "@/domain/members/commands/accept-invitation";
import { changeMemberRole } from "@/domain/members/commands/change-member-role";
import { inviteMember } from "@/domain/members/commands/invite-member";
import { makeResetLink } from "@/domain/members/commands/make-reset-link";
import { removeMember } from "@/domain/members/commands/remove-member";
import { revokeInvitation } from "@/domain/members/commands/revoke-invitation";
import { findInvitation } from "@/domain/members/find-invitation";
import { listMembers } from "@/domain/members/queries";
import { database } from "@/lib/db/client";
import { expectProblem } from "../expect-problem";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const db = database();
const others: Role[] = ["viewer", "commenter", "analyst", "reviewer"];
const roleOf = async (id: string) => (await db.prisma.member.findUniqueOrThrow({ where: { id } })).role;

let n = 0;
function newcomer() {
  n += 1;
  return { name: `Newcomer ${n}`, email: `newcomer${n}@example.test`, password: "a long password" };
}
const invite = async (negotiation: TestNegotiation, role: Role = "analyst") =>
  inviteMember(negotiation.ctx("lead"), { role, note: "for the desk" });

describe("inviteMember", () => {
  it("makes a link for a role that ends after seven days, and keeps only its hash", async () => {
    const ours = await makeNegotiation();
    const { id, token, expiresAt } = await invite(ours);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(7);
    const row = await db.prisma.invitation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ negotiationId: ours.id, role: "analyst", note: "for the desk" });
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    const [activity] = await lastActivity(ours.id);
    expect(activity).toMatchObject({
      type: "member.invited",
      subjectId: id,
      after: { role: "analyst", note: "for the desk" },
    });
    expect(JSON.stringify([row, activity?.after])).not.toContain(token);
    const [negotiation, key] = [await findInvitation(token), ours.key];
    expect(negotiation).toMatchObject({ negotiation: { key }, role: "analyst", by: "Test lead" });
  });

  it("mails nobody from a demonstration, and shows no real person's address there, because anybody can lead one", async () => {
    const ours = await makeNegotiation();
    const lead = ours.ctx("lead");
    await inviteMember(lead, { role: "viewer", sendTo: "somebody@example.test" });
    await db.prisma.user.update({ where: { id: lead.actor.userId }, data: { isDemo: true } });
    const before = await rowCounts(ours.id);
    const mailed = inviteMember(lead, { role: "viewer", sendTo: "somebody@example.test" });
    expect((await expectProblem(mailed, "invalid")).fields).toHaveProperty("sendTo");
    expect(await rowCounts(ours.id)).toEqual(before);
    const { members, isDemonstration } = await listMembers(lead);
    expect(members.map(({ email }) => email !== null)).toEqual([true, false, false, false, false]);
    expect(isDemonstration).toBe(true);
    await inviteMember(lead, { role: "viewer" });
  });

  it("refuses what is no role or no address, and every role but the lead", async () => {
    const { ctx } = await makeNegotiation();
    const problem = await expectProblem(inviteMember.execute(ctx("lead"), { role: "owner", sendTo: "x" }), "invalid");
    expect(Object.keys(problem.fields)).toEqual(["role", "sendTo"]);
    for (const role of others) await expectProblem(inviteMember(ctx(role), { role: "viewer" }), "forbidden");
  });
});

describe("revokeInvitation", () => {
  it("ends the link, with a row in the activity", async () => {
    const ours = await makeNegotiation();
    const { id, token } = await invite(ours);
    await revokeInvitation(ours.ctx("lead"), { id });
    expect(await findInvitation(token)).toBeNull();
    await expectProblem(joinByInvitation({ token, ...newcomer() }), "refused");
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "member.invitation-revoked",
      subjectId: id,
      before: { role: "analyst", note: "for the desk" },
    });
    await expectProblem(revokeInvitation(ours.ctx("lead"), { id }), "refused");
  });

  it("finds none of another negotiation, and is for leads alone", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { id, token } = await invite(theirs);
    await expectProblem(revokeInvitation(ours.ctx("lead"), { id }), "not_found");
    await expectProblem(revokeInvitation.execute(ours.ctx("lead"), { id: "x" }), "invalid");
    for (const role of others) await expectProblem(revokeInvitation(theirs.ctx(role), { id }), "forbidden");
    expect(await findInvitation(token)).not.toBeNull();
  });
});

describe("joining by an invitation", () => {
  it("makes the account and the member, who acts in the activity; the link works once", async () => {
    const ours = await makeNegotiation();
    const { id, token } = await invite(ours, "reviewer");
    const person = newcomer();
    const joined = await joinByInvitation({ token, ...person });
    expect(joined.key).toBe(ours.key);
    const member = await db.prisma.member.findFirstOrThrow({ where: { userId: joined.userId } });
    expect(member).toMatchObject({ negotiationId: ours.id, role: "reviewer", name: person.name });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "member.joined",
      actorId: member.id,
      actorName: person.name,
      subjectId: member.id,
      after: { role: "reviewer", invitationId: id },
    });
    expect(await signInWithPassword(person, "192.0.2.1")).toMatchObject({ userId: joined.userId });
    await expectProblem(joinByInvitation({ token, ...newcomer() }), "refused");
  });

  it("lets only one of two in who come at once", async () => {
    const ours = await makeNegotiation();
    const { token } = await invite(ours);
    const outcomes = await Promise.allSettled([1, 2].map(() => joinByInvitation({ token, ...newcomer() })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.prisma.member.count({ where: { negotiationId: ours.id } })).toBe(6);
  });

  it("lets somebody join who has an account, and ends their password links", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { userId } = theirs.ctx("viewer").actor;
    const { token: reset } = await makePasswordLink(`viewer.${theirs.key.toLowerCase()}@example.test`);
    const { token } = await invite(ours);
    expect(await acceptInvitation(userId, { token })).toEqual({ key: ours.key });
    expect(await findPasswordLink(reset)).toBeNull();
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "member.joined", actorName: "Test viewer" });
  });

  it("keeps the link when a member opens it, and sends who has an account to sign in", async () => {
    const ours = await makeNegotiation();
    const { token } = await invite(ours);
    await expectProblem(acceptInvitation(ours.ctx("viewer").actor.userId, { token }), "refused");
    const email = `viewer.${ours.key.toLowerCase()}@example.test`;
    const problem = await expectProblem(joinByInvitation({ token, ...newcomer(), email }), "invalid");
    expect(problem.fields).toHaveProperty("email");
    expect(await findInvitation(token)).not.toBeNull();
  });

  it("brings a removed member back, as the same member", async () => {
    const ours = await makeNegotiation();
    const { memberId, userId } = ours.ctx("viewer").actor;
    await removeMember(ours.ctx("lead"), { id: memberId });
    const { token } = await invite(ours, "commenter");
    await acceptInvitation(userId, { token });
    expect(await db.prisma.member.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      role: "commenter",
      removedAt: null,
    });
  });

  it("is refused after seven days, with a link that nobody made, and with input that is not valid", async () => {
    const ours = await makeNegotiation();
    const { id, token } = await invite(ours);
    await db.prisma.invitation.update({ where: { id }, data: { expiresAt: new Date() } });
    await expectProblem(joinByInvitation({ token, ...newcomer() }), "refused");
    await expectProblem(joinByInvitation({ token: "A".repeat(43), ...newcomer() }), "refused");
    const given = { token: "A", name: "x", email: "x", password: "x" };
    const { fields } = await expectProblem(joinByInvitation(given), "invalid");
    expect(Object.keys(fields)).toEqual(["token", "name", "email", "password"]);
    expect(await db.prisma.user.count({ where: { name: { startsWith: "Newcomer" }, members: { none: {} } } })).toBe(0);
  });

  it("ends with its maker's part as lead, so that nobody comes back by a link of their own", async () => {
    for (const end of ["removed", "demoted", "disabled"]) {
      const ours = await makeNegotiation();
      const { memberId, userId } = ours.ctx("lead").actor;
      const { token } = await invite(ours, "lead");
      if (end === "disabled") await db.prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
      else {
        const data = end === "removed" ? { removedAt: new Date() } : { role: "reviewer" as const };
        await db.prisma.member.update({ where: { id: memberId }, data });
      }
      expect(await findInvitation(token), end).toBeNull();
      await expectProblem(joinByInvitation({ token, ...newcomer() }), "refused");
    }
  });

  it("does not let a demo account into work that is not a demonstration", async () => {
    const [ours, demo] = [await makeNegotiation(), await makeNegotiation()];
    const { userId } = demo.ctx("analyst").actor;
    await db.prisma.user.update({ where: { id: userId }, data: { isDemo: true } });
    const { token } = await invite(ours);
    await expectProblem(acceptInvitation(userId, { token }), "refused");
    expect(await findInvitation(token)).not.toBeNull();
  });
});

describe("changeMemberRole", () => {
  it("changes the role, with both in the activity", async () => {
    const ours = await makeNegotiation();
    const { memberId: id } = ours.ctx("analyst").actor;
    expect(await changeMemberRole(ours.ctx("lead"), { id, role: "reviewer" })).toEqual({ id, role: "reviewer" });
    expect(await roleOf(id)).toBe("reviewer");
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "member.role-changed",
      subjectId: id,
      before: { name: "Test analyst", role: "analyst" },
      after: { name: "Test analyst", role: "reviewer" },
    });
  });

  it("never takes the last lead who can sign in, and of two who demote each other one stays", async () => {
    const ours = await makeNegotiation();
    const [lead, second] = [ours.ctx("lead"), ours.ctx("reviewer")];
    const demoted = { id: lead.actor.memberId, role: "viewer" } as const;
    await expectProblem(changeMemberRole(lead, demoted), "refused");
    await changeMemberRole(lead, { id: second.actor.memberId, role: "lead" });
    await db.prisma.user.update({ where: { id: second.actor.userId }, data: { disabledAt: new Date() } });
    await expectProblem(changeMemberRole(lead, demoted), "refused");
    await db.prisma.user.update({ where: { id: second.actor.userId }, data: { disabledAt: null } });
    const both = await Promise.allSettled([
      changeMemberRole(lead, { id: second.actor.memberId, role: "viewer" }),
      changeMemberRole(lead, demoted),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("refuses what is not valid, a stranger's member, a removed one, and every role but the lead", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { memberId: id } = ours.ctx("viewer").actor;
    const problem = await expectProblem(changeMemberRole.execute(ours.ctx("lead"), { id, role: "king" }), "invalid");
    expect(problem.fields).toHaveProperty("role");
    await expectProblem(changeMemberRole(theirs.ctx("lead"), { id, role: "lead" }), "not_found");
    for (const role of others) await expectProblem(changeMemberRole(ours.ctx(role), { id, role: "lead" }), "forbidden");
    await expectProblem(changeMemberRole(ours.ctx("lead"), { id, role: "viewer" }), "refused");
    await removeMember(ours.ctx("lead"), { id });
    await expectProblem(changeMemberRole(ours.ctx("lead"), { id, role: "analyst" }), "not_found");
    expect(await roleOf(id)).toBe("viewer");
  });
});

describe("removeMember", () => {
  it("ends the part and keeps the row and the name on history", async () => {
    const ours = await makeNegotiation();
    await ours.issue();
    const { memberId: id } = ours.ctx("analyst").actor;
    await removeMember(ours.ctx("lead"), { id });
    expect((await db.prisma.member.findUniqueOrThrow({ where: { id } })).removedAt).not.toBeNull();
    const [removed, created] = await lastActivity(ours.id, 2);
    expect(removed).toMatchObject({ type: "member.removed", before: { name: "Test analyst", role: "analyst" } });
    expect(created).toMatchObject({ type: "issue.created", actorId: id, actorName: "Test analyst" });
    expect((await listMembers(ours.ctx("lead"))).members.map((member) => member.id)).not.toContain(id);
  });

  it("never takes the last lead", async () => {
    const ours = await makeNegotiation();
    const before = await rowCounts(ours.id);
    await expectProblem(removeMember(ours.ctx("lead"), { id: ours.ctx("lead").actor.memberId }), "refused");
    expect(await rowCounts(ours.id)).toEqual(before);
    expect((await listMembers(ours.ctx("viewer"))).members).toHaveLength(5);
  });

  it("refuses what is not valid, a stranger's member, and every role but the lead", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { memberId: id } = ours.ctx("viewer").actor;
    await expectProblem(removeMember.execute(ours.ctx("lead"), {}), "invalid");
    await expectProblem(removeMember(theirs.ctx("lead"), { id }), "not_found");
    for (const role of others) await expectProblem(removeMember(ours.ctx(role), { id }), "forbidden");
    expect((await db.prisma.member.findUniqueOrThrow({ where: { id } })).removedAt).toBeNull();
  });
});

describe("makeResetLink", () => {
  it("makes a link for a member, and says in the activity that it was made", async () => {
    const ours = await makeNegotiation();
    const { memberId: id, userId } = ours.ctx("analyst").actor;
    const { token, email } = await makeResetLink(ours.ctx("lead"), { id });
    expect(email).toBe(`analyst.${ours.key.toLowerCase()}@example.test`);
    expect((await resetPassword({ token, password: "chosen by the link" })).userId).toBe(userId);
    const [row] = await lastActivity(ours.id);
    expect(row).toMatchObject({ type: "member.reset-link-made", subjectId: id, after: { name: "Test analyst" } });
    expect(JSON.stringify(row?.after)).not.toContain(token);
  });

  it("is refused when the link would open a negotiation that the lead does not lead", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { memberId: id, userId } = ours.ctx("analyst").actor;
    const { token } = await invite(theirs, "viewer");
    await acceptInvitation(userId, { token });
    await expectProblem(makeResetLink(ours.ctx("lead"), { id }), "refused");
    expect(await db.prisma.passwordReset.count({ where: { userId } })).toBe(0);
    const lead = ours.ctx("lead").actor.userId;
    const { token: own } = await invite(theirs, "reviewer");
    await acceptInvitation(lead, { token: own });
    await expectProblem(makeResetLink(ours.ctx("lead"), { id }), "refused");
    const { id: theirMember } = await db.prisma.member.findFirstOrThrow({
      where: { negotiationId: theirs.id, userId: lead },
    });
    await changeMemberRole(theirs.ctx("lead"), { id: theirMember, role: "lead" });
    await makeResetLink(ours.ctx("lead"), { id });
  });

  it("a link that was made earlier ends when the person joins another negotiation", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { memberId: id, userId } = ours.ctx("analyst").actor;
    const { token } = await makeResetLink(ours.ctx("lead"), { id });
    const { token: invitation } = await invite(theirs, "lead");
    await acceptInvitation(userId, { token: invitation });
    await expectProblem(resetPassword({ token, password: "a way into another" }), "refused");
  });

  it("rests on its maker's right to make it: it ends when they are no lead there any more, or cannot sign in", async () => {
    for (const end of ["removed", "demoted", "disabled", "gone with the member"]) {
      const ours = await makeNegotiation();
      const { memberId: id } = ours.ctx("analyst").actor;
      const { memberId, userId } = ours.ctx("lead").actor;
      const { token } = await makeResetLink(ours.ctx("lead"), { id });
      const { token: kept } = await makePasswordLink(`analyst.${ours.key.toLowerCase()}@example.test`);
      expect(await findPasswordLink(token)).toMatchObject({ name: "Test analyst" });
      if (end === "disabled") await db.prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
      else {
        const data = end === "demoted" ? { role: "reviewer" as const } : { removedAt: new Date() };
        await db.prisma.member.update({ where: { id: end === "gone with the member" ? id : memberId }, data });
      }
      expect(await findPasswordLink(token), end).toBeNull();
      await expectProblem(resetPassword({ token, password: "chosen by who was removed" }), "refused");
      // What whoever runs the server made rests on nobody.
      await resetPassword({ token: kept, password: "chosen by the person" });
    }
  });

  it("is refused in a demonstration, where anybody can be a lead: to demo accounts, and to whom they made one", async () => {
    const ours = await makeNegotiation();
    const { memberId: id, userId } = ours.ctx("analyst").actor;
    await db.prisma.user.update({ where: { id: ours.ctx("lead").actor.userId }, data: { isDemo: true } });
    await expectProblem(makeResetLink(ours.ctx("lead"), { id }), "refused");
    const { actor, ...here } = ours.ctx("reviewer");
    await changeMemberRole(ours.ctx("lead"), { id: actor.memberId, role: "lead" });
    const second = { ...here, actor: { ...actor, role: "lead" as const } };
    await removeMember(second, { id: ours.ctx("lead").actor.memberId });
    await expectProblem(makeResetLink(second, { id }), "refused");
    expect((await listMembers(second)).members.every(({ noLink }) => noLink !== null)).toBe(true);
    expect(await db.prisma.passwordReset.count({ where: { userId } })).toBe(0);
  });

  it("is refused for oneself, for demo accounts and for accounts that are switched off", async () => {
    const ours = await makeNegotiation();
    const lead = ours.ctx("lead");
    await expectProblem(makeResetLink(lead, { id: lead.actor.memberId }), "refused");
    const { memberId: id, userId } = ours.ctx("viewer").actor;
    await db.prisma.user.update({ where: { id: userId }, data: { isDemo: true } });
    await expectProblem(makeResetLink(lead, { id }), "refused");
    await db.prisma.user.update({ where: { id: userId }, data: { isDemo: false, disabledAt: new Date() } });
    await expectProblem(makeResetLink(lead, { id }), "refused");
  });

  it("refuses what is not valid, a stranger's member, and every role but the lead", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    const { memberId: id } = ours.ctx("viewer").actor;
    await expectProblem(makeResetLink.execute(ours.ctx("lead"), { id: 7 }), "invalid");
    await expectProblem(makeResetLink(theirs.ctx("lead"), { id }), "not_found");
    for (const role of others) await expectProblem(makeResetLink(ours.ctx(role), { id }), "forbidden");
  });
});

describe("listMembers", () => {
  it("tells everybody who is there, and e-mails and invitations only the lead", async () => {
    const ours = await makeNegotiation();
    await invite(ours);
    const seen = await listMembers(ours.ctx("viewer"));
    expect(seen.members.map((member) => member.role)).toEqual(["lead", "reviewer", "analyst", "commenter", "viewer"]);
    expect(seen.members.every((member) => member.email === null && member.noLink === null)).toBe(true);
    expect(seen.invitations).toEqual([]);
    const known = await listMembers(ours.ctx("lead"));
    expect(known.members[0]).toMatchObject({ isSelf: true, email: `lead.${ours.key.toLowerCase()}@example.test` });
    expect(known.invitations).toMatchObject([{ role: "analyst", note: "for the desk", by: "Test lead" }]);
  });
});
