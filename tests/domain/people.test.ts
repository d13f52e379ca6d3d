import { beforeAll, describe, expect, it } from "vitest";
import { listSpoken } from "@/domain/board/list-spoken";
import { getParty } from "@/domain/parties/queries";
import { changeOffice } from "@/domain/people/commands/change-office";
import { createPerson } from "@/domain/people/commands/create-person";
import { recordOffice } from "@/domain/people/commands/record-office";
import { recordPersonName } from "@/domain/people/commands/record-person-name";
import { updatePerson } from "@/domain/people/commands/update-person";
import { withdrawPersonName } from "@/domain/people/commands/withdraw-person-name";
import { getPerson, listPeople } from "@/domain/people/queries";
import { addDays, dayOf } from "@/lib/days";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { refused } from "../refused";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let partyId: string;
let otherPartyId: string;
let foreignPartyId: string;
let foreignPersonId: string;

const day = (edtf: string) => ({ edtf, basis: "external" as const, note: "Its own calendar" });
const person = (name: string) => createPerson(ours.ctx("analyst"), { name });

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  partyId = await ours.party("Atlantis");
  otherPartyId = await ours.party("Lemuria");
  foreignPartyId = await theirs.party("Stranger");
  foreignPersonId = (await createPerson(theirs.ctx("analyst"), { name: "A stranger" })).id;
});

describe("createPerson", () => {
  it("adds a person with one activity row; the same name twice is two people until somebody judges", async () => {
    const input = { name: "Ada Doe", partyId, note: "Envoy" };
    const { id } = await createPerson(ours.ctx("analyst"), input);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "person.created",
      subjectId: id,
      before: null,
      after: input,
    });
    const again = await createPerson(ours.ctx("analyst"), input);
    expect(again.id).not.toBe(id);
    expect(await getPerson(ours.ctx("viewer"), id)).toMatchObject({
      name: "Ada Doe",
      party: { id: partyId, name: "Atlantis" },
      offices: [],
      forms: [],
    });
  });

  it("refuses a missing name, a commenter, and a party of another negotiation", async () => {
    const nameless = () => createPerson(ours.ctx("analyst"), { name: " " });
    await refused(ours.id, nameless, { code: "invalid", fields: { name: expect.any(String) } });
    await refused(ours.id, () => createPerson(ours.ctx("commenter"), { name: "Ben" }), { code: "forbidden" });
    const abroad = () => createPerson(ours.ctx("analyst"), { name: "Ben", partyId: foreignPartyId });
    await refused(ours.id, abroad, { code: "not_found", fields: { partyId: expect.any(String) } });
  });
});

describe("updatePerson", () => {
  it("changes name, party and note, and history keeps only what differs", async () => {
    const { id } = await person("Cy");
    expect(await updatePerson(ours.ctx("analyst"), { id, version: 1, name: "Cyrus", partyId })).toEqual({
      id,
      version: 2,
    });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "person.updated",
      subjectId: id,
      before: { name: "Cy", partyId: null },
      after: { name: "Cyrus", partyId },
    });
  });

  it("lays both versions side by side when somebody else was faster", async () => {
    const { id } = await person("Dee");
    await updatePerson(ours.ctx("lead"), { id, version: 1, name: "Dee Dee", partyId });
    const late = () => updatePerson(ours.ctx("analyst"), { id, version: 1, name: "Deedee" });
    const details = { version: 2, by: "Test lead", theirs: { name: "Dee Dee", partyId: "Atlantis" } };
    await refused(ours.id, late, { code: "conflict", details });
  });

  it("refuses bad input, a commenter, and whoever belongs elsewhere", async () => {
    const { id } = await person("Ed");
    const bad = () => updatePerson(ours.ctx("analyst"), { id, version: 1, name: "" });
    await refused(ours.id, bad, { code: "invalid" });
    const small = () => updatePerson(ours.ctx("commenter"), { id, version: 1, name: "Edd" });
    await refused(ours.id, small, { code: "forbidden" });
    const abroad = () => updatePerson(ours.ctx("analyst"), { id: foreignPersonId, version: 1, name: "Edd" });
    await refused(ours.id, abroad, { code: "not_found" });
    const into = () => updatePerson(ours.ctx("analyst"), { id, version: 1, name: "Edd", partyId: foreignPartyId });
    await refused(ours.id, into, { code: "not_found" });
  });
});

describe("offices", () => {
  it("are dated, several at once, and listed from the latest to the undated", async () => {
    const { id: personId } = await person("Flo");
    const record = (title: string, more: object = {}) =>
      recordOffice.execute(ours.ctx("analyst"), { personId, title, partyId, ...more });
    await record("Special envoy");
    await record("Deputy minister", { from: day("2019"), to: day("2021-05") });
    await record("Minister", { from: { edtf: "2021-05~", text: "last month", basis: "relative_to_event" } });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "person.office-recorded",
      subjectId: personId,
      after: { person: "Flo", title: "Minister", partyId, fromEdtf: "2021-05~", fromText: "last month", toEdtf: null },
    });
    const { offices } = await getPerson(ours.ctx("viewer"), personId);
    expect(offices.map(({ title }) => title)).toEqual(["Minister", "Deputy minister", "Special envoy"]);
    expect(offices[0]).toMatchObject({ party: { name: "Atlantis" }, from: { edtf: "2021-05~", text: "last month" } });
  });

  it("can be corrected and ended; they share the version of their person, so a clash is noticed", async () => {
    const { id: personId } = await person("Gus");
    const { id } = await recordOffice(ours.ctx("analyst"), { personId, title: "Envoi", partyId });
    const change = { id, version: 1, title: "Envoy", partyId: otherPartyId, to: day("2026-01") };
    expect(await changeOffice(ours.ctx("analyst"), change)).toEqual({ id, version: 2 });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "person.office-changed",
      subjectId: personId,
      before: { officeId: id, title: "Envoi", partyId, toEdtf: null },
      after: { officeId: id, title: "Envoy", partyId: otherPartyId, toEdtf: "2026-01" },
    });
    const late = () => changeOffice(ours.ctx("lead"), { ...change, title: "Emissary" });
    const details = {
      version: 2,
      by: "Test analyst",
      theirs: { title: "Envoy", partyId: "Lemuria", "to.edtf": "2026-01" },
    };
    await refused(ours.id, late, { code: "conflict", details });
  });

  it("refuse a missing title, impossible dates, a commenter, and what belongs elsewhere", async () => {
    const { id: personId } = await person("Hal");
    const record = (over: object) => recordOffice.execute(ours.ctx("analyst"), { personId, title: "Envoy", ...over });
    const problem = (code: "invalid" | "not_found", field: string) => ({
      code,
      fields: { [field]: expect.any(String) },
    });
    await refused(ours.id, () => record({ title: "" }), problem("invalid", "title"));
    await refused(ours.id, () => record({ from: day("2025-13") }), problem("invalid", "from.edtf"));
    await refused(ours.id, () => record({ from: day("2025"), to: day("2024") }), problem("invalid", "to.edtf"));
    await refused(ours.id, () => record({ personId: foreignPersonId }), problem("not_found", "personId"));
    await refused(ours.id, () => record({ partyId: foreignPartyId }), problem("not_found", "partyId"));
    const { id } = await recordOffice(ours.ctx("analyst"), { personId, title: "Envoy" });
    const change = { id, version: 1, title: "Emissary" };
    await refused(ours.id, () => changeOffice(ours.ctx("analyst"), { ...change, title: "" }), { code: "invalid" });
    await refused(ours.id, () => recordOffice(ours.ctx("commenter"), { personId, title: "Envoy" }), {
      code: "forbidden",
    });
    await refused(ours.id, () => changeOffice(ours.ctx("commenter"), change), { code: "forbidden" });
    await refused(ours.id, () => changeOffice(theirs.ctx("lead"), change), { code: "not_found" });
  });
});

describe("name forms of a person", () => {
  it("are recorded once, as the source has them, and withdrawing keeps the row", async () => {
    const { id: personId } = await person("Ivo");
    const analyst = ours.ctx("analyst");
    const form = { form: "I -vo", kind: "translation_artefact" } as const;
    const { id } = await recordPersonName(analyst, { personId, ...form });
    const after = { nameFormId: id, personId, person: "Ivo", ...form };
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "name.recorded", subjectId: personId, after });
    const again = () => recordPersonName(analyst, { personId, ...form });
    await refused(ours.id, again, { code: "invalid", fields: { form: expect.any(String) } });
    expect((await getPerson(ours.ctx("viewer"), personId)).forms).toEqual([{ id, ...form }]);
    await withdrawPersonName(analyst, { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "name.withdrawn",
      subjectId: personId,
      before: after,
    });
    expect((await getPerson(ours.ctx("viewer"), personId)).forms).toEqual([]);
    expect(await analyst.db.prisma.nameForm.count({ where: { id } })).toBe(1);
    await refused(ours.id, () => withdrawPersonName(analyst, { id }), { code: "refused" });
    await recordPersonName(analyst, { personId, ...form });
  });

  it("refuse empty forms, a commenter, and what belongs elsewhere", async () => {
    const { id: personId } = await person("Jo");
    const empty = () => recordPersonName.execute(ours.ctx("analyst"), { personId, form: "", kind: "nickname" });
    await refused(ours.id, empty, { code: "invalid", fields: { form: expect.any(String), kind: expect.any(String) } });
    const { id } = await recordPersonName(ours.ctx("analyst"), { personId, form: "Jo", kind: "official" });
    const small = () => recordPersonName(ours.ctx("commenter"), { personId, form: "Joe", kind: "typo" });
    await refused(ours.id, small, { code: "forbidden" });
    await refused(ours.id, () => withdrawPersonName(ours.ctx("commenter"), { id }), { code: "forbidden" });
    const abroad = () =>
      recordPersonName(ours.ctx("analyst"), { personId: foreignPersonId, form: "Joe", kind: "typo" });
    await refused(ours.id, abroad, { code: "not_found" });
    await refused(ours.id, () => withdrawPersonName(theirs.ctx("lead"), { id }), { code: "not_found" });
  });
});

describe("reading people", () => {
  it("tells the office of today, on the list and on the page of a party: one that has begun and is not past", async () => {
    const here = await makeNegotiation();
    const home = await here.party("Home");
    const { id: personId } = await createPerson(here.ctx("analyst"), { name: "Ida", partyId: home });
    const [past, coming] = [-400, 400].map((days) => day(addDays(dayOf(new Date()), days)));
    const hold = (title: string, from = past, to?: typeof past) =>
      recordOffice(here.ctx("analyst"), { personId, title, partyId: home, from, ...(to && { to }) });
    const told = async () => {
      const { people } = await getParty(here.ctx("viewer"), home);
      return [(await listPeople(here.ctx("viewer")))[0]?.office, people[0]?.office];
    };
    await hold("Was", past, past);
    await hold("Will be", coming);
    expect(await told()).toEqual([null, null]);
    await hold("Is, until a known day", past, coming);
    expect(await told()).toEqual(["Is, until a known day", "Is, until a known day"]);
  });

  it("lists those of a party: who belongs to it, and who holds or held an office for it", async () => {
    const here = await makeNegotiation();
    const [home, away] = [await here.party("Home"), await here.party("Away")];
    const add = (name: string, party: string | null) => createPerson(here.ctx("analyst"), { name, partyId: party });
    await add("Member", home);
    await add("Guest", away);
    const { id: personId } = await add("Loaned", away);
    await recordOffice(here.ctx("analyst"), { personId, title: "Adviser", partyId: home });
    const names = async (party: string | null) => (await listPeople(here.ctx("viewer"), party)).map(({ name }) => name);
    expect(await names(home)).toEqual(["Loaned", "Member"]);
    expect(await names(null)).toEqual(["Guest", "Loaned", "Member"]);
    expect(await listPeople(theirs.ctx("viewer"), home)).toEqual([]);
  });

  it("shows the positions for which somebody spoke, with where our record of each stands", async () => {
    const { id: speakerId } = await person("Kim");
    const issue = await ours.issue("Fishing rights");
    const positionId = await ours.reviewed({ issueId: issue.id, partyId, speakerId, act: "proposed" });
    expect(await listSpoken(theirs.ctx("viewer"), speakerId)).toEqual([]);
    expect(await listSpoken(ours.ctx("viewer"), speakerId)).toMatchObject([
      {
        positionId,
        issue: { number: issue.number, title: "Fishing rights" },
        party: { name: "Atlantis" },
        act: "proposed",
        review: "reviewed",
        superseded: null,
      },
    ]);
    const [listed] = (await listPeople(ours.ctx("viewer"))).filter(({ id }) => id === speakerId);
    expect(listed?.positions).toBe(1);
  });

  it("has nobody of another negotiation, nor one who cannot be", async () => {
    for (const id of [foreignPersonId, "no-such-id"])
      await expect(getPerson(ours.ctx("lead"), id)).rejects.toMatchObject({ code: "not_found" });
  });
});
