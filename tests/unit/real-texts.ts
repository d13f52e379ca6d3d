import { existsSync, readdirSync, readFileSync } from "node:fs";
import { normaliseText } from "@/domain/sources/normalise";

const shared = new URL("../../../shared/", import.meta.url);

/** Real texts that lie beside the repository and never in it, normalised, by file name; null where they are absent. */
function read(folder: string): ReadonlyMap<string, string> | null {
  const place = new URL(`${folder}/`, shared);
  if (!existsSync(place)) return null;
  const names = readdirSync(place).sort();
  return new Map(names.map((name) => [name, normaliseText(readFileSync(new URL(name, place), "utf8"))]));
}

export const readDocuments = () => read("documents");
export const readDrafts = () => read("data/drafts-2015");
