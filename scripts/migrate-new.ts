import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { main, Refusal } from "./console";
import { openDatabase } from "./database/open";
import { migrationsFolder, readMigrations } from "./migrations/files";
import { nextMigration } from "./migrations/next";
import { root } from "./settings";

const empty = "-- Written by hand: what the schema's language has no words for.\n";

/** `npm run migrate:new -- NAME`: the step from the migrations to the changed schema, as a new file to read and complete. */
await main(async () => {
  const words = process.argv
    .slice(2)
    .join("_")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  if (!words) throw new Refusal("Say in a few words what the migration does: npm run migrate:new -- NAME");
  const database = await openDatabase("npm run migrate:new");
  try {
    const sql = await nextMigration(database.url, readMigrations());
    const moment = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const folder = join(migrationsFolder, `${moment}_${words}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql ?? empty);
    console.log(
      `${sql ? "Written" : "The schema has not changed; begun an empty migration"}: ${relative(root, folder)}/migration.sql`,
    );
    console.log("Read it, complete it, then apply it with: npm run migrate");
  } finally {
    await database.close();
  }
});
