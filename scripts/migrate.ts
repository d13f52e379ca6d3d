import { main } from "./console";
import { openDatabase } from "./database/open";
import { applyMigrations } from "./migrations/apply";

await main(async () => {
  const database = await openDatabase("npm run migrate");
  try {
    const applied = await applyMigrations(database.url);
    for (const name of applied) console.log(`Applied ${name}`);
    if (applied.length === 0) console.log("The database is current: nothing to migrate.");
  } finally {
    await database.close();
  }
});
