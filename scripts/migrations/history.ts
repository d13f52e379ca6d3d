import type pg from "pg";
import { Refusal } from "../console";
import type { Migration } from "./files";

interface Recorded {
  name: string;
  checksum: string;
  finished: boolean;
}

/** What a database says of itself: the migrations that were begun on it and not taken back. */
export async function recordedMigrations(client: pg.Client): Promise<Recorded[]> {
  const { rows: known } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  if (!known[0]?.there) return [];
  const { rows } = await client.query<Recorded>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/**
 * The migrations of the folder that the database lacks. Throws a Refusal when the two histories are not one: an unfinished
 * migration, one that this version does not know, or one whose file was changed after it had been applied.
 */
export function pendingMigrations(recorded: Recorded[], migrations: Migration[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of recorded) {
    if (!finished)
      throw new Refusal(
        `Migration ${name} was begun and never finished, as when the machine stops meanwhile. It was one transaction: look whether ` +
          "its changes are there. If not, delete its row in _prisma_migrations and migrate again.",
      );
    const file = files.get(name);
    if (!file)
      throw new Refusal(
        `The database knows migration ${name}, which this version of Parley does not. It was used with a newer version: start that one.`,
      );
    if (file.checksum !== checksum)
      throw new Refusal(
        `Migration ${name} was changed after it had been applied. Put its file back as it was, and make the change with a new migration (npm run migrate:new).`,
      );
  }
  const applied = new Set(recorded.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}
