import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findCitable } from "@/domain/board/find-citable";
import { readCapture } from "@/domain/board/read-capture";
import { addComment } from "@/domain/comments/commands/add-comment";
import { quoteDocument } from "@/domain/evidence/commands/quote-document";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { addDocument } from "@/domain/sources/commands/add-document";
import { lastActivity, makeNegotiation, rowCounts, type TestNegotiation } from "../factories";

let ours: TestNegotiation;
let theirs: TestNegotiation;

beforeAll(async () => {
  ours = await makeNegotiation();
  theirs = await makeNegotiation();
});

const prisma = () => ours.ctx("lead").db.prisma;
const place = (text: string, exact: string) => ({
  start: text.indexOf(exact),
  end: text.indexOf(exact) + exact.length,
  exact,
});

describe("quoteDocument", () => {
  it("anchors the words with what stands around them, and records one activity row", async () => {
    const { captureId, text } = await ours.capture();
    const before = await rowCounts(ours.id);
    const quote = { captureId, ...place(text, "“We sign today,”") };
    const { id } = await quoteDocument(ours.ctx("analyst"), quote);
    const evidence = await prisma().evidence.findUniqueOrThrow({ where: { id } });
    expect(evidence).toMatchObject({ exact: "“We sign today,”", startAt: quote.start, endAt: quote.end });
    expect(text.slice(0, quote.start).endsWith(evidence.prefix)).toBe(true);
    expect(text.slice(quote.end).startsWith(evidence.suffix)).toBe(true);
    expect((await lastActivity(ours.id))[0]).toMatchObject({ type: "evidence.quoted", subjectId: id, after: quote });
    expect(await rowCounts(ours.id)).toEqual({
      ...before,
      evidence: (before.evidence ?? 0) + 1,
      activity: (before.activity ?? 0) + 1,
    });
  });

  it("takes the same words at the same place as the same evidence", async () => {
    const { captureId, text } = await ours.capture();
    const quote = { captureId, ...place(text, "ruled out any delay") };
    const first = await quoteDocument(ours.ctx("analyst"), quote);
    expect((await quoteDocument(ours.ctx("reviewer"), quote)).id).toBe(first.id);
  });

  it("refuses words that do not stand there, half a character, nothing, and a place outside the text", async () => {
    const { captureId, text } = await ours.capture();
    const dove = text.indexOf("🕊");
    const before = await rowCounts(ours.id);
    for (const quote of [
      { ...place(text, "We sign today"), exact: "We sign tomorrow" },
      { start: dove, end: dove + 1, exact: text.slice(dove, dove + 1) },
      { start: dove + 1, end: dove + 5, exact: text.slice(dove + 1, dove + 5) },
      { start: 3, end: 3, exact: "" },
      { start: text.length, end: text.length + 3, exact: "and" },
    ])
      await expect(quoteDocument(ours.ctx("analyst"), { captureId, ...quote })).rejects.toMatchObject({
        code: "invalid",
      });
    expect(await rowCounts(ours.id)).toEqual(before);
  });

  it("is refused to a commenter, and does not know a stranger's capture", async () => {
    const { captureId, text } = await ours.capture();
    const quote = { captureId, ...place(text, "We sign today") };
    await expect(quoteDocument(ours.ctx("commenter"), quote)).rejects.toMatchObject({ code: "forbidden" });
    await expect(quoteDocument(theirs.ctx("analyst"), quote)).rejects.toMatchObject({ code: "not_found" });
  });

  it("holds capture.text.slice(start, end) === exact for every selection of any text, as the database keeps both", async () => {
    // Characters of one, two and several units, line ends of every kind, combining marks, joiners.
    const unit = fc.constantFrom(
      "a",
      "é",
      "e\u0301",
      "ї",
      "中",
      "🕊",
      "👩‍🚀",
      "🇺🇦",
      "“",
      " ",
      "\n",
      "\r\n",
      "\u00a0",
      "\u200b",
      "𝒳",
    );
    const words = fc.array(unit, { minLength: 2, maxLength: 60 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.nat(), async (words, a, b) => {
        fc.pre(/\S/.test(words.replace(/\u200b/g, "")));
        const { captureId } = await addDocument(ours.ctx("analyst"), { text: words, again: true });
        const { text } = await prisma().capture.findUniqueOrThrow({ where: { id: captureId ?? "" } });
        const ends = [0];
        for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length);
        const pick = (n: number) => ends[n % ends.length] ?? 0;
        const [start, end] = [Math.min(pick(a), pick(b)), Math.max(pick(a), pick(b))];
        fc.pre(start < end);
        const quote = { captureId: captureId ?? "", start, end, exact: text.slice(start, end) };
        const { id } = await quoteDocument(ours.ctx("analyst"), quote);
        const evidence = await prisma().evidence.findUniqueOrThrow({ where: { id }, include: { capture: true } });
        expect(evidence.capture.text.slice(evidence.startAt, evidence.endAt)).toBe(evidence.exact);
        expect(evidence.exact).toBe(quote.exact);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe("evidence in the database", () => {
  it("refuses every update and delete, and words that do not stand in the capture, whoever writes them", async () => {
    const { captureId, text } = await ours.capture();
    const quote = { captureId, ...place(text, "We sign today") };
    const { id } = await quoteDocument(ours.ctx("analyst"), quote);
    const sql = (text: string) => ours.ctx("lead").db.pool.query(text, [id]);
    await expect(sql("update evidence set start_at = 0 where id = $1")).rejects.toThrow(/append-only/);
    await expect(sql("delete from evidence where id = $1")).rejects.toThrow(/append-only/);
    const row = {
      negotiationId: ours.id,
      captureId,
      exact: "We sign nothing",
      prefix: "",
      suffix: "",
      startAt: quote.start,
      endAt: quote.end,
      recordedById: ours.ctx("analyst").actor.memberId,
    };
    await expect(prisma().evidence.create({ data: row })).rejects.toThrow(/does not stand at its place/);
  });
});

describe("readCapture", () => {
  it("brings the text, the quotes and what they are cited for, and the threads on the quote that is asked for", async () => {
    const capture = await ours.capture();
    const { id: issueId, number } = await ours.issue();
    const partyId = await ours.party("Atlantis");
    const citations = [ours.citation(capture, "ruled out any delay")];
    const positionId = await ours.reviewed({ issueId, partyId, act: "ruled_out", citations });
    const { id: quoteId } = await prisma().evidence.findFirstOrThrow({ where: { captureId: capture.captureId } });
    const target = { kind: "evidence", id: quoteId } as const;
    await addComment(ours.ctx("analyst"), { target, body: "A deputy, not the minister." });
    await addComment(ours.ctx("analyst"), { target, body: "Keep this inside.", visibility: "team" });
    const reading = await readCapture(ours.ctx("viewer"), capture.captureId, quoteId);
    expect(reading).toMatchObject({
      capture: { text: capture.text, transform: "original" },
      document: { title: "A report", source: null },
      originSize: 1,
      choices: null,
      evidence: [
        {
          id: quoteId,
          comments: 1,
          citations: [
            {
              stance: "supports",
              position: {
                id: positionId,
                act: "ruled_out",
                party: { name: "Atlantis" },
                issue: { number },
                superseded: false,
              },
            },
          ],
        },
      ],
    });
    expect(reading.threads.map(({ html }) => html.trim())).toEqual(["<p>A deputy, not the minister.</p>"]);
    const mine = await readCapture(ours.ctx("analyst"), capture.captureId, quoteId);
    expect(mine.evidence[0]?.comments).toBe(2);
    expect(mine.choices?.parties).toContainEqual(expect.objectContaining({ id: partyId, name: "Atlantis", forms: [] }));
  });

  it("gives an issue the words of what was recorded on it and stands: statements and quotes, none of what was withdrawn", async () => {
    const capture = await ours.capture();
    const { id: issueId } = await ours.issue();
    const partyId = await ours.party("Hyperborea");
    const citations = [ours.citation(capture, "ruled out any delay")];
    const old = await ours.reviewed({ issueId, partyId, act: "ruled_out", statement: "No delay at all", citations });
    const said = async () =>
      (await readCapture(ours.ctx("analyst"), capture.captureId)).choices?.issues.find(({ id }) => id === issueId);
    expect(await said()).toMatchObject({
      parentId: null,
      said: expect.arrayContaining(["No delay at all", "ruled out any delay"]),
    });
    const note = "The paper took it back.";
    await retractPosition(ours.ctx("reviewer"), { positionId: old, note });
    expect((await said())?.said).toEqual([]);
  });

  it("does not know a stranger's capture, and tells nothing of a stranger's quote", async () => {
    const { captureId } = await ours.capture();
    await expect(readCapture(theirs.ctx("lead"), captureId)).rejects.toMatchObject({ code: "not_found" });
    await expect(readCapture(ours.ctx("lead"), "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("findCitable", () => {
  it("finds positions of one issue that stand, by statement and by party; a stranger finds nothing", async () => {
    const { id: issueId } = await ours.issue();
    const partyId = await ours.party("Lemuria");
    const id = await ours.reviewed({ issueId, partyId, statement: "No force without a settlement." });
    const find = (q: string, at = ours) => findCitable(at.ctx("analyst"), { issueId, q });
    expect((await find("without")).map((position) => position.id)).toEqual([id]);
    expect((await find("lemur")).map((position) => position.id)).toEqual([id]);
    expect(await find("100%")).toEqual([]);
    expect(await find("", theirs)).toEqual([]);
    expect(await findCitable(ours.ctx("analyst"), { issueId: "nonsense", q: "" })).toEqual([]);
  });
});
