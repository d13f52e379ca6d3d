import { resolve } from "node:path";
import { main, Refusal } from "./console";
import { ownCluster } from "./database/open";
import { applyMigrations } from "./migrations/apply";
import { untilSignal } from "./signals";

/** `tsx scripts/dev-database.ts FOLDER`: a database of its own for trying things, migrated, until it is interrupted. */
await main(async () => {
  const folder = process.argv[2];
  if (!folder) throw new Refusal("Say in which folder the database shall live: tsx scripts/dev-database.ts FOLDER");
  const cluster = await ownCluster(resolve(folder), "dev-database", { durable: false });
  try {
    const applied = await applyMigrations(cluster.url());
    for (const name of applied) console.log(`Applied ${name}`);
    console.log(`DATABASE_URL=${cluster.url()}`);
    await untilSignal();
  } finally {
    await cluster.stop();
  }
});
