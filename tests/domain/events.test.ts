import { beforeAll, describe, expect, it } from "vitest";
import { addParticipant } from "@/domain/events/commands/add-participant";
import { citeForEvent } from "@/domain/events/commands/cite-for-event";
import { createEvent } from "@/domain/events/commands/create-event";
import { removeParticipant } from "@/domain/events/commands/remove-participant";
import { updateEvent } from "@/domain/events/commands/update-event";
import { withdrawEventCitation } from "@/domain/events/commands/withdraw-event-citation";
import { eventKinds } from "@/domain/events/kinds";
import { getEvent, listChanges, readTimeline } from "@/domain/events/queries";
import { createPerson } from "@/domain/people/commands/create-person";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { refused } from "../refused";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let series: string;
let round: string;
let foreignEvent: string;

const external = (edtf: string) => ({ edtf, basis: "external" as const, note: "The host's calendar" });
const field = (name: string) => ({ [name]: expect.any(String) });

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  series = (await createEvent(ours.ctx("analyst"), { kind: "series", title: "Harbour meetings" })).id;
  round = (await createEvent(ours.ctx("analyst"), { kind: "round", title: "First round", parentId: series })).id;
  foreignEvent = (await createEvent(theirs.ctx("analyst"), { kind: "series", title: "Their meetings" })).id;
});

describe("createEvent", () => {
  it("adds a meeting whose date says how it is known, with one activity row", async () => {
    const date = { edtf: "2026-01-06?", text: "Tuesday", basis: "relative_to_publication" as const };
    const input = { kind: "session", title: "Opening", place: "The old harbour", parentId: round, note: "" } as const;
    const { id } = await createEvent(ours.ctx("analyst"), { ...input, date });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "event.created",
      subjectId: id,
      before: null,
      after: { ...input, dateEdtf: "2026-01-06?", dateText: "Tuesday", dateBasis: "relative_to_publication" },
    });
    expect(await getEvent(ours.ctx("viewer"), id, false)).toMatchObject({
      ...input,
      date,
      earliest: "2026-01-06",
      parents: [{ title: "Harbour meetings" }, { title: "First round" }],
      choices: null,
    });
  });

  it("refuses a parent that is no wider kind, bad input, and a date finer than its words", async () => {
    const create = (over: object) =>
      createEvent.execute(ours.ctx("analyst"), { kind: "round", title: "Talks", ...over });
    await refused(ours.id, () => create({ parentId: round }), { code: "refused", fields: field("parentId") });
    await refused(ours.id, () => create({ kind: "series", parentId: series }), { code: "refused" });
    await refused(ours.id, () => create({ kind: "summit", title: "" }), {
      code: "invalid",
      fields: { ...field("kind"), ...field("title") },
    });
    const tooFine = { date: { edtf: "2026-01-06", text: "last month", basis: "inferred" } };
    await refused(ours.id, () => create(tooFine), { code: "invalid", fields: field("date.edtf") });
  });

  it("from elsewhere says in a note how its date is known, and the database asks for it, too", async () => {
    const unsaid = {
      kind: "round",
      title: "Talks",
      date: { edtf: "2026-01-06", basis: "external", note: " " },
    } as const;
    await refused(ours.id, () => createEvent(ours.ctx("analyst"), unsaid), {
      code: "invalid",
      fields: field("date.note"),
    });
    const date = { edtf: "2026-01-06", text: null, basis: "external", note: "The host's calendar" } as const;
    const { id } = await createEvent(ours.ctx("analyst"), { ...unsaid, date });
    expect(await getEvent(ours.ctx("viewer"), id, false)).toMatchObject({ date });
    const { pool } = ours.ctx("lead").db;
    await expect(pool.query("update events set date_note = '' where id = $1", [id])).rejects.toThrow(
      /events_date_note/,
    );
  });

  it("is refused to commenters, and finds no parent in another negotiation", async () => {
    const small = () => createEvent(ours.ctx("commenter"), { kind: "round", title: "Talks" });
    await refused(ours.id, small, { code: "forbidden" });
    const abroad = () => createEvent(ours.ctx("lead"), { kind: "round", title: "Talks", parentId: foreignEvent });
    await refused(ours.id, abroad, { code: "not_found", fields: field("parentId") });
  });
});

describe("updateEvent", () => {
  const make = (kind: "round" | "series" = "round") =>
    createEvent(ours.ctx("analyst"), { kind, title: "Talks", place: "Port" });

  it("changes what is known, and history keeps only what differs", async () => {
    const { id } = await make();
    const next = { id, version: 1, kind: "round", title: "Talks", place: "Port Royal", parentId: series } as const;
    await updateEvent(ours.ctx("analyst"), { ...next, date: external("2026-01-06/2026-01-07") });
    const [row] = await lastActivity(ours.id);
    expect(row).toMatchObject({ type: "event.updated", subjectId: id });
    expect(row?.before).toEqual({ place: "Port", parentId: null, dateEdtf: null, dateBasis: null, dateNote: "" });
    expect(row?.after).toEqual({
      place: "Port Royal",
      parentId: series,
      dateEdtf: "2026-01-06/2026-01-07",
      dateBasis: "external",
      dateNote: "The host's calendar",
    });
  });

  it("stays wider than what it contains, and never lies within itself", async () => {
    const outer = await make("series");
    await createEvent(ours.ctx("analyst"), { kind: "round", title: "Inner", parentId: outer.id });
    const change = (over: object) =>
      updateEvent.execute(ours.ctx("analyst"), { id: outer.id, version: 1, kind: "series", title: "Talks", ...over });
    await refused(ours.id, () => change({ kind: "session" }), { code: "refused", fields: field("kind") });
    await refused(ours.id, () => change({ parentId: outer.id }), { code: "refused", fields: field("parentId") });
  });

  it("lays both versions side by side when somebody else was faster", async () => {
    const { id } = await make();
    const next = { id, version: 1, kind: "round", title: "Talks on the water" } as const;
    await updateEvent(ours.ctx("lead"), { ...next, date: external("2025-12~") });
    const late = () => updateEvent(ours.ctx("analyst"), { ...next, title: "Talks at sea" });
    const details = {
      version: 2,
      by: "Test lead",
      theirs: { title: "Talks on the water", "date.edtf": "2025-12~" },
    };
    await refused(ours.id, late, { code: "conflict", details });
  });

  it("refuses bad input, commenters, and events of another negotiation", async () => {
    const { id } = await make();
    const next = { id, version: 1, kind: "round", title: "Talks" } as const;
    await refused(ours.id, () => updateEvent(ours.ctx("analyst"), { ...next, title: "" }), { code: "invalid" });
    await refused(ours.id, () => updateEvent(ours.ctx("commenter"), next), { code: "forbidden" });
    await refused(ours.id, () => updateEvent(ours.ctx("lead"), { ...next, id: foreignEvent }), { code: "not_found" });
    await refused(ours.id, () => updateEvent(ours.ctx("lead"), { ...next, parentId: foreignEvent }), {
      code: "not_found",
    });
  });
});

describe("participants", () => {
  it("are parties, people, or people for a party, each with a capacity, and can be taken off again", async () => {
    const [home, host] = [await ours.party("Atlantis"), await ours.party("Lemuria")];
    const { id: personId } = await createPerson(ours.ctx("analyst"), { name: "Ada", partyId: home });
    const { id: eventId } = await createEvent(ours.ctx("analyst"), { kind: "round", title: "Dinner" });
    const add = (who: object) => addParticipant.execute(ours.ctx("analyst"), { eventId, ...who });
    await add({ partyId: host, capacity: "Host" });
    const { id } = await add({ personId, capacity: "Envoy" });
    const recorded = { participantId: id, event: "Dinner", personId, person: "Ada", partyId: null, capacity: "Envoy" };
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "event.participant-added",
      subjectId: eventId,
      after: recorded,
    });
    const { participants } = await getEvent(ours.ctx("viewer"), eventId, false);
    expect(participants).toMatchObject([
      { party: { name: "Atlantis" }, person: { name: "Ada" }, capacity: "Envoy" },
      { party: { name: "Lemuria" }, person: null, capacity: "Host" },
    ]);
    await removeParticipant(ours.ctx("analyst"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "event.participant-removed",
      subjectId: eventId,
      before: recorded,
      after: null,
    });
    expect((await getEvent(ours.ctx("viewer"), eventId, false)).participants).toHaveLength(1);
  });

  it("refuse nobody, the same again, commenters, and who belongs elsewhere", async () => {
    const partyId = await ours.party("Thule");
    const add = (who: object, ctx = ours.ctx("analyst")) => addParticipant.execute(ctx, { eventId: round, ...who });
    await refused(ours.id, () => add({ capacity: "Host" }), { code: "invalid", fields: field("partyId") });
    const { id } = await add({ partyId });
    await refused(ours.id, () => add({ partyId, capacity: "Guest" }), { code: "invalid", fields: field("partyId") });
    await refused(ours.id, () => add({ partyId }, ours.ctx("commenter")), { code: "forbidden" });
    await refused(ours.id, () => removeParticipant(ours.ctx("commenter"), { id }), { code: "forbidden" });
    const abroad = { code: "not_found" } as const;
    const foreignParty = await theirs.party("Stranger");
    await refused(ours.id, () => add({ partyId: foreignParty }), abroad);
    await refused(ours.id, () => add({ eventId: foreignEvent, partyId }), abroad);
    await refused(ours.id, () => removeParticipant(theirs.ctx("lead"), { id }), abroad);
    await refused(ours.id, () => removeParticipant.execute(ours.ctx("lead"), { id: "x" }), { code: "invalid" });
  });
});

describe("citations of an event", () => {
  it("tie a quote to it, known or quoted on the spot, once, and can be withdrawn", async () => {
    const capture = await ours.capture();
    const analyst = ours.ctx("analyst");
    const citation = ours.citation(capture, "only after a settlement", "context");
    const { id } = await citeForEvent(analyst, { eventId: round, citation });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "citation.added",
      subjectId: round,
      after: { citationId: id, event: "First round", stance: "context" },
    });
    const [cited] = (await getEvent(analyst, round, true)).citations;
    expect(cited).toMatchObject({
      id,
      exact: "only after a settlement",
      captureId: capture.captureId,
      stance: "context",
    });
    const again = () =>
      citeForEvent(analyst, { eventId: round, citation: { evidenceId: cited?.evidenceId, stance: "supports" } });
    await refused(ours.id, again, { code: "invalid", fields: field("citation.evidenceId") });
    await withdrawEventCitation(analyst, { citationId: id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "citation.withdrawn",
      subjectId: round,
      before: { citationId: id },
    });
    expect((await getEvent(analyst, round, false)).citations).toEqual([]);
    await refused(ours.id, () => withdrawEventCitation(analyst, { citationId: id }), { code: "not_found" });
    await again();
  });

  it("refuse neither-nor, commenters, and what belongs elsewhere", async () => {
    const ourQuote = ours.citation(await ours.capture(), "declined to comment");
    const theirQuote = theirs.citation(await theirs.capture(), "declined to comment");
    const cite = (citation: object, ctx = ours.ctx("analyst"), eventId = round) =>
      citeForEvent.execute(ctx, { eventId, citation });
    await refused(ours.id, () => cite({ stance: "supports" }), { code: "invalid" });
    await refused(ours.id, () => cite(ourQuote, ours.ctx("commenter")), { code: "forbidden" });
    await refused(ours.id, () => cite(theirQuote), { code: "not_found" });
    await refused(ours.id, () => cite(ourQuote, ours.ctx("analyst"), foreignEvent), { code: "not_found" });
    const { id: citationId } = await citeForEvent(ours.ctx("analyst"), { eventId: round, citation: ourQuote });
    await refused(ours.id, () => withdrawEventCitation(ours.ctx("commenter"), { citationId }), { code: "forbidden" });
    await refused(ours.id, () => withdrawEventCitation(theirs.ctx("lead"), { citationId }), { code: "not_found" });
  });
});

describe("the timeline", () => {
  it("has events and changes of the world, filtered by issue or party, within this negotiation only", async () => {
    const here = await makeNegotiation();
    const [home, away] = [await here.party("Home"), await here.party("Away")];
    const [one, two] = [await here.issue("Fishing rights"), await here.issue("Lighthouses")];
    const { id: eventId } = await createEvent(here.ctx("analyst"), {
      kind: "round",
      title: "Talks",
      date: external("2026-01-06"),
    });
    await addParticipant(here.ctx("analyst"), { eventId, partyId: home });
    await here.reviewed({ issueId: one.id, partyId: home, act: "offered", validFrom: external("2026-01-06") });
    await here.reviewed({ issueId: two.id, partyId: away, act: "rejected", validFrom: external("2025-11-01") });
    const read = (filter: { issue?: number; party?: string }) =>
      readTimeline(here.ctx("viewer"), { issue: filter.issue ?? null, party: filter.party ?? null });
    const all = await read({});
    expect(all).toMatchObject({
      events: [{ title: "Talks", earliest: "2026-01-06", participants: [{ party: { name: "Home" } }], quotes: 0 }],
      changes: { total: 2, list: [{ act: "offered", party: { name: "Home" }, previous: null }, { act: "rejected" }] },
      issues: [{ number: 1 }, { number: 2 }],
    });
    expect((await read({ issue: 2 })).changes).toMatchObject({ total: 1, list: [{ act: "rejected" }] });
    const ofAway = await read({ party: away });
    expect(ofAway.changes).toMatchObject({ total: 1, list: [{ act: "rejected" }] });
    expect(await listChanges(here.ctx("viewer"), "2026-01-01", "2026-01-31")).toMatchObject({ total: 1 });
    expect((await readTimeline(theirs.ctx("viewer"), { issue: null, party: home })).changes.total).toBe(0);
  });

  it("has no event of another negotiation, nor one that cannot be", async () => {
    for (const id of [foreignEvent, "no-such-id"])
      await expect(getEvent(ours.ctx("lead"), id, false)).rejects.toMatchObject({ code: "not_found" });
  });
});

it("has a label of its own and a sentence of help for every kind of event", () => {
  expect(new Set(eventKinds.map(({ label }) => label)).size).toBe(eventKinds.length);
  for (const { help } of eventKinds) expect(help).toMatch(/^\p{Lu}.{10,}\.$/su);
});
