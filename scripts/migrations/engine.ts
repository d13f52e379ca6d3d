import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { EngineAdapterFactory } from "./adapter";
import { type Migration, migrationsFolder, schemaFile } from "./files";

type Glue = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & { __wbg_set_wasm(exports: unknown): void };

let loaded: Promise<Glue> | undefined;

/**
 * Prisma's schema engine as WebAssembly, from an npm package: the engine that Prisma's own command line downloads as
 * a program for the machine. Its glue remembers the memory of the instance, so there is one instance for the process.
 */
async function load(): Promise<Glue> {
  // Where the engine leaves its message before it traps; without it the trap hides the reason.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const glue = (await import(name)) as Glue;
  const bytes = readFileSync(join(dirname(createRequire(import.meta.url).resolve(name)), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return glue;
}

/** An engine bound to a database. Loading takes a second, so callers first look whether there is anything to do. */
export async function openEngine(url: string): Promise<{ engine: SchemaEngine; close(): Promise<void> }> {
  loaded ??= load();
  const glue = await loaded;
  const adapters = new EngineAdapterFactory(url);
  const datamodels: [string, string][] = [["schema.prisma", readFileSync(schemaFile, "utf8")]];
  const engine = await glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
  return { engine, close: () => adapters.end() };
}

export const noFilter = { externalTables: [], externalEnums: [] };

export const migrationList = (migrations: Migration[]): MigrationList => ({
  baseDir: migrationsFolder,
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  })),
});
