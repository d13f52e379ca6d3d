import { beforeEach, describe, expect, test } from "vitest";
import type { Ctx } from "@/domain/access/context";
import { decodeBoard, totalsIn } from "@/domain/board/compact";
import { readBoardText } from "@/domain/board/read-board-text";
import { boardWindow } from "@/domain/board/schema";
import { updateIssue } from "@/domain/issues/commands/update-issue";
import { makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let issueId: string;
const whole = boardWindow.parse({});

beforeEach(async () => {
  talks = await makeNegotiation();
  issueId = (await talks.issue("Status of the region")).id;
  await talks.reviewed({ issueId, partyId: await talks.party("Atlantis") });
});

/** The same place, with the names of the statements that were sent to it. */
function spied(): { ctx: Ctx; sent: string[] } {
  const ctx = talks.ctx("viewer");
  const sent: string[] = [];
  const pool = new Proxy(ctx.db.pool, {
    get(target, property) {
      if (property !== "query") return Reflect.get(target, property);
      return (statement: { name: string; text: string; values: unknown[] }) => {
        sent.push(statement.name);
        return target.query(statement);
      };
    },
  });
  return { ctx: { ...ctx, db: { ...ctx.db, pool } }, sent };
}

const rename = (title: string, version = 1) =>
  updateIssue(talks.ctx("analyst"), { id: issueId, version, title, question: "What is the status of the region?" });
const titlesIn = (text: string) => decodeBoard(text).issues.map(([, title]) => title);

describe("the compact board of today", () => {
  test("is read in one round trip, kept, and read again once anything has happened", async () => {
    const { ctx, sent } = spied();
    const text = await readBoardText(ctx, whole);
    expect(totalsIn(text)).toEqual([1, 1, 1, 1]);
    expect(sent.splice(0)).toEqual(["board-tree-filled"]);
    expect(await readBoardText(ctx, whole)).toBe(text);
    expect(sent.splice(0)).toEqual(["board-up-to"]);
    await rename("Status of the coast");
    expect(titlesIn(await readBoardText(ctx, whole))).toEqual(["Status of the coast"]);
    expect(sent.splice(0)).toEqual(["board-up-to", "board-tree-filled"]);
  });

  test("is kept apart by what was asked and by negotiation, and never for typed words or another time", async () => {
    const { ctx, sent } = spied();
    const other = await makeNegotiation();
    await readBoardText(ctx, whole);
    expect(totalsIn(await readBoardText(other.ctx("viewer"), whole))).toEqual([0, 0, 0, 0]);
    expect(titlesIn(await readBoardText(ctx, boardWindow.parse({ status: ["agreed"] })))).toEqual([]);
    sent.splice(0);
    for (let n = 0; n < 2; n++) await readBoardText(ctx, boardWindow.parse({ text: "region" }));
    const at = { valid: "2026-01-07", known: new Date() };
    for (let n = 0; n < 2; n++) await readBoardText(ctx, whole, at);
    expect(sent).toEqual([...Array(2).fill("board-tree-filled"), ...Array(2).fill("board-history-tree-filled")]);
  });

  test("is kept only as a screen asks for it, so that nobody fills the memory or pushes out what others read", async () => {
    const { ctx, sent } = spied();
    const [one, two] = [await talks.party("Bensalem"), await talks.party("Caphar")];
    await readBoardText(ctx, boardWindow.parse({ parties: [one, two] }));
    await readBoardText(ctx, boardWindow.parse({ parties: [two.toUpperCase(), one, two] }));
    expect(sent.splice(0)).toEqual(["board-tree-filled", "board-up-to"]);
    for (const odd of [
      { rows: 100, columns: 60 },
      { rows: 29 },
      { row: 1 },
      { column: 7 },
      { row: 30 },
      { column: 10 },
    ])
      for (let n = 0; n < 2; n++) await readBoardText(ctx, boardWindow.parse(odd));
    expect(sent.filter((name) => name === "board-up-to")).toEqual([]);
    expect(sent).toHaveLength(12);
  });

  test("is not taken for true when an activity with a lower number is seen only after it was read", async () => {
    const { ctx } = spied();
    const slow = await ctx.db.pool.connect();
    try {
      await slow.query("begin");
      await slow.query("update issues set title = 'Written slowly' where id = $1", [issueId]);
      await slow.query(
        "insert into activity (negotiation_id, actor_name, type, subject_id) values ($1, 'Somebody', 'issue.updated', $2)",
        [talks.id, issueId],
      );
      await talks.issue("Written meanwhile");
      expect(titlesIn(await readBoardText(ctx, whole))).toEqual(["Status of the region", "Written meanwhile"]);
      await slow.query("commit");
    } finally {
      slow.release();
    }
    expect(titlesIn(await readBoardText(ctx, whole))).toEqual(["Written slowly", "Written meanwhile"]);
  });
});
