import { randomBytes } from "node:crypto";
import pg from "pg";

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

const another = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** A new database with all that the template holds; copying takes a few hundredths of a second. */
export async function copyOf(templateUrl: string, prefix = "test"): Promise<string> {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${prefix}_${process.pid}_${randomBytes(4).toString("hex")}`;
  await query(another(templateUrl, "postgres"), `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return another(templateUrl, name);
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await query(another(url, "postgres"), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
