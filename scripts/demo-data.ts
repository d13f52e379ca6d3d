import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./settings";

/**
 * Loads the demonstration negotiation into a migrated database. The demo goes through the app's own commands, which
 * read the address of the database from the environment, once in a process.
 */
export async function loadDemoInto(url: string): Promise<void> {
  const file = join(root, "prisma", "demo", "load.ts");
  if (!existsSync(file)) return;
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "loading the demonstration signs nothing in";
  const { loadDemo } = (await import(pathToFileURL(file).href)) as { loadDemo: () => Promise<void> };
  const { disconnect } = await import("@/lib/db/client");
  try {
    await loadDemo();
  } finally {
    await disconnect();
  }
}
