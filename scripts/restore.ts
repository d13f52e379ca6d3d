import { resolve } from "node:path";
import { type Archive, openArchive } from "./backup/read";
import { restoreInto } from "./backup/restore-into";
import { main, Refusal, step } from "./console";
import { checkOwnServer, ownCluster } from "./database/open";
import { isUntouched, replaceDatabase } from "./database/replace";
import { dataFolder, ownDatabaseUrl } from "./settings";

async function restore(archive: Archive): Promise<void> {
  const own = ownDatabaseUrl();
  if (own) {
    await checkOwnServer(own);
    await restoreInto(own, archive);
    return;
  }
  // Nobody may be at work in an embedded database that is replaced, so it must be ours.
  const cluster = await ownCluster(dataFolder(), "npm run restore");
  try {
    if (!(await isUntouched(cluster.url())))
      throw new Refusal(
        "The database is not empty. A backup is restored only into an empty one: set PARLEY_DATA to a new folder.",
      );
    await replaceDatabase(cluster.url, (url) => restoreInto(url, archive));
  } finally {
    await cluster.stop();
  }
}

/** `npm run restore -- FILE`: fills an empty database from a backup. */
await main(async () => {
  const file = process.argv[2];
  if (!file) throw new Refusal("Say which backup to restore: npm run restore -- FILE");
  const archive = await openArchive(resolve(file));
  try {
    const { createdAt, appVersion, tables } = archive.manifest;
    console.log(`A backup of Parley ${appVersion}, made at ${createdAt}.`);
    await step("Restoring", () => restore(archive));
    console.log(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables were restored.`);
  } finally {
    archive.close();
  }
});
