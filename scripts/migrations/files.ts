import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../settings";

export const schemaFile = join(root, "prisma", "schema.prisma");
export const migrationsFolder = join(root, "prisma", "migrations");

export interface Migration {
  name: string;
  sql: string;
  /** As Prisma writes it into `_prisma_migrations`: the SHA-256 of the file, in hexadecimal. */
  checksum: string;
}

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
