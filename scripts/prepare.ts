import { isAbsolute, relative } from "node:path";
import { step } from "./console";
import { keepCluster } from "./database/kept";
import { checkOwnServer } from "./database/open";
import { makeDataFolder } from "./database/place";
import { isUntouched, replaceDatabase } from "./database/replace";
import { keptSecret } from "./database/role";
import { loadDemoInto } from "./demo-data";
import { applyMigrations } from "./migrations/apply";
import { dataFolder, ownDatabaseUrl, root } from "./settings";
import { breakable } from "./signals";

/** What a command has started, stopped in the opposite order at its end. */
export type Started = (() => Promise<void>)[];

/** The shortest way to name a folder for a person who stands in the checkout. */
function named(path: string): string {
  const near = relative(root, path);
  return near.startsWith("..") || isAbsolute(near) ? path : near;
}

async function database(started: Started, command: string) {
  const own = ownDatabaseUrl();
  if (own) {
    await step("Looking for the database of DATABASE_URL", () => checkOwnServer(own));
    return { url: own, clusterUrl: undefined };
  }
  const cluster = await step("Starting the database", () => keepCluster(dataFolder(), command));
  started.push(cluster.stop);
  const reason = cluster.place.startsWith(dataFolder())
    ? ""
    : `; the database is in ${cluster.place}, because the account "${cluster.account}" that runs PostgreSQL cannot reach this folder`;
  console.log(`  data in ${named(dataFolder())}${reason}`);
  return { url: cluster.url(), clusterUrl: cluster.url };
}

/**
 * Brings up all that the app needs besides itself: a migrated database, with the demo in it when it is embedded and
 * nobody has used it, and the secrets. Returns the environment for the app.
 */
export async function prepare(started: Started, options: { command: string; demo: boolean }) {
  const { url, clusterUrl } = await database(started, options.command);
  if (clusterUrl && options.demo && (await isUntouched(url))) {
    const load = async (draft: string) => {
      await applyMigrations(draft);
      await loadDemoInto(draft);
    };
    await breakable(step("Loading the demonstration negotiation", () => replaceDatabase(clusterUrl, load)));
  } else {
    const applied = await breakable(applyMigrations(url));
    if (applied.length > 0) console.log(`Applied ${applied.join(", ")}.`);
  }
  makeDataFolder(dataFolder());
  const secret = process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET || keptSecret(dataFolder(), "session-secret");
  return { DATABASE_URL: url, AUTH_SECRET: secret, NEXTAUTH_SECRET: secret };
}
