import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { Cluster } from "./cluster";

/** A secret of the data folder: made once, readable by its owner alone, the same at every start. */
export function keptSecret(folder: string, name: string): string {
  const file = join(folder, name);
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}

export const password = (folder: string) => keptSecret(folder, "database-password");

/**
 * Parley works as a role without special rights, as it would on somebody's own server: what is append-only stays so.
 * It may make databases, which tests and new migrations need.
 */
export async function ensureRole(folder: string, cluster: Pick<Cluster, "url">): Promise<void> {
  if (await answers(cluster.url())) return;
  const superuser = cluster.url("postgres").replace("//parley:", "//postgres:");
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    const has = async (sql: string) => (await client.query(sql)).rowCount === 1;
    if (!(await has("SELECT FROM pg_roles WHERE rolname = 'parley'")))
      await client.query(`CREATE ROLE parley LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password(folder))}`);
    if (!(await has("SELECT FROM pg_database WHERE datname = 'parley'")))
      await client.query("CREATE DATABASE parley OWNER parley");
  } finally {
    await client.end();
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    // The role or the database is missing: a first start that was cut short.
    if (code === "28P01" || code === "3D000") return false;
    throw error;
  } finally {
    await client.end();
  }
}
