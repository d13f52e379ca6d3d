import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * Prisma's adapter for PostgreSQL, mended where the schema engine asks more of it than the client does:
 * - it splits a script at every semicolon, which breaks the body of a function. Here a script goes to PostgreSQL whole,
 *   and therefore as one transaction: a migration is applied entirely or not at all.
 * - it makes its shadow database in a way that a connection string defeats.
 * - it does not know the type "char" of PostgreSQL's own catalogue, in which the engine reads constraints, and the
 *   engine does not know the NOT NULL constraints that PostgreSQL 18 lists there.
 */
export class EngineAdapterFactory extends PrismaPg implements SqlMigrationAwareDriverAdapterFactory {
  private readonly pool: pg.Pool;

  constructor(private readonly url: string) {
    const pool = poolKnowingChar(url);
    super(pool);
    this.pool = pool;
  }

  override async connect() {
    return mend(await super.connect());
  }

  override async connectToShadowDb() {
    const name = `parley_shadow_${process.pid}_${Date.now()}`;
    await this.pool.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const pool = poolKnowingChar(Object.assign(new URL(this.url), { pathname: `/${name}` }).href);
    const adapter = mend(await new PrismaPg(pool).connect());
    adapter.dispose = async () => {
      await pool.end();
      await this.pool.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return adapter;
  }

  end = () => this.pool.end();
}

const charType = 18;
const textType = 25;
const charColumns = new WeakMap<object, number[]>();

/** A pool whose results call "char" text, and remember where they did. */
function poolKnowingChar(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;
  const knowing = async (...given: unknown[]) => {
    const result = await query(...given);
    // A script of several statements has several results, and nobody reads them.
    if (Array.isArray(result)) return result;
    const found = result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === charType ? [index] : []));
    for (const field of result.fields) if (field.dataTypeID === charType) field.dataTypeID = textType;
    charColumns.set(result.rows, found);
    return result;
  };
  return Object.assign(pool, { query: knowing });
}

function mend<T extends SqlDriverAdapter>(adapter: T): T {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const sql = query.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
    const result = await queryRaw({ ...query, sql });
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // A statement without parameters goes over the simple protocol, which takes several at once.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
  };
  return adapter;
}
