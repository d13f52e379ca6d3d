import { createHash } from "node:crypto";
import type pg from "pg";
import { describe, expect, test } from "vitest";
import { connected } from "../../scripts/database/connected";
import { applyMigrations } from "../../scripts/migrations/apply";
import { type Migration, readMigrations } from "../../scripts/migrations/files";
import { nextMigration } from "../../scripts/migrations/next";
import { databaseUrl, withDatabase } from "../database";

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

const first = migration(
  "20260101000000_first",
  `CREATE TABLE things (id int PRIMARY KEY, size int CHECK (size > 0));
   CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'kept; for good'; END; $$;
   CREATE TRIGGER kept BEFORE DELETE ON things FOR EACH ROW EXECUTE FUNCTION refuse();`,
);
const second = migration("20260102000000_second", "ALTER TABLE things ADD COLUMN name text;");
const broken = migration("20260102000000_second", "ALTER TABLE things ADD COLUMN name text; SELECT 1 / 0;");

const ask = (url: string, sql: string) =>
  connected(url, async (client: pg.Client) => (await client.query<Record<string, unknown>>(sql)).rows);

const columns = (url: string) =>
  ask(url, "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'things' ORDER BY 1");

/** A database in which nothing has been migrated yet. */
const withBareDatabase = (work: (url: string) => Promise<void>) =>
  withDatabase(async (url) => {
    await ask(url, "DROP SCHEMA public CASCADE");
    await ask(url, "CREATE SCHEMA public");
    await work(url);
  });

describe("migrating", () => {
  test("applies what is new in the order of names, once, and understands functions with semicolons", () =>
    withBareDatabase(async (url) => {
      expect(await applyMigrations(url, [first])).toEqual([first.name]);
      expect(await applyMigrations(url, [first, second])).toEqual([second.name]);
      expect(await applyMigrations(url, [first, second])).toEqual([]);
      await ask(url, "INSERT INTO things VALUES (1, 1)");
      await expect(ask(url, "DELETE FROM things")).rejects.toThrow("kept; for good");
    }));

  test("leaves nothing of a migration that fails, and takes its repaired file", () =>
    withBareDatabase(async (url) => {
      await applyMigrations(url, [first]);
      const before = await columns(url);
      await expect(applyMigrations(url, [first, broken])).rejects.toThrow(
        /20260102000000_second failed.*\n.*\n.*division by zero/,
      );
      expect(await columns(url)).toEqual(before);
      expect(await applyMigrations(url, [first, second])).toEqual([second.name]);
    }));

  test("lets two that start together take turns", () =>
    withBareDatabase(async (url) => {
      const both = await Promise.all([applyMigrations(url, [first, second]), applyMigrations(url, [first, second])]);
      expect(both.flat().sort()).toEqual([first.name, second.name]);
    }));

  test("refuses a history that is not this version's", () =>
    withBareDatabase(async (url) => {
      await applyMigrations(url, [first, second]);
      await expect(applyMigrations(url, [first])).rejects.toThrow(/knows migration 20260102000000_second/);
      await expect(applyMigrations(url, [first, broken])).rejects.toThrow(/was changed after it had been applied/);
    }));

  test("refuses to build on a migration that was begun and never finished", () =>
    withBareDatabase(async (url) => {
      await applyMigrations(url, [first]);
      await ask(url, "UPDATE _prisma_migrations SET finished_at = NULL");
      await expect(applyMigrations(url, [first, second])).rejects.toThrow(/never finished/);
    }));
});

describe("the next migration", () => {
  test("is none: the schema and the migrations of the repository describe the same database", async () => {
    expect(await nextMigration(databaseUrl(), readMigrations())).toBeUndefined();
  });

  test("says the difference, and nothing about what only SQL can say", async () => {
    const handWritten = migration(
      "29990101000000_hand_written",
      `CREATE TABLE surplus (id int PRIMARY KEY);
       ALTER TABLE users ADD CONSTRAINT named CHECK (name <> '');
       CREATE INDEX some_users ON users (email) WHERE disabled_at IS NULL;
       CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END; $$;
       CREATE TRIGGER nothing BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION nothing();`,
    );
    const sql = await nextMigration(databaseUrl(), [...readMigrations(), handWritten]);
    expect(sql?.split("\n").filter((line) => line && !line.startsWith("--"))).toEqual(['DROP TABLE "surplus";']);
  });

  test("leaves no database behind that it was worked out in", async () => {
    const rows = await ask(databaseUrl(), "SELECT datname FROM pg_database WHERE datname LIKE 'parley_shadow%'");
    expect(rows).toEqual([]);
  });
});
