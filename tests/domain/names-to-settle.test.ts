import { beforeAll, describe, expect, it } from "vitest";
import { readKnownNames, readSearchedTexts } from "@/domain/board/read-names";
import { createPerson } from "@/domain/people/commands/create-person";
import { judgePartyName } from "@/domain/people/commands/judge-party-name";
import { judgePersonName } from "@/domain/people/commands/judge-person-name";
import { recordOffice } from "@/domain/people/commands/record-office";
import { undoPersonJudgement } from "@/domain/people/commands/undo-person-judgement";
import type { NameVerdict } from "@/domain/people/name-verdict-vocabulary";
import { askedAcross, nameAsker } from "@/domain/people/who-is-that";
import { markHazard } from "@/domain/sources/commands/mark-hazard";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let personId: string;
let captureId: string;
const text = "In the hall waited US Special Envoy Steve Witcoof. By Tom Byline. Then came Nora Nobody.";

beforeAll(async () => {
  talks = await makeNegotiation();
  const analyst = talks.ctx("analyst");
  personId = (await createPerson(analyst, { name: "Steve Witkoff" })).id;
  await recordOffice(analyst, { personId, title: "Special envoy" });
  ({ captureId } = await talks.capture(text));
  const start = text.indexOf("Tom Byline");
  await markHazard(analyst, { captureId, kind: "boilerplate", reason: "A byline", start, end: start + 10 });
});

/** What a member would be asked, in the whole negotiation. */
async function asked(of = talks) {
  const [known, { texts }] = await Promise.all([readKnownNames(of.ctx("viewer")), readSearchedTexts(of.ctx("viewer"))]);
  const ask = nameAsker(known);
  return askedAcross(texts.map((one) => ({ ...one, names: ask(one) })));
}
const judge = (verdict: NameVerdict, form = "Steve Witcoof") =>
  judgePersonName(talks.ctx("analyst"), { personId, form, verdict, kind: "typo", captureId, note: "So it seems" });

describe("names to settle", () => {
  it("are those of the texts that nobody is known by, with whom they may mean; a byline is none", async () => {
    expect(await asked()).toMatchObject([
      {
        surface: "Steve Witcoof",
        office: "Special Envoy",
        candidates: [
          { bearer: { kind: "person", id: personId, name: "Steve Witkoff" }, proposed: "typo", doubt: null },
        ],
        met: [
          { captureId, title: "A report", times: 1, first: { start: expect.any(Number), end: expect.any(Number) } },
        ],
      },
      { surface: "Nora Nobody", candidates: [] },
    ]);
  });

  it("lose a pair that is judged different, and have it back when that is undone", async () => {
    const before = await asked();
    const { id } = await judge("different");
    expect((await asked()).find(({ surface }) => surface === "Steve Witcoof")?.candidates).toEqual([]);
    await undoPersonJudgement(talks.ctx("analyst"), { id });
    expect(await asked()).toEqual(before);
  });

  it("lose a name that is judged the same, and have it back when that is undone", async () => {
    const before = await asked();
    const { id } = await judge("same");
    expect((await asked()).map(({ surface }) => surface)).toEqual(["Nora Nobody"]);
    await undoPersonJudgement(talks.ctx("analyst"), { id });
    expect(await asked()).toEqual(before);
  });

  it("keep a doubt with who said so; the latest judgement on a pair is the one that stands", async () => {
    const doubt = await judge("unsure");
    expect((await asked())[0]?.candidates[0]?.doubt).toMatchObject({
      by: "Test analyst",
      note: "So it seems",
      seen: { captureId, title: "A report" },
    });
    const { id } = await judge("different");
    const standing = async () =>
      (await readKnownNames(talks.ctx("viewer"))).judgements.map((one) => [one.id, one.verdict]);
    expect(await standing()).toEqual([[id, "different"]]);
    await undoPersonJudgement(talks.ctx("analyst"), { id });
    expect(await standing()).toEqual([[doubt.id, "unsure"]]);
    await undoPersonJudgement(talks.ctx("analyst"), { id: doubt.id });
    expect(await standing()).toEqual([]);
  });

  it("know parties by their short names, too, and nothing of another negotiation", async () => {
    const other = await makeNegotiation();
    await other.party("Ruritania");
    await other.capture("A source in Ruretania spoke, and a man named Steve Witcoof.");
    const found = await asked(other);
    expect(found.map(({ surface, candidates }) => [surface, candidates[0]?.bearer.name ?? null])).toEqual([
      ["Ruretania", "Ruritania"],
      ["Steve Witcoof", null],
    ]);
    const [party] = (await readKnownNames(other.ctx("viewer"))).bearers;
    await judgePartyName(other.ctx("reviewer"), {
      partyId: party?.id ?? "",
      form: "Ruretania",
      verdict: "same",
      kind: "typo",
    });
    expect((await asked(other)).map(({ surface }) => surface)).toEqual(["Steve Witcoof"]);
  });

  it("are looked for in the latest capture of each document, page by page, saying of how many", async () => {
    const many = await makeNegotiation();
    const texts = ["One.", "Two.", "Three."];
    for (const one of texts) await many.capture(one);
    const viewer = many.ctx("viewer");
    const all = await readSearchedTexts(viewer);
    expect({ ...all, texts: all.texts.map((one) => one.text).sort() }).toEqual({
      texts: texts.sort(),
      from: 0,
      of: 3,
      next: null,
    });
    const rest = await readSearchedTexts(viewer, 2);
    expect(rest).toMatchObject({ from: 2, of: 3, next: null });
    expect(rest.texts).toEqual(all.texts.slice(2));
  });

  it("go on to a next page where the texts are too long for one", async () => {
    const long = await makeNegotiation();
    for (const letter of ["a", "b"]) await long.capture(letter.repeat(500_000));
    const first = await readSearchedTexts(long.ctx("viewer"));
    expect(first).toMatchObject({ of: 2, next: 1, texts: [{ title: "A report" }] });
    expect(await readSearchedTexts(long.ctx("viewer"), 1)).toMatchObject({
      of: 2,
      next: null,
      texts: [{ title: "A report" }],
    });
  });
});
