import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { listForeignKeys, listSequences, listTables, listTriggers, quoted } from "../../scripts/backup/catalogue";
import { openArchive } from "../../scripts/backup/read";
import { restoreInto } from "../../scripts/backup/restore-into";
import { writeBackup } from "../../scripts/backup/write";
import { connected } from "../../scripts/database/connected";
import { databaseUrl, withDatabase } from "../database";
import { makeNegotiation } from "../factories";

const folder = mkdtempSync(join(tmpdir(), "parley-backup-"));
const file = join(folder, "all.zip");

/** Everything in a database, each table as the sum of its sorted text. */
function contents(url: string) {
  return connected(url, async (client) => {
    const tables: Record<string, string> = {};
    for (const { name } of await listTables(client)) {
      const rows = await text(client.query(copyTo(`COPY ${quoted(name)} TO STDOUT`)));
      const sorted = rows.split("\n").filter(Boolean).sort();
      tables[name] = `${sorted.length} rows ${createHash("sha256").update(sorted.join("\n")).digest("hex")}`;
    }
    const sequences: Record<string, unknown> = {};
    for (const name of await listSequences(client))
      sequences[name] = (await client.query(`SELECT last_value, is_called FROM ${quoted(name)}`)).rows[0];
    const guards = { triggers: await listTriggers(client), references: await listForeignKeys(client) };
    return { tables, sequences, guards };
  });
}

/** What PostgreSQL's text format must carry unharmed. */
const awkward = "tab\there, line\nbreak, back\\slash, \\N, “quotes”, 🕊, \u00A0";

beforeAll(async () => {
  const talks = await makeNegotiation();
  const issue = await talks.issue(awkward);
  const partyId = await talks.party("A state", { principal: true });
  await talks.reviewed({ issueId: issue.id, partyId });
  await database().prisma.loginAttempt.create({ data: { email: "a@example.test", address: "::1", succeeded: false } });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a backup", () => {
  test("restored into a new database holds every table and sequence, and all guards stand again", async () => {
    const before = await contents(databaseUrl());
    expect(Object.values(before.tables).filter((sum) => !sum.startsWith("0 rows")).length).toBeGreaterThan(10);
    const manifest = await writeBackup(databaseUrl(), file);
    expect(manifest.tables.map(({ name }) => name)).toEqual(Object.keys(before.tables));
    await withDatabase(async (url) => {
      const archive = await openArchive(file);
      await restoreInto(url, archive);
      archive.close();
      expect(await contents(url)).toEqual(before);
    });
  });

  test("restored into a database where nothing was migrated brings its own migrations", async () => {
    await withDatabase(async (url) => {
      const before = await contents(databaseUrl());
      await connected(url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
      const archive = await openArchive(file);
      await restoreInto(url, archive);
      archive.close();
      expect(await contents(url)).toEqual(before);
    });
  });

  test("is one moment: what is committed while it is written is not in it", async () => {
    const file = join(folder, "moment.zip");
    const before = await contents(databaseUrl());
    let disturbed = false;
    await writeBackup(databaseUrl(), file, async () => {
      if (disturbed) return;
      disturbed = true;
      await makeNegotiation();
    });
    expect(await contents(databaseUrl())).not.toEqual(before);
    await withDatabase(async (url) => {
      const archive = await openArchive(file);
      await restoreInto(url, archive);
      archive.close();
      expect((await contents(url)).tables).toEqual(before.tables);
    });
  });

  test("is readable by its maker alone and replaces no file", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(databaseUrl(), file)).rejects.toThrow(/exists already/);
  });
});

describe("a restore", () => {
  test("refuses a database that holds anything", async () => {
    const archive = await openArchive(file);
    const before = await contents(databaseUrl());
    await expect(restoreInto(databaseUrl(), archive)).rejects.toThrow(/not empty: \w+ has rows/);
    archive.close();
    expect(await contents(databaseUrl())).toEqual(before);
  });

  test("leaves the database empty when the archive is damaged", async () => {
    const archive = await openArchive(file);
    const last = archive.manifest.tables.findLast(({ rows }) => rows > 0);
    if (!last) throw new Error("The backup has no row.");
    last.sha256 = "0".repeat(64);
    await withDatabase(async (url) => {
      const empty = await contents(url);
      await expect(restoreInto(url, archive)).rejects.toThrow(`damaged at table ${last.name}`);
      expect(await contents(url)).toEqual(empty);
    });
    archive.close();
  });

  test("refuses rows that refer to what is not there", async () => {
    const archive = await openArchive(file);
    archive.manifest.tables = archive.manifest.tables.map((table) => {
      if (table.name !== "members") return table;
      return { ...table, rows: 0, sha256: createHash("sha256").digest("hex") };
    });
    const read = archive.read;
    archive.read = async (table) => (table.name === "members" ? Readable.from([]) : read(table));
    await withDatabase(async (url) => {
      await expect(restoreInto(url, archive)).rejects.toThrow(/contradicts itself/);
      expect(Object.values((await contents(url)).tables).every((sum) => sum.startsWith("0 rows"))).toBe(true);
    });
    archive.close();
  });

  test("refuses a backup whose migrations this version does not have", async () => {
    const archive = await openArchive(file);
    archive.manifest.migrations.push({ name: "29990101000000_later", checksum: "0" });
    await withDatabase((url) => expect(restoreInto(url, archive)).rejects.toThrow(/29990101000000_later/));
    archive.close();
  });

  test("refuses a file that is no backup", async () => {
    const cut = join(folder, "cut.zip");
    writeFileSync(cut, readFileSync(file).subarray(0, 4000));
    await expect(openArchive(cut)).rejects.toThrow(/cannot be read as a backup/);
  });

  test("keeps history append-only afterwards", async () => {
    await withDatabase(async (url) => {
      const archive = await openArchive(file);
      await restoreInto(url, archive);
      archive.close();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await expect(client.query("DELETE FROM activity")).rejects.toThrow(/append/i);
      await client.end();
    });
  });
});
