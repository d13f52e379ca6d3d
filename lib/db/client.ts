import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { statementNames } from "./statement-names";

/** What a command writes through: one transaction. */
export type Tx = Prisma.TransactionClient;

/** `prisma` for everything; `pool` for the few hot reads that are one prepared statement each. Both share the connections. */
export type Database = { prisma: PrismaClient; pool: pg.Pool };

// A `date` is a day, not a moment in somebody's time zone: keep it the string that PostgreSQL sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** So many texts of SQL are prepared on each connection at most. */
const namedStatements = 500;

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 4000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // A connection that breaks while idle must not end the process: the pool opens another when it is asked.
  pool.on("error", (error) => console.warn(`A database connection was lost: ${error.message}`));
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames(namedStatements) });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

// Kept on the process, so that reloading code in development does not open a second pool.
const kept = globalThis as { parleyDatabase?: Database };

export function database(): Database {
  kept.parleyDatabase ??= connect();
  return kept.parleyDatabase;
}

/** Lets a script or a test end. */
export async function disconnect(): Promise<void> {
  const open = kept.parleyDatabase;
  kept.parleyDatabase = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
