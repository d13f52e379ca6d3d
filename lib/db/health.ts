import pg from "pg";
import { env } from "@/lib/env";

const kept = globalThis as { parleyHealth?: pg.Pool };

/** One connection of its own: a busy pool is no missing database, and must not make a watchdog think so. */
function connection(): pg.Pool {
  if (!kept.parleyHealth) {
    kept.parleyHealth = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: 2000,
      query_timeout: 2000,
    });
    // A connection that breaks while idle is opened again by the next question.
    kept.parleyHealth.on("error", () => undefined);
  }
  return kept.parleyHealth;
}

/** Whether the database answers now; says so within four seconds, and never throws. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await connection().query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
