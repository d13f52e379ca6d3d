import { describe, expect, test } from "vitest";
import { readBoard } from "@/domain/board/queries";
import { getIssue } from "@/domain/board/read-issue";
import { boardWindow } from "@/domain/board/schema";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { addDays, dayOf } from "@/lib/days";
import { makeNegotiation } from "../factories";

const today = dayOf(new Date());
const window = boardWindow.parse({});

/** A party that demanded ten days ago, and what is done about it since; each step says what it is on the board as. */
async function makeChain() {
  const talks = await makeNegotiation();
  const { id: issueId, number } = await talks.issue();
  const partyId = await talks.party("Atlantis");
  const citations = [talks.citation(await talks.capture(), "We sign today")];
  const from = (days: number) => ({ edtf: addDays(today, days) });
  const v1 = await talks.reviewed({ issueId, partyId, citations, statement: "Holds v1.", validFrom: from(-9) });
  const moments = new Map<string, Date>();
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    v1,
    number,
    ctx: talks.ctx,
    async next(positionId: string, reason: "party_moved" | "we_corrected", statement: string, days: number) {
      const meaning = { act: "accepted", statement, basis: "official_text", validFrom: from(days) } as const;
      const step = { positionId, reason, ...meaning, citations, submit: true };
      const { id } = await supersedePosition(talks.ctx("analyst"), step);
      await reviewPosition(talks.ctx("reviewer"), { positionId: id, verdict: "approve" });
      return id;
    },
    retract: (positionId: string) =>
      retractPosition(talks.ctx("reviewer"), { positionId, note: "The paper took it back." }),
    /** Keeps this moment of the record, so that it can be asked for later. */
    async remember(moment: string) {
      await pause();
      moments.set(moment, new Date());
      await pause();
    },
    /** What the cell shows, today's board and that as of this moment alike; or as of a moment kept. */
    async shown(moment?: string, days = 0) {
      const known = moment ? moments.get(moment) : new Date(Date.now() + 60_000);
      if (!known) throw new Error(`Nobody remembers ${moment}.`);
      const then = await readBoard(talks.ctx("viewer"), window, { valid: addDays(today, days), known });
      const statement = then.cells[0]?.statement ?? null;
      expect(then.totals.filled).toBe(then.cells.length);
      if (moment || days !== 0) return statement;
      const board = await readBoard(talks.ctx("viewer"), window);
      expect(board.cells[0]?.statement ?? null).toBe(statement);
      expect(board.totals.filled).toBe(then.cells.length);
      return statement;
    },
  };
}

describe("what a source takes back ends nothing", () => {
  test("what the party had moved from stands again, and what was known before stays what it was", async () => {
    const chain = await makeChain();
    const v2 = await chain.next(chain.v1, "party_moved", "Holds v2.", -4);
    await chain.remember("moved");
    await chain.retract(v2);
    expect(await chain.shown()).toBe("Holds v1.");
    expect(await chain.shown("moved")).toBe("Holds v2.");
    expect(await chain.shown("moved", -5)).toBe("Holds v1.");
    expect(await chain.shown(undefined, -5)).toBe("Holds v1.");
    const asked = { valid: today, known: new Date(Date.now() + 60_000) };
    for (const asOf of [undefined, asked]) {
      const page = await getIssue(chain.ctx("viewer"), chain.number, asOf && { asOf });
      expect(page.positions[0]?.standing).toMatchObject([{ id: chain.v1, superseded: null }]);
      expect(page.positions[0]?.others).toMatchObject([{ id: v2, superseded: "retracted_by_source" }]);
      expect(page.history.moves).toEqual([]);
    }
  });

  test("what corrects a move keeps its end, until the correction is taken back too", async () => {
    const chain = await makeChain();
    const v2 = await chain.next(chain.v1, "party_moved", "Holds v2.", -4);
    const v3 = await chain.next(v2, "we_corrected", "Holds v3.", -4);
    expect(await chain.shown()).toBe("Holds v3.");
    await chain.remember("corrected");
    await chain.retract(v3);
    expect(await chain.shown()).toBe("Holds v1.");
    expect(await chain.shown("corrected")).toBe("Holds v3.");
  });

  test("of two moves the last is undone alone; the first, when what it led to is taken back as well", async () => {
    const chain = await makeChain();
    const v2 = await chain.next(chain.v1, "party_moved", "Holds v2.", -4);
    const v3 = await chain.next(v2, "party_moved", "Holds v3.", -1);
    await chain.retract(v3);
    expect(await chain.shown()).toBe("Holds v2.");
    expect(await chain.shown(undefined, -5)).toBe("Holds v1.");
    await chain.remember("back at v2");
    await chain.retract(v2);
    expect(await chain.shown()).toBe("Holds v1.");
    expect(await chain.shown("back at v2")).toBe("Holds v2.");
  });

  test("what stands again can be moved from and corrected anew, once at a time", async () => {
    const chain = await makeChain();
    const v2 = await chain.next(chain.v1, "party_moved", "Holds v2.", -4);
    await chain.retract(v2);
    await chain.remember("back at v1");
    const v3 = await chain.next(chain.v1, "party_moved", "Holds v3.", -2);
    expect([await chain.shown(), await chain.shown(undefined, -3)]).toEqual(["Holds v3.", "Holds v1."]);
    expect(await chain.shown("back at v1")).toBe("Holds v1.");
    await expect(chain.retract(chain.v1)).rejects.toMatchObject({ code: "conflict" });
    const { prisma } = chain.ctx("lead").db;
    const {
      id: _,
      recordedAt: __,
      ...row
    } = await prisma.supersession.findFirstOrThrow({ where: { successorId: v3 } });
    await expect(prisma.supersession.create({ data: row })).rejects.toThrow(/Unique constraint/);
  });
});
