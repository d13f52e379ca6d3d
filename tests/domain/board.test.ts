import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AsOf, cellAt } from "@/domain/board/cell";
import { readBoard } from "@/domain/board/queries";
import { type Board, boardWindow } from "@/domain/board/schema";
import { familyOf } from "@/domain/positions/acts";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { addDays, dayOf } from "@/lib/days";
import { groupBy } from "@/lib/group-by";
import { makeNegotiation } from "../factories";
import { storedSupport } from "../random-sources";
import { makeTalks, perform, someDeeds, storedVersions, type Talks } from "../random-talks";

const window = (over: Partial<Parameters<typeof boardWindow.parse>[0] & object> = {}) => boardWindow.parse(over);
const whole = window();
const today = dayOf(new Date());
/** A moment by which everything has been recorded. */
const later = () => new Date(Date.now() + 60_000);
const runs = { numRuns: 6 };

const inOrder = (a: unknown[], b: unknown[]) => (String(a) < String(b) ? -1 : 1);

/** What a board says, without the order of its lists, which is the window's and not the cells'. */
function said({ cells, awaiting, totals }: Board) {
  return {
    totals,
    awaiting: [...awaiting].sort(inOrder),
    cells: [...cells].sort((a, b) => inOrder([a.row, a.column], [b.row, b.column])),
  };
}

/** The board by the law alone: `cellAt` over every stored version. */
async function lawful(talks: Talks, at: AsOf) {
  const groups = groupBy(await storedVersions(talks), ({ issueId, partyId }) => `${issueId} ${partyId}`);
  const supportOf = await storedSupport(talks, at.known);
  const cells = [...groups].map(([key, versions]) => ({ key, ...cellAt(versions, at) }));
  const filled = cells.filter(({ shown }) => shown);
  return {
    filled: filled.length,
    awaiting: cells.flatMap(({ key, awaitingReview }) => (awaitingReview > 0 ? [key] : [])).sort(),
    cells: filled
      .map(({ key, shown, others, disputed, credibility }) => ({
        key,
        ...{ act: shown?.act, statement: shown?.statement, others, disputed, credibility },
        ...supportOf(shown?.id ?? ""),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function asLaw({ cells, awaiting, totals, issues, parties }: Board) {
  const keyOf = (row: number, column: number) => `${issues[row]?.id} ${parties[column]?.id}`;
  return {
    filled: totals.filled,
    awaiting: awaiting.map(([row, column]) => keyOf(row, column)).sort(),
    cells: cells
      .map(({ row, column, act, statement, others, disputed, credibility, ...cell }) => ({
        key: keyOf(row, column),
        ...{ act, statement, others, disputed, credibility },
        ...{ documents: cell.documents, origins: cell.origins, machine: cell.machine, drifted: cell.drifted },
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

describe("the board", () => {
  test("today is what the law says of the stored histories, and what the board as of this moment says", async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const talks = await makeTalks();
        for (const deed of deeds) await perform(talks, deed);
        const at = { valid: today, known: later() };
        const board = await readBoard(talks.ctx("viewer"), whole);
        expect(asLaw(board)).toEqual(await lawful(talks, at));
        expect(said(await readBoard(talks.ctx("viewer"), whole, at))).toEqual(said(board));
      }),
      runs,
    );
  }, 90_000);

  test("as of any day and moment is what the law says, and what came later changes nothing of it", async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, someDeeds, fc.integer({ min: -12, max: 5 }), async (before, after, shift) => {
        const talks = await makeTalks();
        for (const deed of before) await perform(talks, deed);
        await new Promise((resolve) => setTimeout(resolve, 5));
        const at = { valid: addDays(today, shift), known: new Date() };
        await new Promise((resolve) => setTimeout(resolve, 5));
        const then = await readBoard(talks.ctx("viewer"), whole, at);
        for (const deed of after) await perform(talks, deed);
        expect(await readBoard(talks.ctx("viewer"), whole, at)).toEqual(then);
        expect(asLaw(then)).toEqual(await lawful(talks, at));
      }),
      runs,
    );
  }, 90_000);

  test("counts the cells that match an act family and a grade, today and then alike", async () => {
    await fc.assert(
      fc.asyncProperty(someDeeds, async (deeds) => {
        const talks = await makeTalks();
        for (const deed of deeds) await perform(talks, deed);
        const at = { valid: today, known: later() };
        const filters = [
          window({ families: ["holds"] }),
          window({ reliability: ["A", "B", "F"] }),
          window({ families: ["toward", "away"], credibility: [6] }),
        ];
        for (const filter of filters) {
          const { cells, totals } = await readBoard(talks.ctx("viewer"), filter);
          const matching = cells.filter(
            ({ act, reliability, credibility }) =>
              (filter.families.length === 0 || filter.families.includes(familyOf(act))) &&
              (filter.reliability.length === 0 || filter.reliability.includes(reliability)) &&
              (filter.credibility.length === 0 || filter.credibility.includes(credibility)),
          );
          expect(totals).toMatchObject({ filled: cells.length, matching: matching.length });
          expect((await readBoard(talks.ctx("viewer"), filter, at)).totals).toEqual(totals);
        }
      }),
      { ...runs, numRuns: 4 },
    );
  }, 90_000);

  test("shows the old position through the day before the party moved, and the new one from that day on", async () => {
    const talks = await makeNegotiation();
    const { id: issueId } = await talks.issue();
    const partyId = await talks.party("Atlantis");
    const citations = [talks.citation(await talks.capture(), "We sign today")];
    const old = { issueId, partyId, citations, act: "demanded", validFrom: { edtf: addDays(today, -9) } } as const;
    const positionId = await talks.reviewed(old);
    const next = await supersedePosition(talks.ctx("analyst"), {
      ...{ positionId, reason: "party_moved", act: "accepted", statement: "It accepts.", basis: "official_text" },
      ...{ validFrom: { edtf: addDays(today, -4) }, citations, submit: true },
    });
    await reviewPosition(talks.ctx("reviewer"), { positionId: next.id, verdict: "approve" });
    const actOn = async (days: number) =>
      (await readBoard(talks.ctx("viewer"), whole, { valid: addDays(today, days), known: later() })).cells[0]?.act;
    expect([await actOn(-10), await actOn(-9), await actOn(-5), await actOn(-4), await actOn(0)]).toEqual([
      ...[undefined, "demanded", "demanded", "accepted", "accepted"],
    ]);
  });
});
