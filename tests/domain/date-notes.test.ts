import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createEvent } from "@/domain/events/commands/create-event";
import { recordCoalitionMembership } from "@/domain/parties/commands/record-coalition-membership";
import { createPerson } from "@/domain/people/commands/create-person";
import { recordOffice } from "@/domain/people/commands/record-office";
import { getPerson } from "@/domain/people/queries";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { revisePosition } from "@/domain/positions/commands/revise-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { addDocument } from "@/domain/sources/commands/add-document";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import type { WorldDateInput } from "@/lib/world-date";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";

// One rule for every date of the world: what is known from elsewhere says in a note how.

let talks: TestNegotiation;
let partyId: string;
let coalitionId: string;
let personId: string;
let issueId: string;

beforeAll(async () => {
  talks = await makeNegotiation();
  partyId = await talks.party("Atlantis");
  coalitionId = await talks.party("Alliance", { kind: "coalition" });
  personId = (await createPerson(talks.ctx("analyst"), { name: "Flo" })).id;
  issueId = (await talks.issue()).id;
});

const analyst = () => talks.ctx("analyst");
const meaning = { act: "stated", statement: "It holds.", basis: "on_record_quote" } as const;
const draft = () => recordPosition(analyst(), { issueId, partyId, ...meaning });

/** Every date that somebody records: where it is kept, its field in the form, and how it is given. */
const dates: [table: string, field: string, give: (date: WorldDateInput) => Promise<unknown>][] = [
  ["documents", "published", (published) => addDocument(analyst(), { text: `It holds. ${randomUUID()}`, published })],
  ["events", "date", (date) => createEvent(analyst(), { kind: "round", title: "Talks", date })],
  ["positions", "validFrom", (validFrom) => recordPosition(analyst(), { issueId, partyId, ...meaning, validFrom })],
  ["positions", "validTo", (validTo) => recordPosition(analyst(), { issueId, partyId, ...meaning, validTo })],
  [
    "positions",
    "validFrom",
    async (validFrom) => revisePosition(analyst(), { positionId: (await draft()).id, ...meaning, validFrom }),
  ],
  [
    "positions",
    "validFrom",
    async (validFrom) => {
      const positionId = await talks.reviewed({ issueId, partyId });
      return supersedePosition(analyst(), { positionId, ...meaning, validFrom, reason: "party_moved" });
    },
  ],
  [
    "status_changes",
    "effective",
    async (effective) =>
      changeIssueStatus(analyst(), {
        issueId: (await talks.issue()).id,
        from: "identified",
        to: "tabled",
        reason: "On the agenda of the leaders.",
        citations: [talks.citation(await talks.capture(), "We sign today")],
        effective,
      }),
  ],
  ["offices", "from", (from) => recordOffice(analyst(), { personId, title: "Envoy", from })],
  ["offices", "to", (to) => recordOffice(analyst(), { personId, title: "Envoy", to })],
  [
    "coalition_memberships",
    "from",
    async (from) =>
      recordCoalitionMembership(talks.ctx("reviewer"), { coalitionId, partyId: await talks.party(randomUUID()), from }),
  ],
  [
    "coalition_memberships",
    "to",
    async (to) =>
      recordCoalitionMembership(talks.ctx("reviewer"), { coalitionId, partyId: await talks.party(randomUUID()), to }),
  ],
];

describe.each(dates)("a date of %s (%s) that is known from elsewhere", (table, field, give) => {
  const column = field.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
  const date = { edtf: "2026-02-03", text: "Tuesday", basis: "external" } as const;
  const note = "The host's calendar of meetings";

  test("is refused without a note that says how", async () => {
    for (const unsaid of [{}, { note: " " }]) {
      const attempt = () => give({ ...date, ...unsaid });
      // What is laid out before the attempt is no part of it.
      await expect(attempt()).rejects.toMatchObject({
        code: "invalid",
        fields: { [`${field}.note`]: expect.stringContaining("how the date is known") },
      });
    }
  });

  test("keeps the note beside the date and in the activity, and no note where nothing is from elsewhere", async () => {
    await give({ ...date, note });
    const [row] = await lastActivity(talks.id);
    expect(row?.after).toMatchObject({ [`${field}Note`]: note });
    const { pool } = talks.ctx("lead").db;
    const kept = await pool.query(
      `select ${column}_edtf as edtf, ${column}_basis::text as basis, ${column}_note as note from ${table} where negotiation_id = $1 and ${column}_note <> ''`,
      [talks.id],
    );
    for (const stored of kept.rows) expect(stored).toEqual({ edtf: date.edtf, basis: date.basis, note });
    expect(kept.rows.length).toBeGreaterThan(0);
    const before = kept.rows.length;
    await give({ ...date, basis: "relative_to_event", note });
    const after = await pool.query(`select 1 from ${table} where negotiation_id = $1 and ${column}_note <> ''`, [
      talks.id,
    ]);
    expect(after.rows).toHaveLength(before);
  });

  test("is refused without a note by the database itself", async () => {
    const { pool } = talks.ctx("lead").db;
    const { rows } = await pool.query<{ held: boolean }>(
      `select bool_or(pg_get_constraintdef(oid) like '%btrim(' || $2 || '%') as held from pg_constraint where conrelid = $1::regclass and conname = $1 || '_' || $2`,
      [table, `${column}_note`],
    );
    expect(rows).toEqual([{ held: true }]);
  });
});

test("an office shows with its dates how they are known", async () => {
  const from = { edtf: "2024-05-01", text: null, basis: "external", note: "The gazette" } as const;
  const { id } = await recordOffice(analyst(), { personId, title: "Minister", from });
  const { offices } = await getPerson(talks.ctx("viewer"), personId);
  expect(offices.find((office) => office.id === id)).toMatchObject({ from, to: { edtf: null, note: "" } });
});

test("the database refuses a position whose date is from elsewhere and says not how", async () => {
  const { id } = await draft();
  const { pool } = talks.ctx("lead").db;
  const copy = pool.query(
    `insert into positions (negotiation_id, thread_id, number, issue_id, party_id, act, statement, basis, valid_from_edtf, valid_from_basis, recorded_by_id)
     select negotiation_id, thread_id, 2, issue_id, party_id, act, statement, basis, '2026', 'external', recorded_by_id from positions where id = $1`,
    [id],
  );
  await expect(copy).rejects.toThrow(/positions_valid_from_note/);
});
