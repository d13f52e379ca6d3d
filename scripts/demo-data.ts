import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { connected } from "./database/connected";
import { root } from "./settings";

/**
 * Loads the demonstration negotiation into a migrated database. It goes through the app's own commands, which read the
 * address of the database from the environment, once in a process.
 */
export async function loadDemoInto(url: string): Promise<void> {
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "loading the demonstration signs nobody in";
  const { loadDemo } = (await import(pathToFileURL(join(root, "prisma", "demo", "load.ts")).href)) as {
    loadDemo: () => Promise<void>;
  };
  const { disconnect } = await import("@/lib/db/client");
  try {
    await loadDemo();
  } finally {
    await disconnect();
  }
}

/** Whether nobody has begun to work in a database: it has neither a person nor a negotiation. */
export const isUntouched = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ touched: boolean }>(
      "SELECT EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM negotiations) AS touched",
    );
    return rows[0]?.touched === false;
  });

/** The e-mail addresses of the demo accounts that can sign in now. */
const activeDemoAccounts = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ email: string }>(
      "SELECT email FROM users WHERE is_demo AND disabled_at IS NULL ORDER BY created_at, email",
    );
    return rows.map(({ email }) => email);
  });

/**
 * Loads the demo into the untouched database of an embedded cluster, entirely or not at all: it is loaded into a copy,
 * and the copy then takes the database's place. Broken off at any point, the next start finds an untouched database.
 */
export async function loadDemoAtOnce(url: (database?: string) => string): Promise<void> {
  await connected(url("postgres"), async (client) => {
    await client.query("DROP DATABASE IF EXISTS parley_loading WITH (FORCE)");
    await client.query("CREATE DATABASE parley_loading TEMPLATE parley");
    await loadDemoInto(url("parley_loading"));
    await client.query("DROP DATABASE parley WITH (FORCE)");
    await client.query("ALTER DATABASE parley_loading RENAME TO parley");
  });
}

/** What a start prints of the demo, so that somebody who has just begun can sign in. */
export async function demoNotice(url: string): Promise<string[]> {
  const accounts = await activeDemoAccounts(url);
  if (accounts.length === 0) return [];
  return ["", "Demo accounts, password parley-demo:", ...accounts.map((email) => `  ${email}`)];
}
