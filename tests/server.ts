import { inject } from "vitest";

/** Where the app under test answers; paths are given with their leading slash. */
export const address = (path = "") => `${inject("baseUrl")}${path}`;

/** The database of the app under test, for looking at what a request has done. */
export const appDatabaseUrl = () => inject("appDatabaseUrl");
