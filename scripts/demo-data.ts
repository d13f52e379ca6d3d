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

/** Whether the demonstration was loaded into a database before; accounts that were switched off tell it too. */
export const hasDemo = (url: string) =>
  connected(url, async (client) => (await client.query("SELECT FROM users WHERE is_demo LIMIT 1")).rowCount === 1);

/** The e-mail addresses of the demo accounts that can sign in now. */
const activeDemoAccounts = (url: string) =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ email: string }>(
      "SELECT email FROM users WHERE is_demo AND disabled_at IS NULL ORDER BY created_at, email",
    );
    return rows.map(({ email }) => email);
  });

/** What a start prints of the demo, so that somebody who has just begun can sign in. */
export async function demoNotice(url: string): Promise<string[]> {
  const accounts = await activeDemoAccounts(url);
  if (accounts.length === 0) return [];
  return ["", "Demo accounts, password parley-demo:", ...accounts.map((email) => `  ${email}`)];
}
