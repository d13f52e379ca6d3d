import { beforeAll, describe, expect, it } from "vitest";
import { makePasswordLink } from "@/domain/access/commands/make-password-link";
import type { Role } from "@/domain/access/permissions";
import { findPasswordLink, getSignInScreen } from "@/domain/access/queries";
import { createNegotiation } from "@/domain/negotiations/commands/create-negotiation";
import { firstRun } from "@/domain/negotiations/commands/first-run";
import { switchOffDemoAccounts } from "@/domain/negotiations/commands/switch-off-demo-accounts";
import { updateNegotiation } from "@/domain/negotiations/commands/update-negotiation";
import { findAnything } from "@/domain/negotiations/find-anything";
import { getSettings } from "@/domain/negotiations/queries";
import { database } from "@/lib/db/client";
import { expectProblem } from "../expect-problem";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

const db = database();
const others: Role[] = ["viewer", "commenter", "analyst", "reviewer"];

// The first of this file, because it needs a database that nobody has used.
describe("the first run", () => {
  const person = { name: "Maria Lindqvist", email: "maria@example.test", password: "a long password" };
  const negotiation = { key: "first", name: "First talks", question: "" };

  it("refuses input by field and creates nothing", async () => {
    const given = { person: { ...person, password: "short" }, negotiation: { ...negotiation, key: "1X" } };
    const { fields } = await expectProblem(firstRun(given), "invalid");
    expect(Object.keys(fields)).toEqual(["person.password", "negotiation.key"]);
    expect(await getSignInScreen()).toEqual({ anyone: false, demo: [] });
  });

  it("creates one lead with one negotiation, even when several people try at once", async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map((n) => firstRun({ person: { ...person, email: `maria${n}@example.test` }, negotiation })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    const members = await db.prisma.member.findMany({ include: { negotiation: true, user: true } });
    expect(members).toMatchObject([{ role: "lead", negotiation: { key: "FIRST" }, user: { name: "Maria Lindqvist" } }]);
    expect(await db.prisma.activity.findMany()).toMatchObject([
      { type: "negotiation.created", actorName: "Maria Lindqvist", after: { key: "FIRST", name: "First talks" } },
    ]);
    expect((await getSignInScreen()).anyone).toBe(true);
  });

  it("is refused from then on", async () => {
    const again = { person: { ...person, email: "late@example.test" }, negotiation: { ...negotiation, key: "LATE" } };
    await expectProblem(firstRun(again), "refused");
    expect(await db.prisma.negotiation.count({ where: { key: "LATE" } })).toBe(0);
  });
});

describe("createNegotiation", () => {
  it("makes a negotiation led by its maker, with the first row of its activity, and ends the maker's password links", async () => {
    const { ctx, key: from } = await makeNegotiation();
    const { userId } = ctx("lead").actor;
    const { token } = await makePasswordLink(`lead.${from.toLowerCase()}@example.test`);
    const { key } = await createNegotiation(userId, { key: " gen1 ", name: "Geneva", question: "Who signs?" });
    expect(key).toBe("GEN1");
    const made = await db.prisma.negotiation.findUniqueOrThrow({ where: { key }, include: { members: true } });
    expect(made.members).toMatchObject([{ userId, role: "lead", removedAt: null }]);
    expect(await lastActivity(made.id)).toMatchObject([
      {
        type: "negotiation.created",
        subjectId: made.id,
        after: { key: "GEN1", name: "Geneva", question: "Who signs?" },
      },
    ]);
    expect(await findPasswordLink(token)).toBeNull();
  });

  it("is refused to whoever leads nothing, and to a demo account", async () => {
    const { ctx } = await makeNegotiation();
    const input = { key: "NEVER", name: "Never begun" };
    for (const role of others) await expectProblem(createNegotiation(ctx(role).actor.userId, input), "forbidden");
    const { userId } = ctx("lead").actor;
    await db.prisma.user.update({ where: { id: userId }, data: { isDemo: true } });
    await expectProblem(createNegotiation(userId, input), "forbidden");
    await db.prisma.user.update({ where: { id: userId }, data: { isDemo: false } });
  });

  it.each(["X", "1AB", "TOO-LONG", "ABCDEFGHIJK", "ÄB", ""])("refuses the key %j", async (key) => {
    const { ctx } = await makeNegotiation();
    const problem = await expectProblem(
      createNegotiation(ctx("lead").actor.userId, { key, name: "Geneva" }),
      "invalid",
    );
    expect(problem.fields).toHaveProperty("key");
  });

  it("refuses a key that is taken", async () => {
    const { ctx, key } = await makeNegotiation();
    const problem = await expectProblem(createNegotiation(ctx("lead").actor.userId, { key, name: "Twice" }), "invalid");
    expect(problem.fields).toHaveProperty("key");
  });
});

describe("updateNegotiation", () => {
  const input = { name: "New name", question: "Who signs?", marking: "red", version: 1 } as const;

  it("changes name, question and marking, with what changed in the activity", async () => {
    const { ctx, id, key } = await makeNegotiation();
    expect(await updateNegotiation(ctx("lead"), input)).toEqual({ id, version: 2 });
    expect(await getSettings(ctx("viewer"))).toMatchObject({ key, name: "New name", marking: "red", version: 2 });
    expect((await lastActivity(id))[0]).toMatchObject({
      type: "negotiation.updated",
      subjectId: id,
      before: { name: `Talks ${key}`, question: "", marking: "amber" },
      after: { name: "New name", question: "Who signs?", marking: "red" },
    });
  });

  it("lays both versions side by side when somebody was faster", async () => {
    const { ctx, id } = await makeNegotiation();
    await updateNegotiation(ctx("lead"), input);
    const before = await rowCounts(id);
    const problem = await expectProblem(updateNegotiation(ctx("lead"), { ...input, name: "Mine" }), "conflict");
    expect(problem.details).toMatchObject({
      version: 2,
      by: "Test lead",
      theirs: { name: "New name", marking: "TLP:RED" },
    });
    expect(await rowCounts(id)).toEqual(before);
  });

  it("refuses what is not valid, and every role but the lead", async () => {
    const { ctx } = await makeNegotiation();
    const bad = updateNegotiation(ctx("lead"), { ...input, name: "x" });
    expect((await expectProblem(bad, "invalid")).fields).toHaveProperty("name");
    for (const role of others) await expectProblem(updateNegotiation(ctx(role), input), "forbidden");
  });

  it("changes the negotiation one is in and no other", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    await updateNegotiation(ours.ctx("lead"), { ...input, id: theirs.id } as typeof input);
    expect(await getSettings(theirs.ctx("viewer"))).toMatchObject({ name: `Talks ${theirs.key}`, version: 1 });
  });
});

describe("switchOffDemoAccounts", () => {
  const make = (negotiation: TestNegotiation, roles: Role[], isDemo = true) =>
    db.prisma.user.updateMany({
      where: { id: { in: roles.map((role) => negotiation.ctx(role).actor.userId) } },
      data: { isDemo },
    });

  it("disables every demo account of the server and ends its sessions", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    await make(ours, ["viewer", "analyst"]);
    await make(theirs, ["viewer"]);
    expect((await getSignInScreen()).demo).toHaveLength(3);
    expect(await switchOffDemoAccounts(ours.ctx("lead"), {})).toEqual({ accounts: 3 });
    const users = await db.prisma.user.findMany({ where: { isDemo: true } });
    expect(users.every((user) => user.disabledAt !== null && user.sessionVersion === 2)).toBe(true);
    expect((await getSignInScreen()).demo).toEqual([]);
    const [row] = await lastActivity(ours.id);
    expect(row).toMatchObject({ type: "demo.switched-off", subjectId: ours.id });
    expect(row?.after).toMatchObject({ accounts: users.map((user) => user.email).sort() });
    await expectProblem(switchOffDemoAccounts(ours.ctx("lead"), {}), "refused");
  });

  it("is refused while any negotiation would be left without a lead, and then changes nothing", async () => {
    const [ours, theirs] = [await makeNegotiation(), await makeNegotiation()];
    await make(ours, ["lead", "viewer"]);
    const own = await expectProblem(switchOffDemoAccounts(ours.ctx("lead"), {}), "refused");
    expect(own.message).toContain("This negotiation has no other lead");
    const other = await expectProblem(switchOffDemoAccounts(theirs.ctx("lead"), {}), "refused");
    expect(other.message).not.toContain(ours.key);
    expect((await getSignInScreen()).demo).toHaveLength(2);
    await db.prisma.member.update({ where: { id: ours.ctx("analyst").actor.memberId }, data: { role: "lead" } });
    expect(await switchOffDemoAccounts(ours.ctx("lead"), {})).toEqual({ accounts: 2 });
  });

  it("is for leads alone", async () => {
    const { ctx } = await makeNegotiation();
    for (const role of others) await expectProblem(switchOffDemoAccounts(ctx(role), {}), "forbidden");
  });
});

describe("finding anything", () => {
  let ours: TestNegotiation;
  beforeAll(async () => {
    ours = await makeNegotiation();
    await ours.issue("Status of the Donbas");
    await ours.issue("Security guarantees");
    const partyId = await ours.party("Donbas Observers");
    await db.prisma.nameForm.create({
      data: {
        negotiationId: ours.id,
        partyId,
        form: "OBSE",
        kind: "short",
        recordedById: ours.ctx("lead").actor.memberId,
      },
    });
    const { documentId } = await ours.capture();
    await db.prisma.document.update({ where: { id: documentId }, data: { title: "The Donbas in January" } });
    const theirs = await makeNegotiation();
    await theirs.issue("Donbas, seen from elsewhere");
  });

  it("finds issues, parties and documents of this negotiation by a part of their name", async () => {
    const found = await findAnything(ours.ctx("viewer"), " donb ");
    expect(found.map(({ group, label }) => [group, label])).toEqual([
      ["Issues", "Status of the Donbas"],
      ["Parties", "Donbas Observers"],
      ["Documents", "The Donbas in January"],
    ]);
    expect(found[0]).toMatchObject({ detail: `${ours.key}-1 · identified`, href: `/n/${ours.key}/issues/1` });
    expect(found[2]?.href).toMatch(new RegExp(`^/n/${ours.key}/captures/`));
  });

  it("finds an issue by its key and a party by another of its names", async () => {
    expect(await findAnything(ours.ctx("viewer"), `${ours.key}-2`)).toMatchObject([{ label: "Security guarantees" }]);
    expect(await findAnything(ours.ctx("viewer"), "obs")).toMatchObject([{ group: "Parties", detail: "OBSE" }]);
  });

  it("takes the wildcards of the database for the characters they are", async () => {
    for (const typed of ["%", "_", "\\", "' or 1=1", ""])
      expect(await findAnything(ours.ctx("viewer"), typed)).toEqual([]);
  });
});
