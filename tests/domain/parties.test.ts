import { beforeAll, describe, expect, it } from "vitest";
import { listHoldings } from "@/domain/board/list-holdings";
import { changeCoalitionMembership } from "@/domain/parties/commands/change-coalition-membership";
import { createParty } from "@/domain/parties/commands/create-party";
import { recordCoalitionMembership } from "@/domain/parties/commands/record-coalition-membership";
import { recordPartyName } from "@/domain/parties/commands/record-party-name";
import { updateParty } from "@/domain/parties/commands/update-party";
import { withdrawPartyName } from "@/domain/parties/commands/withdraw-party-name";
import { partyKinds } from "@/domain/parties/kinds";
import { nameFormKinds } from "@/domain/parties/name-forms";
import { getParty, listParties } from "@/domain/parties/queries";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { refused } from "../refused";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let strangerId: string;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  strangerId = await theirs.party("Stranger", { kind: "coalition" });
});

describe("createParty", () => {
  it("adds a party, with one activity row that holds all of it", async () => {
    const input = {
      name: " Atlantis ",
      shortName: "AT",
      kind: "state",
      principal: true,
      sort: 2,
      note: "An island",
    } as const;
    const { id } = await createParty(ours.ctx("reviewer"), input);
    const after = { ...input, name: "Atlantis" };
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "party.created",
      subjectId: id,
      before: null,
      after,
    });
    expect(await getParty(ours.ctx("viewer"), id)).toMatchObject({ ...after, version: 1, forms: [], people: [] });
  });

  it("refuses a name that another party has, and input that says nothing", async () => {
    await createParty(ours.ctx("reviewer"), { name: "Lemuria", kind: "state" });
    const again = () => createParty(ours.ctx("reviewer"), { name: "Lemuria", kind: "institution" });
    await refused(ours.id, again, { code: "invalid", fields: { name: expect.any(String) } });
    const empty = () => createParty.execute(ours.ctx("reviewer"), { name: " ", kind: "kingdom", sort: 1.5 });
    const fields = { name: expect.any(String), kind: expect.any(String), sort: expect.any(String) };
    await refused(ours.id, empty, { code: "invalid", fields });
  });

  it("is for those who keep the list of parties", async () => {
    await refused(ours.id, () => createParty(ours.ctx("analyst"), { name: "Mu", kind: "state" }), {
      code: "forbidden",
    });
  });

  it("lets another negotiation have a party of the same name", async () => {
    const name = "Hyperborea";
    await createParty(ours.ctx("lead"), { name, kind: "state" });
    await createParty(theirs.ctx("lead"), { name, kind: "state" });
    expect((await listParties(theirs.ctx("viewer"))).parties.map((party) => party.name)).toContain(name);
  });
});

describe("updateParty", () => {
  const next = { name: "Thule", shortName: "TH", kind: "state", principal: true, sort: 1, note: "" } as const;

  it("changes what it is told to, and history keeps only what differs", async () => {
    const id = await ours.party("Ultima Thule");
    const result = await updateParty(ours.ctx("reviewer"), { id, version: 1, ...next });
    expect(result).toEqual({ id, version: 2 });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "party.updated",
      subjectId: id,
      before: { name: "Ultima Thule", shortName: null, principal: false, sort: 0 },
      after: { name: "Thule", shortName: "TH", principal: true, sort: 1 },
    });
  });

  it("lays both versions side by side when somebody else was faster", async () => {
    const { id } = await createParty(ours.ctx("reviewer"), { name: "Avalon", kind: "state" });
    await updateParty(ours.ctx("lead"), { id, version: 1, ...next, name: "Avalon the Blessed" });
    const details = {
      version: 2,
      by: "Test lead",
      theirs: { name: "Avalon the Blessed", principal: "yes", kind: "state" },
    };
    const late = () => updateParty(ours.ctx("reviewer"), { id, version: 1, ...next, name: "Avallon" });
    await refused(ours.id, late, { code: "conflict", details });
  });

  it("keeps a coalition with members a coalition", async () => {
    const [coalitionId, partyId] = [await ours.party("League", { kind: "coalition" }), await ours.party("Ys")];
    await recordCoalitionMembership(ours.ctx("reviewer"), { coalitionId, partyId });
    const work = () => updateParty(ours.ctx("reviewer"), { id: coalitionId, version: 1, ...next, name: "League" });
    await refused(ours.id, work, { code: "refused", fields: { kind: expect.any(String) } });
  });

  it("is refused to analysts, and knows no party of another negotiation", async () => {
    const id = await ours.party("Cockaigne");
    await refused(ours.id, () => updateParty(ours.ctx("analyst"), { id, version: 1, ...next }), { code: "forbidden" });
    const work = () => updateParty(ours.ctx("lead"), { id: strangerId, version: 1, ...next });
    await refused(ours.id, work, { code: "not_found" });
  });
});

describe("coalition memberships", () => {
  const day = (edtf: string) => ({ edtf, basis: "external" as const, note: "Its own calendar" });
  let coalitionId: string;

  beforeAll(async () => {
    coalitionId = await ours.party("Alliance", { kind: "coalition" });
  });

  it("are dated rows beside the parties: recorded, ended, and recorded anew after a return", async () => {
    const partyId = await ours.party("Ruritania");
    const lead = ours.ctx("reviewer");
    const from = { edtf: "2025-12~", text: "last month", basis: "inferred" as const };
    const { id } = await recordCoalitionMembership(lead, { coalitionId, partyId, from, note: "By its own account" });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "party.coalition-joined",
      subjectId: id,
      after: {
        coalition: "Alliance",
        party: "Ruritania",
        fromEdtf: "2025-12~",
        fromText: "last month",
        toEdtf: null,
      },
    });
    await changeCoalitionMembership(lead, { id, version: 1, from, to: day("2026-01-05"), note: "By its own account" });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "party.coalition-changed",
      subjectId: id,
      before: { partyId, toEdtf: null },
      after: { partyId, toEdtf: "2026-01-05", toBasis: "external" },
    });
    await recordCoalitionMembership(lead, { coalitionId, partyId, from: day("2026-02") });
    const { members } = await getParty(ours.ctx("viewer"), coalitionId);
    const ours2 = members.filter(({ party }) => party.id === partyId);
    expect(ours2.map(({ from, to }) => [from.edtf, to.edtf])).toEqual([
      ["2025-12~", "2026-01-05"],
      ["2026-02", null],
    ]);
    expect((await getParty(ours.ctx("viewer"), partyId)).memberOf).toHaveLength(2);
  });

  it("are one at a time for a party", async () => {
    const partyId = await ours.party("Syldavia");
    const record = (from?: ReturnType<typeof day>) =>
      recordCoalitionMembership(ours.ctx("reviewer"), { coalitionId, partyId, from });
    const { id } = await record(day("2025-03-01"));
    await refused(ours.id, () => record(day("2026-01-01")), {
      code: "refused",
      fields: { "from.edtf": expect.any(String) },
    });
    await refused(ours.id, () => record(), { code: "refused" });
    const ended = { id, version: 1, from: day("2025-03-01"), to: day("2025-06-30") };
    await changeCoalitionMembership(ours.ctx("reviewer"), ended);
    await record(day("2026-01-01"));
    const reopened = () => changeCoalitionMembership(ours.ctx("reviewer"), { ...ended, version: 2, to: null });
    await refused(ours.id, reopened, { code: "refused" });
  });

  it("refuse what is no coalition, a coalition within itself, and an end before the start", async () => {
    const [partyId, state] = [await ours.party("Borduria"), await ours.party("Sylvania")];
    const record = (over: object) =>
      recordCoalitionMembership.execute(ours.ctx("reviewer"), { coalitionId, partyId, ...over });
    const fields = (name: string) => ({ [name]: expect.any(String) });
    await refused(ours.id, () => record({ coalitionId: state }), { code: "refused", fields: fields("coalitionId") });
    await refused(ours.id, () => record({ partyId: coalitionId }), { code: "refused", fields: fields("partyId") });
    const backwards = { from: day("2026-01-02"), to: day("2026-01-01") };
    await refused(ours.id, () => record(backwards), { code: "invalid", fields: fields("to.edtf") });
    const tooFine = { from: { edtf: "2026-01-02", text: "last month", basis: "inferred" } };
    await refused(ours.id, () => record(tooFine), { code: "invalid", fields: fields("from.edtf") });
  });

  it("meet a change by somebody else as a conflict", async () => {
    const { id } = await recordCoalitionMembership(ours.ctx("reviewer"), {
      coalitionId,
      partyId: await ours.party("Grand Fenwick"),
    });
    await changeCoalitionMembership(ours.ctx("lead"), { id, version: 1, from: day("2025"), note: "Seen first" });
    const late = () => changeCoalitionMembership(ours.ctx("reviewer"), { id, version: 1, note: "" });
    const details = { version: 2, by: "Test lead", theirs: { "from.edtf": "2025", note: "Seen first" } };
    await refused(ours.id, late, { code: "conflict", details });
  });

  it("are refused to analysts, and reach no party of another negotiation", async () => {
    const partyId = await ours.party("San Serriffe");
    const { id } = await recordCoalitionMembership(ours.ctx("reviewer"), { coalitionId, partyId });
    const analyst = ours.ctx("analyst");
    await refused(ours.id, () => recordCoalitionMembership(analyst, { coalitionId, partyId }), { code: "forbidden" });
    await refused(ours.id, () => changeCoalitionMembership(analyst, { id, version: 1 }), { code: "forbidden" });
    const lead = ours.ctx("lead");
    const asCoalition = () => recordCoalitionMembership(lead, { coalitionId: strangerId, partyId });
    const asMember = () => recordCoalitionMembership(lead, { coalitionId, partyId: strangerId });
    const fromAfar = () => changeCoalitionMembership(theirs.ctx("lead"), { id, version: 1 });
    for (const work of [asCoalition, asMember, fromAfar]) await refused(ours.id, work, { code: "not_found" });
  });
});

describe("name forms of a party", () => {
  it("are recorded as the source has them, once, and withdrawing keeps the row", async () => {
    const partyId = await ours.party("Elbonia");
    const reviewer = ours.ctx("reviewer");
    const form = { form: " Elbo -nia ", kind: "translation_artefact" } as const;
    const { id } = await recordPartyName(reviewer, { partyId, ...form });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "name.recorded",
      subjectId: partyId,
      after: { nameFormId: id, party: "Elbonia", form: "Elbo -nia", kind: "translation_artefact" },
    });
    const again = () => recordPartyName(reviewer, { partyId, ...form });
    await refused(ours.id, again, { code: "invalid", fields: { form: expect.any(String) } });
    await withdrawPartyName(reviewer, { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "name.withdrawn",
      subjectId: partyId,
      before: { nameFormId: id, form: "Elbo -nia" },
    });
    expect((await getParty(reviewer, partyId)).forms).toEqual([]);
    const row = await reviewer.db.prisma.nameForm.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ form: "Elbo -nia", withdrawnById: reviewer.actor.memberId });
    await refused(ours.id, () => withdrawPartyName(reviewer, { id }), { code: "refused" });
    await recordPartyName(reviewer, { partyId, ...form });
  });

  it("never merge: two parties may have the same form", async () => {
    for (const name of ["North Vostok", "South Vostok"]) {
      const partyId = await ours.party(name);
      await recordPartyName(ours.ctx("reviewer"), { partyId, form: "Vostok", kind: "short" });
    }
    const bearers = (await listParties(ours.ctx("viewer"))).parties.filter(({ forms }) =>
      forms.some(({ form }) => form === "Vostok"),
    );
    expect(bearers.map(({ name }) => name)).toEqual(["North Vostok", "South Vostok"]);
  });

  it("refuse empty forms, unknown kinds, analysts, and what belongs elsewhere", async () => {
    const partyId = await ours.party("Gondal");
    const empty = () => recordPartyName.execute(ours.ctx("lead"), { partyId, form: "  ", kind: "alias" });
    await refused(ours.id, empty, { code: "invalid", fields: { form: expect.any(String), kind: expect.any(String) } });
    const { id } = await recordPartyName(ours.ctx("lead"), { partyId, form: "Gondal", kind: "official" });
    const byAnalyst = () => recordPartyName(ours.ctx("analyst"), { partyId, form: "Gaaldine", kind: "metonym" });
    await refused(ours.id, byAnalyst, { code: "forbidden" });
    await refused(ours.id, () => withdrawPartyName(ours.ctx("analyst"), { id }), { code: "forbidden" });
    const abroad = () => recordPartyName(ours.ctx("lead"), { partyId: strangerId, form: "Them", kind: "short" });
    await refused(ours.id, abroad, { code: "not_found" });
    await refused(ours.id, () => withdrawPartyName(theirs.ctx("lead"), { id }), { code: "not_found" });
  });
});

describe("reading parties", () => {
  it("puts principals first, then the order that was set, then names", async () => {
    const here = await makeNegotiation();
    const add = (name: string, more: object = {}) =>
      createParty.execute(here.ctx("lead"), { name, kind: "state", ...more });
    await add("Beta");
    await add("Alpha");
    await add("Zeta", { sort: 0, principal: true });
    await add("Eta", { sort: 5 });
    expect((await listParties(here.ctx("viewer"))).parties.map(({ name }) => name)).toEqual([
      "Zeta",
      "Alpha",
      "Beta",
      "Eta",
    ]);
  });

  it("shows what a party holds today on each issue, and how many others could be shown", async () => {
    const here = await makeNegotiation();
    const partyId = await here.party("Atlantis");
    const [one, two] = [await here.issue("Fishing rights"), await here.issue("Lighthouses")];
    await here.reviewed({
      issueId: one.id,
      partyId,
      act: "stated",
      validFrom: { edtf: "2025-01-01" },
    });
    await here.reviewed({
      issueId: one.id,
      partyId,
      act: "offered",
      validFrom: { edtf: "2025-02-01" },
    });
    await here.reviewed({
      issueId: two.id,
      partyId,
      act: "rejected",
      validFrom: { edtf: "2999-01-01" },
    });
    const { held, issues } = await listHoldings(here.ctx("viewer"), partyId);
    expect(issues).toBe(2);
    expect(held).toMatchObject([
      { issue: { number: one.number }, act: "offered", validFrom: { edtf: "2025-02-01" }, others: 1, documents: 1 },
    ]);
    expect((await listHoldings(theirs.ctx("viewer"), partyId)).held).toEqual([]);
    expect((await listParties(here.ctx("viewer"))).parties[0]).toMatchObject({ name: "Atlantis", issues: 1 });
  });

  it("has no party of another negotiation, nor one that cannot be", async () => {
    for (const id of [strangerId, "no-such-id"])
      await expect(getParty(ours.ctx("lead"), id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe.each(Object.entries({ partyKinds, nameFormKinds }))("the vocabulary of %s", (_name, entries) => {
  it("has each word once, with a label of its own and a sentence of help", () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
    for (const { help } of entries) expect(help).toMatch(/^[“\p{Lu}].{10,}\.$/su);
  });
});
