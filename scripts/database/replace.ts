import { listTables, quoted } from "../backup/catalogue";
import { connected } from "./connected";

/** Whether no table of a database has a row: nobody has begun to work in it. */
export const isUntouched = (url: string) =>
  connected(url, async (client) => {
    for (const { name } of await listTables(client)) {
      const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
      if (rowCount) return false;
    }
    return true;
  });

/**
 * Gives an embedded cluster a new "parley" database in place of an untouched one: it is made beside it, and takes its
 * name when `fill` is done. Broken off at any point, the next start finds an untouched database, never half of a new one.
 */
export async function replaceDatabase(
  url: (database?: string) => string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  await connected(url("postgres"), async (client) => {
    await client.query("DROP DATABASE IF EXISTS parley_draft WITH (FORCE)");
    await client.query("CREATE DATABASE parley_draft");
    // Nothing in it counts before the rename, whose own commit brings all of it to the disk.
    await client.query("ALTER DATABASE parley_draft SET synchronous_commit = off");
    await fill(url("parley_draft"));
    await client.query("ALTER DATABASE parley_draft RESET synchronous_commit");
    await client.query("DROP DATABASE parley WITH (FORCE)");
    await client.query("ALTER DATABASE parley_draft RENAME TO parley");
  });
}
