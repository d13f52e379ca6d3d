import { readFileSync } from "node:fs";
import { migrationList, noFilter, openEngine } from "./engine";
import { type Migration, schemaFile } from "./files";

/**
 * The SQL that leads from the migrations to the schema, or undefined when they agree. The migrations are played into a
 * database made beside the given one for this purpose. What only SQL can say (triggers, checks, partial indexes) the
 * schema does not know and the answer leaves alone.
 */
export async function nextMigration(url: string, migrations: Migration[]): Promise<string | undefined> {
  const { engine, close } = await openEngine(url);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...migrationList(migrations) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: readFileSync(schemaFile, "utf8") }] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    const sql = stdout ?? "";
    return sql.includes("This is an empty migration") || sql.trim() === "" ? undefined : sql;
  } finally {
    await close();
  }
}
