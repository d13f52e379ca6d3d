import { afterAll, inject } from "vitest";
import { copyOf, dropDatabase } from "./databases";

// Every test file has a database of its own, so files run side by side and none sees another's rows. The environment is
// set before the file's imports open a connection.
const url = await copyOf(inject("templateUrl"));
process.env.DATABASE_URL = url;

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
  await dropDatabase(url);
});
