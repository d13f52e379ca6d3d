import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { messageOf, Refusal } from "../console";
import { connected } from "../database/connected";
import { applyMigrations } from "../migrations/apply";
import { readMigrations } from "../migrations/files";
import { recordedMigrations } from "../migrations/history";
import { columnList, listForeignKeys, listTables, listTriggers, quoted, type Trigger } from "./catalogue";
import { summing } from "./checksum";
import type { Manifest, TableEntry } from "./manifest";
import type { Archive } from "./read";

/**
 * Fills a database from a backup, entirely or not at all, and then brings it to this version's last migration. The
 * database must be new, or migrated exactly as far as the backed-up one was, and hold no row. Throws a Refusal
 * otherwise, or when the archive is damaged; the database is then as before.
 */
export async function restoreInto(url: string, archive: Archive): Promise<void> {
  await migrateAsBackedUp(url, archive.manifest);
  await connected(url, async (client) => {
    await client.query("BEGIN");
    await fill(client, archive);
    await client.query("COMMIT");
    await client.query("ANALYZE");
  });
  await applyMigrations(url);
}

async function migrateAsBackedUp(url: string, { migrations, appVersion }: Manifest): Promise<void> {
  const files = readMigrations();
  for (const { name, checksum } of migrations)
    if (files.find((file) => file.name === name)?.checksum !== checksum)
      throw new Refusal(
        `The backup was made by Parley ${appVersion} with migration ${name}, which this version does not have in that form. Restore it with the version that made it, or a newer one.`,
      );
  const recorded = await connected(url, recordedMigrations);
  if (recorded.length === 0) {
    await applyMigrations(
      url,
      files.filter(({ name }) => migrations.some((known) => known.name === name)),
    );
    return;
  }
  const further = recorded.filter(({ name }) => !migrations.some((known) => known.name === name));
  const behind = migrations.filter(({ name }) => !recorded.some((known) => known.name === name));
  if (further.length > 0 || behind.length > 0)
    throw new Refusal(
      `The database is not at the state of the backup: ${[...further, ...behind].map(({ name }) => name).join(", ")} is in only one of them. Restore into a new database, which is then migrated as the backup needs it.`,
    );
}

async function fill(client: pg.Client, { manifest, read }: Archive): Promise<void> {
  const tables = await listTables(client);
  const list = tables.map(({ name }) => quoted(name)).join(", ");
  if (list) await client.query(`LOCK TABLE ${list} IN ACCESS EXCLUSIVE MODE`);
  await requireSameTables(client, tables, manifest);
  // Rows refer to each other in circles, and history refuses to be written afterwards: references are taken off and put
  // back, which checks them all, and triggers rest. Both need only the owner's rights, and are undone with the transaction.
  const triggers = await listTriggers(client);
  const references = await listForeignKeys(client);
  for (const { table, name } of references) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted(name)}`);
  for (const { table, name } of triggers) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${quoted(name)}`);
  for (const table of manifest.tables) await fillTable(client, table, await read(table));
  for (const { name, lastValue, isCalled } of manifest.sequences)
    await client.query("SELECT setval($1::regclass, $2, $3)", [quoted(name), lastValue, isCalled]);
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${quoted(name)} ${definition}`).catch((error: unknown) => {
      throw new Refusal(`The backup contradicts itself; nothing was restored. ${messageOf(error)}`);
    });
  for (const trigger of triggers) await client.query(asItWas(trigger));
}

function asItWas({ table, name, state }: Trigger): string {
  const words = { O: "ENABLE", A: "ENABLE ALWAYS", R: "ENABLE REPLICA", D: "DISABLE" };
  return `ALTER TABLE ${table} ${words[state]} TRIGGER ${quoted(name)}`;
}

async function requireSameTables(client: pg.Client, tables: { name: string; columns: string[] }[], manifest: Manifest) {
  const shape = (list: { name: string; columns: string[] }[]) =>
    list
      .map(({ name, columns }) => `${name}(${columns.join(",")})`)
      .sort()
      .join(" ");
  if (shape(tables) !== shape(manifest.tables))
    throw new Refusal("The tables of the database are not those of the backup, although both were migrated alike.");
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rowCount)
      throw new Refusal(`The database is not empty: ${name} has rows. A backup is restored only into an empty one.`);
  }
}

async function fillTable(client: pg.Client, table: TableEntry, source: NodeJS.ReadableStream): Promise<void> {
  const { stream, sha256 } = summing();
  const target = client.query(copyFrom(`COPY ${quoted(table.name)} (${columnList(table.columns)}) FROM STDIN`));
  try {
    await pipeline(source, stream, target);
  } catch (error) {
    throw damaged(table, messageOf(error));
  }
  if (sha256() !== table.sha256) throw damaged(table, "its checksum is another");
  if (target.rowCount !== table.rows) throw damaged(table, `${target.rowCount} rows instead of ${table.rows}`);
}

const damaged = ({ name }: TableEntry, reason: string) =>
  new Refusal(`The backup is damaged at table ${name}: ${reason}. Nothing was restored.`);
