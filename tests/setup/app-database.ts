import { afterAll, inject } from "vitest";

// What a test writes through domain commands, the app under test sees.
process.env.DATABASE_URL = inject("appDatabaseUrl");

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
});
