import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout, wherever the command was called from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where the embedded database, its password and the session secret live. */
export const dataFolder = () => resolve(root, process.env.PARLEY_DATA || ".data");

/** The user's own PostgreSQL, when one is configured. */
export const ownDatabaseUrl = () => process.env.DATABASE_URL || undefined;
