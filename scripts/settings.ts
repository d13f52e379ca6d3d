import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./console";

/** The folder of the checkout, wherever the command was called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the embedded database, its password and the session secret live. */
export const dataFolder = () => resolve(root, process.env.PARLEY_DATA || ".data");

/** The folder of the build that is served. */
export const buildFolder = () => process.env.PARLEY_DIST_DIR || ".next";

/** The user's own PostgreSQL, when one is configured. */
export const ownDatabaseUrl = () => process.env.DATABASE_URL || undefined;

/** Where the app listens: on this machine alone unless HOST says otherwise. */
export function listenOn(): { host: string; port: number } {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is "${process.env.PORT}"; it must be a number from 1 to 65535.`);
  return { host: process.env.HOST || "127.0.0.1", port };
}
