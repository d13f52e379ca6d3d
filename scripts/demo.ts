import { main, Refusal, step } from "./console";
import { openDatabase } from "./database/open";
import { demoNotice, hasDemo, loadDemoInto } from "./demo-data";
import { applyMigrations } from "./migrations/apply";

/** `npm run demo`: adds the demonstration negotiation to the configured database, whatever else it holds. */
await main(async () => {
  const database = await openDatabase("npm run demo");
  try {
    await applyMigrations(database.url);
    if (await hasDemo(database.url)) throw new Refusal("The demonstration is in this database already.");
    await step("Loading the demonstration negotiation", () => loadDemoInto(database.url));
    for (const line of await demoNotice(database.url)) console.log(line);
  } finally {
    await database.close();
  }
});
