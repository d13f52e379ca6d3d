import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./settings";

/** Folders and files at the top that no build reads. Everything else counts, so that nothing is forgotten. */
const outside =
  /^(node_modules|tests|docs|scripts|README.*|LICENSE.*|next-env\.d\.ts|biome\.json|vitest\.config\.ts|\..*|.*\.tsbuildinfo)$/;

function* files(folder: string, skip: (path: string) => boolean): Generator<string> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (skip(path)) continue;
    if (entry.isDirectory()) yield* files(path, skip);
    else yield path;
  }
}

function hash(paths: Iterable<string>, also: string): string {
  const sum = createHash("sha256").update(also);
  for (const path of paths) sum.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return sum.digest("hex");
}

/** One value for all that the production build is made of: sources, configuration, locked packages, Node's version. */
export function buildInputs(): string {
  const generated = "lib/db/generated";
  return hash(
    files("", (path) => outside.test(path) || path === generated || path === "prisma/demo"),
    process.version,
  );
}

/** One value for all that the database client is generated from. */
export const clientInputs = () => hash(["prisma/schema.prisma", "package-lock.json"], "client");

/** Whether the thing beside this mark was made from these inputs. */
export const isCurrent = (mark: string, inputs: string) => existsSync(mark) && readFileSync(mark, "utf8") === inputs;

/** Makes something and marks it with its inputs; the old mark goes first, so that a half-made thing is never current. */
export async function makeFrom(mark: string, inputs: string, make: () => Promise<void>): Promise<void> {
  rmSync(mark, { force: true });
  await make();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, inputs);
}
