import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
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
  const pool = new pg.Pool({ connectionString: url });
  const factory = bindMigrationAwareSqlAdapterFactory(new ScriptingFactory(pool, url));
  const datamodels: [string, string][] = [["schema.prisma", readFileSync(schemaFile, "utf8")]];
  const engine = await glue.SchemaEngine.new({ datamodels }, () => undefined, factory);
  return { engine, close: () => pool.end() };
}

/**
 * Prisma's adapter splits a script at every semicolon, which breaks the body of a trigger function, and makes its shadow
 * database in a way that a connection string defeats. Here a script goes to PostgreSQL whole, and therefore also as one
 * transaction: a migration is applied entirely or not at all.
 */
class ScriptingFactory extends PrismaPg implements SqlMigrationAwareDriverAdapterFactory {
  constructor(
    private readonly pool: pg.Pool,
    private readonly url: string,
  ) {
    super(pool);
  }

  override async connect() {
    return wholeScripts(await super.connect());
  }

  override async connectToShadowDb() {
    const name = `parley_shadow_${process.pid}_${Date.now()}`;
    await this.pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const shadow = new URL(this.url);
    shadow.pathname = `/${name}`;
    const pool = new pg.Pool({ connectionString: shadow.href });
    const adapter = wholeScripts(await new PrismaPg(pool).connect());
    adapter.dispose = async () => {
      await pool.end();
      await this.pool.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return adapter;
  }
}

function wholeScripts<T extends SqlDriverAdapter>(adapter: T): T {
  // A statement without parameters goes over the simple protocol, which takes several at once.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
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
