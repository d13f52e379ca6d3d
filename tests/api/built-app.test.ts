import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/domain/access/permissions";
import { type Database, database } from "@/lib/db/client";
import { builtAction, callAction } from "../actions";
import { ask } from "../ask";
import { makeNegotiation, type TestNegotiation } from "../factories";
import { sessionsOf } from "../visitors";

// What works from the sources and could break in the bundle, which renames classes and may hold a package twice.
let talks: TestNegotiation;
let sessions: Record<Role, string>;

beforeAll(async () => {
  talks = await makeNegotiation();
  sessions = await sessionsOf(talks.key);
});

const act = (name: string, input: unknown) =>
  callAction(builtAction(name), [talks.key, input], { cookie: sessions.lead }, talks.key);

describe("the built app", () => {
  test.each([
    "2026-01-06",
    "2026-01-06?",
    "2025-12~",
    "2026",
    "2026-21",
    "202X",
    "2026-01-06/2026-01-08",
    "2026-01-06/..",
  ])("reads the world date %s", async (edtf) => {
    const { code, result } = await act("createEventAction", {
      kind: "session",
      title: `A meeting ${randomUUID()}`,
      date: { edtf, text: null, basis: "absolute" },
    });
    expect({ code, result }).toMatchObject({ code: "ok" });
  });

  test("tells a day that does not exist from one that does", async () => {
    const date = { edtf: "2026-02-29", text: null, basis: "absolute" };
    const { result } = await act("createEventAction", { kind: "session", title: "A meeting", date });
    expect(result).toMatchObject({
      error: { code: "invalid", fields: { "date.edtf": expect.stringMatching(/does not exist/) } },
    });
  });

  test("has its icon where a browser looks for one unasked", async () => {
    const { status, headers } = await ask("/favicon.ico");
    expect({ status, type: headers.get("content-type") }).toEqual({ status: 200, type: "image/svg+xml" });
  });

  test("meets what somebody else records at the same moment as a conflict, not as a defect", async () => {
    const { pool } = database();
    const name = `Party ${randomUUID()}`;
    const somebody = await pool.connect();
    try {
      await somebody.query("begin");
      await somebody.query("insert into parties (negotiation_id, name, kind) values ($1, $2, 'state')", [
        talks.id,
        name,
      ]);
      const ours = act("createPartyAction", { name, kind: "state" });
      // Ours has seen no such party and now waits for theirs, which is not committed yet.
      await expect.poll(() => waiting(pool)).toBe(1);
      await somebody.query("commit");
      expect((await ours).code).toBe("conflict");
    } finally {
      somebody.release(true);
    }
  });
});

async function waiting(pool: Database["pool"]): Promise<number> {
  const { rows } = await pool.query(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%parties%'",
  );
  return rows.length;
}
