import { resolve } from "node:path";
import { writeBackup } from "./backup/write";
import { main, Refusal, step } from "./console";
import { openDatabase } from "./database/open";

/** `npm run backup -- FILE`: everything in the database, as it is at one moment, in one file. */
await main(async () => {
  const file = process.argv[2];
  if (!file) throw new Refusal("Say where the backup shall go: npm run backup -- FILE");
  const database = await openDatabase("npm run backup");
  try {
    const manifest = await step("Writing the backup", () => writeBackup(database.url, resolve(file)));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${rows} rows of ${manifest.tables.length} tables are in ${file}.`);
  } finally {
    await database.close();
  }
});
