import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "@/domain/access/context";
import { removeFilter } from "@/domain/board/commands/remove-filter";
import { saveFilter } from "@/domain/board/commands/save-filter";
import { addParticipant } from "@/domain/events/commands/add-participant";
import { createEvent } from "@/domain/events/commands/create-event";
import { removeParticipant } from "@/domain/events/commands/remove-participant";
import { updateEvent } from "@/domain/events/commands/update-event";
import { relateIssues } from "@/domain/issues/commands/relate-issues";
import { unrelateIssues } from "@/domain/issues/commands/unrelate-issues";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { withdrawPartyName } from "@/domain/parties/commands/withdraw-party-name";
import { judgePartyName } from "@/domain/people/commands/judge-party-name";
import { undoPartyJudgement } from "@/domain/people/commands/undo-party-judgement";
import { citeForPosition } from "@/domain/positions/commands/cite-for-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { createSource } from "@/domain/sources/commands/create-source";
import { atOnce } from "../at-once";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
beforeAll(async () => {
  talks = await makeNegotiation();
});

const prisma = () => talks.ctx("lead").db.prisma;
const activities = () => prisma().activity.count({ where: { negotiationId: talks.id } });
const question = "Who opens the lock, and when?";

/** Of two at once the first succeeds, with one activity row, and the second is told why it does not. */
async function onlyOne<A, B>(first: (ctx: Ctx) => Promise<A>, second: (ctx: Ctx) => Promise<B>, code: string) {
  const before = await activities();
  const [won, lost] = await atOnce([talks.ctx("lead"), first], [talks.ctx("lead"), second]);
  expect(won).toMatchObject({ status: "fulfilled" });
  expect(lost).toMatchObject({ status: "rejected", reason: { name: "Problem", code } });
  expect(await activities()).toBe(before + 1);
}

describe("of two commands at once, each of which would be right alone", () => {
  test("two moves of issues never make a circle", async () => {
    const [a, b, c, d] = [
      await talks.issue("Lock A"),
      await talks.issue("Lock B"),
      await talks.issue("Lock C"),
      await talks.issue("Lock D"),
    ];
    const under =
      (one: { id: string }, parentId: string, version = 1) =>
      (ctx: Ctx) =>
        updateIssue(ctx, { id: one.id, version, title: "Moved", question, parentId });
    const lead = talks.ctx("lead");
    await under(b, a.id)(lead);
    await under(d, c.id)(lead);
    await onlyOne(under(a, d.id), under(c, b.id), "invalid");
    const family = await prisma().issue.findMany({ where: { id: { in: [a.id, b.id, c.id, d.id] } } });
    expect(family.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });

  test("a round never comes to lie in a session", async () => {
    const lead = talks.ctx("lead");
    const outer = await createEvent(lead, { kind: "series", title: "Talks" });
    const inner = await createEvent(lead, { kind: "round", title: "First round" });
    const narrow = (ctx: Ctx) => updateEvent(ctx, { id: outer.id, version: 1, kind: "session", title: "Talks" });
    const into = (ctx: Ctx) =>
      updateEvent(ctx, { id: inner.id, version: 1, kind: "round", title: "First round", parentId: outer.id });
    await onlyOne(narrow, into, "refused");
    const other = await createEvent(lead, { kind: "series", title: "Other talks" });
    await onlyOne(
      (ctx) => updateEvent(ctx, { id: inner.id, version: 1, kind: "round", title: "First round", parentId: other.id }),
      (ctx) => updateEvent(ctx, { id: other.id, version: 1, kind: "session", title: "Other talks" }),
      "refused",
    );
  });

  test("two moves of events into each other do not wait for each other for ever", async () => {
    const lead = talks.ctx("lead");
    const [one, two] = [
      await createEvent(lead, { kind: "series", title: "One" }),
      await createEvent(lead, { kind: "round", title: "Two" }),
    ];
    const [into, out] = await atOnce(
      [lead, (ctx) => updateEvent(ctx, { id: two.id, version: 1, kind: "round", title: "Two", parentId: one.id })],
      [lead, (ctx) => updateEvent(ctx, { id: one.id, version: 1, kind: "session", title: "One", parentId: two.id })],
    );
    expect(into).toMatchObject({ status: "fulfilled" });
    expect(out).toMatchObject({ status: "rejected", reason: { code: "refused" } });
  });

  test("two sources never bear one name, however it is written", async () => {
    await onlyOne(
      (ctx) => createSource(ctx, { name: "The Lantern" }),
      (ctx) => createSource(ctx, { name: "the lantern" }),
      "invalid",
    );
  });
});

describe("what two end at once ends once", () => {
  test("a citation of a position: by whom and when it ended stays as it was, with one activity row", async () => {
    const { id: issueId } = await talks.issue();
    const capture = await talks.capture();
    const positionId = await talks.reviewed({ issueId, partyId: await talks.party("Atlantis") });
    const citation = talks.citation(capture, "We sign today");
    const { id } = await citeForPosition(talks.ctx("analyst"), { positionId, citation });
    await onlyOne(
      (ctx) => withdrawCitation(ctx, { citationId: id }),
      (ctx) => withdrawCitation({ ...ctx, actor: talks.ctx("analyst").actor }, { citationId: id }),
      "not_found",
    );
    expect(await prisma().citation.findUniqueOrThrow({ where: { id } })).toMatchObject({
      withdrawnById: talks.ctx("lead").actor.memberId,
    });
  });

  test("a judgement on a name that is undone while its form is withdrawn", async () => {
    const partyId = await talks.party("Borduria");
    const judged = await judgePartyName(talks.ctx("lead"), {
      partyId,
      form: "Bordurian",
      verdict: "same",
      kind: "typo",
    });
    await onlyOne(
      (ctx) => withdrawPartyName(ctx, { id: judged.nameFormId ?? "" }),
      (ctx) => undoPartyJudgement(ctx, { id: judged.id }),
      "refused",
    );
  });

  test("a row that is removed is removed once", async () => {
    const lead = talks.ctx("lead");
    const filter = await saveFilter(lead, { name: "Mine", query: "?q=lock" });
    await onlyOne(...twice((ctx) => removeFilter(ctx, { id: filter.id })), "not_found");
    const event = await createEvent(lead, { kind: "round", title: "Talks" });
    const part = { eventId: event.id, partyId: await talks.party("Syldavia"), capacity: "participant" } as const;
    const { id } = await addParticipant(lead, part);
    await onlyOne(...twice((ctx) => removeParticipant(ctx, { id })), "not_found");
    const [from, to] = [await talks.issue("From here"), await talks.issue("To there")];
    const relation = await relateIssues(lead, { fromId: from.id, toId: to.id, kind: "gates" });
    await onlyOne(...twice((ctx) => unrelateIssues(ctx, { id: relation.id })), "not_found");
    expect(await lastActivity(talks.id)).toMatchObject([{ type: "issue.unrelated" }]);
  });
});

function twice<T>(deed: (ctx: Ctx) => Promise<T>) {
  return [deed, deed] as const;
}
