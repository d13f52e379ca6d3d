import { beforeAll, describe, expect, test } from "vitest";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { database } from "@/lib/db/client";
import { lastActivity, makeNegotiation, type TestNegotiation } from "../factories";

let talks: TestNegotiation;
let other: TestNegotiation;

beforeAll(async () => {
  talks = await makeNegotiation();
  other = await makeNegotiation();
});

const pool = () => database().pool;

/** Tables of the installation itself: people, how they sign in, and the list of negotiations. */
const installation = ["users", "accounts", "login_attempts", "password_resets", "negotiations", "_prisma_migrations"];

describe("invariant 12: a record belongs to one negotiation, in the database itself", () => {
  test("every table of the record carries its negotiation, which cannot be empty", async () => {
    const { rows } = await pool().query<{ name: string; not_null: boolean | null }>(
      `select t.table_name as name, c.is_nullable = 'NO' as not_null from information_schema.tables t
         left join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'negotiation_id'
       where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not t.table_name = any ($1)`,
      [installation],
    );
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !row.not_null)).toEqual([]);
  });

  test("every foreign key between two records goes over the negotiation too", async () => {
    const { rows } = await pool().query<{ name: string }>(
      `select conname as name from pg_constraint k
       where contype = 'f' and connamespace = 'public'::regnamespace and confrelid <> all (array['users', 'negotiations']::regclass[])
         and not exists (select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'negotiation_id')`,
    );
    expect(rows).toEqual([]);
  });

  test("a link across two negotiations is refused by the database", async () => {
    const own = await talks.issue();
    const foreign = await other.issue();
    const link = pool().query("update issues set parent_id = $1 where id = $2", [foreign.id, own.id]);
    await expect(link).rejects.toThrow(/foreign key/);
  });
});

describe("history is append-only", () => {
  const appendOnly = [
    "activity",
    "capture_transforms",
    "captures",
    "citation_proposals",
    "comment_mentions",
    "comment_versions",
    "evidence",
    "hazard_judgements",
    "positions",
    "position_gradings",
    "position_proposals",
    "position_rankings",
    "position_reviews",
    "reanchorings",
    "source_grades",
    "status_changes",
    "status_scope_parties",
    "supersessions",
  ];

  test.each(appendOnly)("%s refuses UPDATE, DELETE and TRUNCATE", async (table) => {
    const { rows } = await pool().query<{ definition: string }>(
      "select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = $1::regclass and tgenabled = 'O' and not tgisinternal",
      [table],
    );
    const definitions = rows.map(({ definition }) => definition).join("\n");
    expect(definitions).toMatch(/BEFORE (DELETE OR UPDATE|UPDATE OR DELETE) .* EXECUTE FUNCTION refuse_rewriting/);
    expect(definitions).toMatch(/BEFORE TRUNCATE .* EXECUTE FUNCTION refuse_rewriting/);
  });

  test("invariant 13: an activity row can be neither changed nor deleted", async () => {
    await talks.issue();
    await expect(
      pool().query("update activity set actor_name = 'Nobody' where negotiation_id = $1", [talks.id]),
    ).rejects.toThrow(/append-only/);
    await expect(pool().query("delete from activity where negotiation_id = $1", [talks.id])).rejects.toThrow(
      /append-only/,
    );
    await expect(pool().query("truncate activity")).rejects.toThrow(/append-only/);
  });

  test("a withdrawn name form can be ended and nothing else", async () => {
    const partyId = await talks.party("Norway");
    const { prisma } = database();
    const memberId = talks.ctx("lead").actor.memberId;
    const row = { negotiationId: talks.id, partyId, form: "Oslo", kind: "metonym" as const, recordedById: memberId };
    const { id } = await prisma.nameForm.create({ data: row });
    await expect(pool().query("update name_forms set form = 'Bergen' where id = $1", [id])).rejects.toThrow(/only/);
    await expect(pool().query("delete from name_forms where id = $1", [id])).rejects.toThrow(/refused/);
    await pool().query("update name_forms set withdrawn_at = now(), withdrawn_by_id = $2 where id = $1", [
      id,
      memberId,
    ]);
  });

  test("an ending that is set is neither changed nor taken back", async () => {
    const partyId = await talks.party("Sweden");
    const [{ memberId }, other] = [talks.ctx("lead").actor, talks.ctx("analyst").actor.memberId];
    const row = { negotiationId: talks.id, partyId, form: "Stockholm", kind: "metonym" as const };
    const ending = { withdrawnAt: new Date(), withdrawnById: memberId };
    const { id } = await database().prisma.nameForm.create({ data: { ...row, recordedById: memberId, ...ending } });
    for (const change of [
      "withdrawn_at = now()",
      "withdrawn_at = null, withdrawn_by_id = null",
      "withdrawn_by_id = $2",
    ])
      await expect(
        pool().query(`update name_forms set ${change} where id = $1 and $2::uuid is not null`, [id, other]),
      ).rejects.toThrow(/keeps its endings/);
    const { rows } = await pool().query<{ ended: string }>(
      "select tgrelid::regclass::text as ended from pg_trigger where tgname = 'end_only' and tgnargs = 1 order by 1",
    );
    expect(rows.map(({ ended }) => ended)).toEqual([
      "citations",
      "drift_judgements",
      "lineage_dismissals",
      "lineages",
      "name_forms",
      "name_judgements",
    ]);
  });
});

describe("invariant 13: activity", () => {
  test("carries the actor's name, which stays when the member is removed", async () => {
    const { id } = await talks.issue();
    const { prisma } = database();
    await prisma.member.update({
      where: { id: talks.ctx("commenter").actor.memberId },
      data: { removedAt: new Date() },
    });
    expect(await lastActivity(talks.id)).toMatchObject([{ subjectId: id, actorName: "Test analyst" }]);
  });

  test("announces itself to listeners with ids alone, once the command's transaction is committed", async () => {
    const client = await pool().connect();
    try {
      const heard: string[] = [];
      client.on("notification", ({ payload }) => heard.push(payload ?? ""));
      await client.query("listen parley_activity");
      await createIssue(talks.ctx("analyst"), {
        title: "A secret title",
        question: "Is this told to everybody who listens?",
      });
      await expect.poll(() => heard.length).toBe(1);
      expect(Object.keys(JSON.parse(heard[0] ?? "{}"))).toEqual(["negotiation", "activity"]);
    } finally {
      client.release(true);
    }
  });

  test("is not left behind by a command that fails", async () => {
    const before = await lastActivity(talks.id);
    await expect(createIssue(talks.ctx("analyst"), { title: "x", question: "y" })).rejects.toThrow();
    expect(await lastActivity(talks.id)).toEqual(before);
  });
});

describe("a capture", () => {
  test("invariant 1: whose hash does not verify is refused by the database", async () => {
    const { documentId } = await talks.capture();
    const { prisma } = database();
    const raw = Buffer.from("Some words.", "utf8");
    const wrong = "0".repeat(64);
    const row = {
      negotiationId: talks.id,
      documentId,
      text: "Some words.",
      sha256: wrong,
      raw,
      rawSha256: wrong,
      mediaType: "text/plain",
      normaliser: 1,
      transform: "original" as const,
      recordedById: talks.ctx("lead").actor.memberId,
    };
    await expect(prisma.capture.create({ data: row })).rejects.toThrow(/captures_hash/);
  });
});
