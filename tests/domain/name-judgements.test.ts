import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { recordPartyName } from "@/domain/parties/commands/record-party-name";
import { withdrawPartyName } from "@/domain/parties/commands/withdraw-party-name";
import { createPerson } from "@/domain/people/commands/create-person";
import { judgePartyName } from "@/domain/people/commands/judge-party-name";
import { judgePersonName } from "@/domain/people/commands/judge-person-name";
import { recordPersonName } from "@/domain/people/commands/record-person-name";
import { undoPartyJudgement } from "@/domain/people/commands/undo-party-judgement";
import { undoPersonJudgement } from "@/domain/people/commands/undo-person-judgement";
import { withdrawPersonName } from "@/domain/people/commands/withdraw-person-name";
import { findMentions } from "@/domain/people/mentions";
import type { NameVerdict } from "@/domain/people/name-verdict-vocabulary";
import { database } from "@/lib/db/client";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";
import { refused } from "../refused";

let ours: TestNegotiation;
let theirs: TestNegotiation;
let partyId: string;
let foreignPartyId: string;
let foreignPersonId: string;

const text = "Special envoy Steve Witcoof met Ada Doe; then Witcoof left for Atlantys, and Ada Doo for Lemuria.";
const person = async (name: string) => (await createPerson(ours.ctx("analyst"), { name })).id;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
  partyId = await ours.party("Atlantis");
  foreignPartyId = await theirs.party("Stranger");
  foreignPersonId = (await createPerson(theirs.ctx("analyst"), { name: "A stranger" })).id;
});

/** Every form that stands, and every mention that stands in the text by them. */
async function names(talks: TestNegotiation = ours) {
  const where = { negotiationId: talks.id, withdrawnAt: null };
  const forms = await database().prisma.nameForm.findMany({ where, orderBy: { id: "asc" } });
  const known = forms.map(({ form, partyId: party, personId }) => ({ form, ref: party ?? personId }));
  return { forms, mentions: findMentions(text, known) };
}

describe("judging the name of a person", () => {
  it("the same: adds the form in the same transaction, with one activity row, and it is a mention from then on", async () => {
    const personId = await person("Steve Witkoff");
    const { captureId } = await ours.capture(text);
    const before = await lastActivity(ours.id);
    const given = {
      personId,
      form: " Steve Witcoof ",
      verdict: "same",
      kind: "typo",
      note: "The envoy",
      captureId,
    } as const;
    const { id, nameFormId } = await judgePersonName(ours.ctx("analyst"), given);
    const [activity, previous] = await lastActivity(ours.id, 2);
    expect(activity).toMatchObject({
      type: "name.judged",
      subjectId: personId,
      after: {
        judgementId: id,
        nameFormId,
        personId,
        person: "Steve Witkoff",
        form: "Steve Witcoof",
        verdict: "same",
        kind: "typo",
        captureId,
      },
    });
    expect(previous?.id).toBe(before[0]?.id);
    const { forms, mentions } = await names();
    expect(forms).toContainEqual(
      expect.objectContaining({ id: nameFormId, personId, form: "Steve Witcoof", kind: "typo" }),
    );
    expect(mentions).toContainEqual({ start: 14, end: 27, text: "Steve Witcoof", refs: [personId] });
  });

  it("different and unsure add no form, whatever kind is said", async () => {
    const personId = await person("Ada Doe");
    const before = await names();
    await judgePersonName(ours.ctx("analyst"), { personId, form: "Ada Doo", verdict: "different" });
    await judgePersonName(ours.ctx("analyst"), { personId, form: "Ada Du", verdict: "unsure", kind: "typo" });
    expect(await names()).toEqual(before);
    const where = { negotiationId: ours.id, personId };
    const stored = await database().prisma.nameJudgement.findMany({ where, orderBy: { sequence: "asc" } });
    expect(stored).toMatchObject([
      { verdict: "different", kind: null, nameFormId: null },
      { verdict: "unsure", kind: null, nameFormId: null },
    ]);
  });

  it("a doubt can be settled either way; what is judged the same is undone first, and twice the same is refused", async () => {
    const personId = await person("Cy");
    const say = (verdict: NameVerdict) =>
      judgePersonName(ours.ctx("analyst"), { personId, form: "Sy", verdict, kind: "typo" });
    await say("unsure");
    await refused(ours.id, () => say("unsure"), { code: "refused", fields: { verdict: expect.any(String) } });
    await say("different");
    await say("same");
    await refused(ours.id, () => say("same"), { code: "refused" });
    await refused(ours.id, () => say("different"), { code: "refused" });
  });

  it("refuses no form, no kind for the same, a commenter, and what belongs elsewhere", async () => {
    const personId = await person("Dee");
    const { captureId } = await theirs.capture();
    const judge = (over: object, who = ours.ctx("analyst")) =>
      judgePersonName.execute(who, { personId, form: "Dea", verdict: "same", kind: "typo", ...over });
    await refused(ours.id, () => judge({ form: " " }), { code: "invalid", fields: { form: expect.any(String) } });
    await refused(ours.id, () => judge({ kind: null }), { code: "invalid", fields: { kind: expect.any(String) } });
    await refused(ours.id, () => judge({ verdict: "perhaps" }), { code: "invalid" });
    await refused(ours.id, () => judge({}, ours.ctx("commenter")), { code: "forbidden" });
    await refused(ours.id, () => judge({ personId: foreignPersonId }), { code: "not_found" });
    await refused(ours.id, () => judge({ captureId }), {
      code: "not_found",
      fields: { captureId: expect.any(String) },
    });
    await refused(ours.id, () => judge({}, theirs.ctx("lead")), { code: "not_found" });
  });

  it("two people may be judged to bear one form: names never merge by themselves", async () => {
    const [one, other] = [await person("Jo Smith"), await person("Joe Smith")];
    const judge = (personId: string) =>
      judgePersonName(ours.ctx("analyst"), { personId, form: "J. Smith", verdict: "same", kind: "short" });
    await judge(one);
    await judge(other);
    const where = { negotiationId: ours.id, form: "J. Smith", withdrawnAt: null };
    expect(await database().prisma.nameForm.count({ where })).toBe(2);
  });
});

describe("undoing", () => {
  it("the same: takes out just the form that it added, and everything is as it was", async () => {
    const personId = await person("Flo");
    const before = await names();
    const { id } = await judgePersonName(ours.ctx("analyst"), {
      personId,
      form: "Ada Doo",
      verdict: "same",
      kind: "typo",
    });
    expect(await names()).not.toEqual(before);
    await undoPersonJudgement(ours.ctx("analyst"), { id });
    expect(await names()).toEqual(before);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "name.judgement-undone",
      subjectId: personId,
      before: { judgementId: id, person: "Flo", form: "Ada Doo", verdict: "same" },
    });
    await refused(ours.id, () => undoPersonJudgement(ours.ctx("analyst"), { id }), { code: "refused" });
  });

  it("the same: a form that was there before the judgement stays", async () => {
    const personId = await person("Gus");
    const analyst = ours.ctx("analyst");
    const { id: formId } = await recordPersonName(analyst, { personId, form: "Gustav", kind: "official" });
    const before = await names();
    const { id, nameFormId } = await judgePersonName(analyst, {
      personId,
      form: "Gustav",
      verdict: "same",
      kind: "typo",
    });
    expect(nameFormId).toBeNull();
    await undoPersonJudgement(analyst, { id });
    expect(await names()).toEqual(before);
    expect(before.forms).toContainEqual(expect.objectContaining({ id: formId }));
  });

  it("what was judged before stands again, and only the latest can be undone", async () => {
    const personId = await person("Hal");
    const analyst = ours.ctx("analyst");
    const say = (verdict: NameVerdict) => judgePersonName(analyst, { personId, form: "Al", verdict, kind: "short" });
    const first = await say("unsure");
    const second = await say("different");
    await refused(ours.id, () => undoPersonJudgement(analyst, { id: first.id }), { code: "refused" });
    await undoPersonJudgement(analyst, { id: second.id });
    await refused(ours.id, () => say("unsure"), { code: "refused" });
    await undoPersonJudgement(analyst, { id: first.id });
    await say("unsure");
  });

  it("is refused to a commenter, across negotiations, and through the door of parties", async () => {
    const personId = await person("Ivo");
    const { id } = await judgePersonName(ours.ctx("analyst"), { personId, form: "Iwo", verdict: "unsure" });
    await refused(ours.id, () => undoPersonJudgement.execute(ours.ctx("analyst"), { id: "x" }), { code: "invalid" });
    await refused(ours.id, () => undoPersonJudgement(ours.ctx("commenter"), { id }), { code: "forbidden" });
    await refused(ours.id, () => undoPersonJudgement(theirs.ctx("lead"), { id }), { code: "not_found" });
    await refused(ours.id, () => undoPartyJudgement(ours.ctx("lead"), { id }), { code: "not_found" });
  });

  it("withdrawing the form that a judgement added takes the judgement back too", async () => {
    const personId = await person("Kim");
    const analyst = ours.ctx("analyst");
    const judge = () => judgePersonName(analyst, { personId, form: "Kym", verdict: "same", kind: "typo" });
    const { id, nameFormId } = await judge();
    await withdrawPersonName(analyst, { id: nameFormId ?? "" });
    await refused(ours.id, () => undoPersonJudgement(analyst, { id }), { code: "refused" });
    await judge();
  });

  it("any judgements taken back in turn leave the forms and mentions of the negotiation as they were", async () => {
    const talks = await makeNegotiation();
    const analyst = talks.ctx("analyst");
    const people = await Promise.all(
      ["Steve Witkoff", "Ada Doe"].map(async (name) => (await createPerson(analyst, { name })).id),
    );
    await recordPersonName(analyst, { personId: people[1] ?? "", form: "Ada Doe", kind: "official" });
    const before = await names(talks);
    const step = fc.record({
      personId: fc.constantFrom(...people),
      form: fc.constantFrom("Steve Witcoof", "Witcoof", "Ada Doe", "Ada Doo"),
      verdict: fc.constantFrom<NameVerdict>("same", "different", "unsure"),
      kind: fc.constant("typo" as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
        const done: string[] = [];
        for (const given of steps) {
          const judged = await judgePersonName(analyst, given).catch(() => null);
          if (judged) done.unshift(judged.id);
        }
        for (const id of done) await undoPersonJudgement(analyst, { id });
        expect(await names(talks)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

describe("judging the name of a party", () => {
  it("is the reviewer's, as its name forms are, and is undone the same way", async () => {
    const before = await names();
    const given = { partyId, form: "Atlantys", verdict: "same", kind: "typo" } as const;
    await refused(ours.id, () => judgePartyName(ours.ctx("analyst"), given), { code: "forbidden" });
    const { id, nameFormId } = await judgePartyName(ours.ctx("reviewer"), given);
    expect((await lastActivity(ours.id))[0]).toMatchObject({
      type: "name.judged",
      subjectId: partyId,
      after: { judgementId: id, nameFormId, partyId, party: "Atlantis", form: "Atlantys" },
    });
    await refused(ours.id, () => undoPartyJudgement(ours.ctx("analyst"), { id }), { code: "forbidden" });
    await undoPartyJudgement(ours.ctx("reviewer"), { id });
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "name.judgement-undone", subjectId: partyId });
    expect(await names()).toEqual(before);
  });

  it("refuses bad input and what belongs elsewhere; withdrawing its form takes it back", async () => {
    const reviewer = ours.ctx("reviewer");
    const given = { partyId, form: "Atlantida", verdict: "same", kind: "typo" } as const;
    await refused(ours.id, () => judgePartyName.execute(reviewer, { ...given, kind: "nickname" }), { code: "invalid" });
    await refused(ours.id, () => judgePartyName(reviewer, { ...given, partyId: foreignPartyId }), {
      code: "not_found",
    });
    const { id, nameFormId } = await judgePartyName(reviewer, given);
    await refused(ours.id, () => undoPartyJudgement.execute(reviewer, { id: "x" }), { code: "invalid" });
    await refused(ours.id, () => undoPartyJudgement(theirs.ctx("lead"), { id }), { code: "not_found" });
    await refused(ours.id, () => undoPersonJudgement(reviewer, { id }), { code: "not_found" });
    await withdrawPartyName(reviewer, { id: nameFormId ?? "" });
    await refused(ours.id, () => undoPartyJudgement(reviewer, { id }), { code: "refused" });
    await recordPartyName(reviewer, { partyId, form: "Atlantida", kind: "typo" });
  });
});

it("the database itself keeps a judgement: it can be ended and nothing else", async () => {
  const personId = await person("Lou");
  const { id } = await judgePersonName(ours.ctx("analyst"), { personId, form: "Lu", verdict: "different" });
  const { pool } = database();
  await expect(pool.query("update name_judgements set verdict = 'unsure' where id = $1", [id])).rejects.toThrow(/only/);
  await expect(pool.query("delete from name_judgements where id = $1", [id])).rejects.toThrow(/refused/);
  await expect(pool.query("truncate name_judgements")).rejects.toThrow(/append-only/);
  const memberId = ours.ctx("lead").actor.memberId;
  const insert = (verdict: string, kind: string | null, both = false) =>
    pool.query(
      "insert into name_judgements (negotiation_id, form, person_id, party_id, verdict, kind, recorded_by_id) values ($1, 'Lu', $2, $3, $4::name_verdict, $5::name_form_kind, $6)",
      [ours.id, personId, both ? partyId : null, verdict, kind, memberId],
    );
  await expect(insert("same", null)).rejects.toThrow(/name_judgements_same/);
  await expect(insert("unsure", "typo")).rejects.toThrow(/name_judgements_same/);
  await expect(insert("unsure", null, true)).rejects.toThrow(/name_judgements_one_bearer/);
});
