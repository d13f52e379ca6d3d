import pg from "pg";
import { messageOf, Refusal } from "../console";
import { type Migration, readMigrations } from "./files";
import { pendingMigrations, recordedMigrations } from "./history";

/** Any number, as long as every Parley uses the same: "parley" in ASCII does. */
const lock = 0x7061726c6579;

/**
 * Brings a database to the folder's last migration and returns the names of those applied. Two that migrate at once
 * take turns. Throws a Refusal when the histories differ or a migration fails; a failed one leaves no trace but its
 * record.
 */
export async function applyMigrations(url: string, migrations = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Nearly every start finds nothing to do and need not wait for anybody.
    if (pendingMigrations(await recordedMigrations(client), migrations).length === 0) return [];
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    const pending = pendingMigrations(await recordedMigrations(client), migrations);
    if (pending.length === 0) return [];
    return await applyWithEngine(url, migrations);
  } finally {
    await client.end();
  }
}

async function applyWithEngine(url: string, migrations: Migration[]): Promise<string[]> {
  const { migrationList, noFilter, openEngine } = await import("./engine");
  const { engine, close } = await openEngine(url);
  try {
    const done = await engine.applyMigrations({ migrationsList: migrationList(migrations), filters: noFilter });
    return done.appliedMigrationNames;
  } catch (error) {
    const failed = await takeBackFailed(url);
    throw new Refusal(`Migration ${failed ?? ""} failed; the database is as it was before it.\n${reason(error)}`);
  } finally {
    await close();
  }
}

/** A failed migration was one transaction and left nothing behind, so its record must not stand in the way of the repaired file. */
async function takeBackFailed(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `UPDATE _prisma_migrations SET rolled_back_at = now()
        WHERE finished_at IS NULL AND rolled_back_at IS NULL RETURNING migration_name AS name`,
    );
    return rows[0]?.name;
  } finally {
    await client.end();
  }
}

/** The engine adds the places in its own source where it noticed. */
const reason = (error: unknown) => messageOf(error).split(/\n\s+0: /)[0] ?? "";
