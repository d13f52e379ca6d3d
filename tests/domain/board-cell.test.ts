import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readBoard } from "@/domain/board/queries";
import { readCell } from "@/domain/board/read-cell";
import { boardWindow } from "@/domain/board/schema";
import { addComment } from "@/domain/comments/commands/add-comment";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { addDays, dayOf } from "@/lib/days";
import { expectProblem } from "../expect-problem";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { makeTalks, perform, someDeeds } from "../random-talks";

const today = dayOf(new Date());

let talks: TestNegotiation;
let issue: { id: string; number: number };
let party: string;
let first: string;
const read = (role: "viewer" | "analyst" = "viewer", asOf: Parameters<typeof readCell>[2] = null) =>
  readCell(talks.ctx(role), { issue: issue.number, party }, asOf);

beforeAll(async () => {
  talks = await makeNegotiation();
  issue = await talks.issue();
  party = await talks.party("Atlantis");
  first = await talks.reviewed({
    ...{ issueId: issue.id, partyId: party, act: "demanded", statement: "The harbour is given back." },
    ...{ validFrom: { edtf: addDays(today, -9) }, conditions: "before the spring" },
  });
});

describe("the panel of a cell", () => {
  test("opens to the position that the board shows, with all that may stand beside it, in any history", async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const world = await makeTalks();
        for (const deed of deeds) await perform(world, deed);
        const viewer = world.ctx("viewer");
        const board = await readBoard(viewer, boardWindow.parse({}));
        for (const [row, { number }] of board.issues.entries()) {
          for (const [column, { id }] of board.parties.entries()) {
            const cell = await readCell(viewer, { issue: number, party: id });
            const onBoard = board.cells.find((one) => one.row === row && one.column === column);
            const waits = board.awaiting.some((place) => place[0] === row && place[1] === column);
            if (waits) expect(cell.pending.some(({ review }) => review === "in_review")).toBe(true);
            if (!onBoard) {
              expect([cell.shown, cell.standing]).toEqual([null, []]);
              continue;
            }
            const { act, statement, reliability, credibility, origins, others, disputed } = onBoard;
            expect(cell.shown).toMatchObject({ act, statement, reliability, credibility, origins });
            expect([cell.standing.length - 1, cell.disputed]).toEqual([others, disputed]);
          }
        }
      }),
      { numRuns: 4 },
    );
  }, 90_000);

  test("tells who said it, how well it is borne out, on which words, and under which condition", async () => {
    const { issue: of, party: holder, shown } = await read();
    expect([of.number, holder.name]).toEqual([issue.number, "Atlantis"]);
    expect(shown).toMatchObject({
      ...{ id: first, basis: "on_record_paraphrase", conditions: "before the spring", documents: 1, origins: 1 },
      citations: [{ exact: "ruled out any delay", stance: "supports", document: "A report" }],
    });
    expect(shown?.versions.map(({ id }) => id)).toEqual([first]);
  });

  test("says that nothing is recorded where nothing is, and still names issue and party", async () => {
    const other = await talks.party("Borduria");
    const cell = await readCell(talks.ctx("viewer"), { issue: issue.number, party: other });
    expect(cell).toMatchObject({ shown: null, standing: [], pending: [], others: [], party: { name: "Borduria" } });
  });

  test("keeps what waits for review apart from what stands", async () => {
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const input = { issueId: issue.id, partyId: party, act: "offered", statement: "It could be leased." } as const;
    const { id } = await recordPosition(talks.ctx("analyst"), {
      ...{ ...input, basis: "leaked", citations, submit: true, validFrom: { edtf: today } },
    });
    const cell = await read();
    expect(cell.shown?.id).toBe(first);
    expect(cell.pending.map((row) => [row.id, row.review])).toEqual([[id, "in_review"]]);
    await reviewPosition(talks.ctx("reviewer"), { positionId: id, verdict: "return", note: "Leaked by whom?" });
  });

  test("gives team-only discussion to those who may read it", async () => {
    const on = { kind: "position", id: first } as const;
    await addComment(talks.ctx("analyst"), { target: on, body: "Everyone may read this." });
    await addComment(talks.ctx("analyst"), { target: on, body: "Only we may.", visibility: "team" });
    expect((await read("viewer")).shown?.threads.map(({ visibility }) => visibility)).toEqual(["negotiation"]);
    expect((await read("analyst")).shown?.threads).toHaveLength(2);
  });

  test("opens as of an earlier day to what was held then, and tells how it got here", async () => {
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const next = await supersedePosition(talks.ctx("analyst"), {
      ...{ positionId: first, reason: "party_moved", act: "accepted", statement: "The harbour is shared." },
      ...{ basis: "official_text", validFrom: { edtf: addDays(today, -4) }, citations, submit: true },
    });
    const before = new Date();
    await reviewPosition(talks.ctx("reviewer"), { positionId: next.id, verdict: "approve" });
    const now = await read();
    expect(now.shown).toMatchObject({ id: next.id, act: "accepted" });
    expect(now.shown?.versions.map(({ id, reason }) => [id, reason])).toEqual([
      [next.id, "party_moved"],
      [first, null],
    ]);
    const known = new Date(Date.now() + 60_000);
    expect((await read("viewer", { valid: addDays(today, -5), known })).shown?.id).toBe(first);
    expect((await read("viewer", { valid: today, known: before })).shown?.id).toBe(first);
    expect((await read("viewer", { valid: addDays(today, -20), known })).shown).toBeNull();
  });

  test("does not exist for another negotiation's issue or party, or for what is no id", async () => {
    const other = await makeNegotiation();
    const theirs = await other.issue();
    const stranger = other.ctx("lead");
    await expectProblem(readCell(stranger, { issue: theirs.number, party }), "not_found");
    await expectProblem(readCell(stranger, { issue: 99, party: await other.party("Syldavia") }), "not_found");
    await expectProblem(readCell(stranger, { issue: theirs.number, party: "nobody" }), "not_found");
  });
});
