import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import { messageOf, Refusal } from "../console";
import { entryOf, type Manifest, manifestName, manifestSchema, type TableEntry } from "./manifest";

export interface Archive {
  manifest: Manifest;
  read(table: TableEntry): Promise<Readable>;
  close(): void;
}

/** Opens a backup and reads what it says of itself. Throws a Refusal when it is no backup, or is incomplete. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(open)(file, {
    lazyEntries: true,
    autoClose: false,
  }).catch((error: unknown) => {
    throw new Refusal(`${file} cannot be read as a backup: ${messageOf(error)}`);
  });
  const stream = promisify<Entry, Readable>(zip.openReadStream.bind(zip));
  try {
    const entries = await listEntries(zip);
    const entry = (name: string) => {
      const found = entries.get(name);
      if (!found) throw new Refusal(`${file} is not a complete backup: ${name} is missing in it.`);
      return found;
    };
    const manifest = parse(await text(await stream(entry(manifestName))), file);
    for (const table of manifest.tables) entry(entryOf(table.name));
    return {
      manifest,
      read: (table) => stream(entry(entryOf(table.name))),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", reject);
    zip.readEntry();
  });
}

function parse(json: string, file: string): Manifest {
  try {
    const result = manifestSchema.safeParse(JSON.parse(json));
    if (result.success) return result.data;
    throw new Error(result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
  } catch (error) {
    throw new Refusal(`${file} cannot be restored. Its ${manifestName} is not understood: ${messageOf(error)}`);
  }
}
