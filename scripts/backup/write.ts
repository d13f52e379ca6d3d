import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { ZipFile } from "yazl";
import { Refusal } from "../console";
import { connected } from "../database/connected";
import { recordedMigrations } from "../migrations/history";
import { columnList, listSequences, listTables, quoted, type Table } from "./catalogue";
import { summing } from "./checksum";
import { appVersion, entryOf, formatVersion, type Manifest, manifestName, type TableEntry } from "./manifest";

/**
 * Writes everything that a database holds at one moment into one file, while others go on working. The file appears
 * under its name only when it is complete. `onTable` hears of each table as it is begun.
 */
export async function writeBackup(
  url: string,
  file: string,
  onTable?: (name: string) => Promise<void>,
): Promise<Manifest> {
  if (existsSync(file)) throw new Refusal(`${file} exists already. A backup never replaces another file.`);
  const draft = `${file}.part`;
  try {
    const manifest = await connected(url, async (client) => {
      // One snapshot for all tables: what is committed from here on is in none of them.
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const written = await writeSnapshot(client, draft, onTable);
      await client.query("COMMIT");
      return written;
    });
    renameSync(draft, file);
    return manifest;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function writeSnapshot(client: pg.Client, draft: string, onTable?: (name: string) => Promise<void>) {
  const zip = new ZipFile();
  // It holds password hashes and restricted sources: for the eyes of whoever makes the backup.
  const written = pipeline(zip.outputStream, createWriteStream(draft, { mode: 0o600 }));
  const description = await describe(client);
  const tables: TableEntry[] = [];
  try {
    for (const table of await listTables(client)) {
      await onTable?.(table.name);
      tables.push(await Promise.race([writeTable(client, zip, table), failureOf(written)]));
    }
    // After the tables: sequences are no part of a snapshot, and may only be ahead of what was copied.
    const manifest: Manifest = { ...description, tables, sequences: await readSequences(client) };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName);
    zip.end();
    await written;
    return manifest;
  } catch (error) {
    written.catch(() => undefined);
    (zip.outputStream as Readable).destroy();
    throw error;
  }
}

const failureOf = (written: Promise<void>) =>
  new Promise<never>((_, reject) => {
    written.catch(reject);
  });

/** Streams one table into the archive: no more of it is in memory than what is on its way. */
async function writeTable(client: pg.Client, zip: ZipFile, { name, columns }: Table): Promise<TableEntry> {
  const source = client.query(copyTo(`COPY ${quoted(name)} (${columnList(columns)}) TO STDOUT`));
  const { stream, sha256 } = summing();
  zip.addReadStream(stream, entryOf(name), { mtime: new Date(), mode: 0o100600 });
  await pipeline(source, stream);
  return { name, columns, rows: source.rowCount, sha256: sha256() };
}

async function describe(client: pg.Client): Promise<Omit<Manifest, "tables" | "sequences">> {
  const recorded = await recordedMigrations(client);
  if (recorded.length === 0) throw new Refusal("This database holds no Parley: nothing was ever migrated in it.");
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  return {
    format: "parley-backup",
    formatVersion,
    appVersion: appVersion(),
    createdAt: new Date().toISOString(),
    postgresVersion: rows[0]?.server_version ?? "",
    migrations: recorded.map(({ name, checksum }) => ({ name, checksum })),
  };
}

async function readSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const read = async (name: string) => {
    const { rows } = await client.query<{ last_value: string; is_called: boolean }>(
      `SELECT last_value::text, is_called FROM ${quoted(name)}`,
    );
    return { name, lastValue: rows[0]?.last_value ?? "1", isCalled: rows[0]?.is_called ?? false };
  };
  const values: Manifest["sequences"] = [];
  for (const name of await listSequences(client)) values.push(await read(name));
  return values;
}
