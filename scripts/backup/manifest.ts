import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../settings";

/** Raised when an older Parley could misread a newer file; a reader refuses what it does not know. */
export const formatVersion = 1;

export const manifestName = "manifest.json";

/** What a backup says of itself: enough to know that it is whole, and where it may be restored. */
export const manifestSchema = z.object({
  format: z.literal("parley-backup"),
  formatVersion: z.literal(
    formatVersion,
    "It was written by a newer version of Parley, in a format that this one does not read.",
  ),
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** The server that it comes from, e.g. "18.4": COPY's text may be read by any later or earlier one. */
  postgresVersion: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number().int(),
      /** Of the table's text, uncompressed, in hexadecimal. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest["tables"][number];

export const entryOf = (table: string) => `tables/${table}.copy`;

export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return version;
}
