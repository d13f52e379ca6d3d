import { inject } from "vitest";
import { copyOf, dropDatabase } from "./setup/databases";

/** The connection string of this test file's database, migrated and empty at its beginning. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("This test has no database: it belongs into tests/domain, tests/api or tests/e2e.");
  return url;
}

/** Runs with one more migrated, empty database, for tests that need two or that break theirs. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const url = await copyOf(inject("templateUrl"));
  try {
    return await work(url);
  } finally {
    await dropDatabase(url);
  }
}
