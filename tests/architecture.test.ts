import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Place, placeOf, refusal } from "./architecture";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = ["app", "components", "domain", "lib", "prisma/demo", "scripts", "tests"];

type Import = { file: string; target: string };

function sources(): { file: string; text: string }[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("lib/db/generated/"))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

/** Every import, as a path from the root or the name of a package. */
function imports({ file, text }: { file: string; text: string }): Import[] {
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    if (name.startsWith("@/")) return { file, target: name.slice(2) };
    if (name.startsWith(".")) return { file, target: posix.normalize(posix.join(posix.dirname(file), name)) };
    return { file, target: name };
  });
}

const all = sources();

describe("the table of who may import what", () => {
  test("no file imports what its place may not", () => {
    const faults = all.flatMap((source) =>
      imports(source).flatMap(({ file, target }) => {
        const reason = refusal(file, target);
        return reason ? [`${file} imports ${target}: ${reason}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test("the environment is read in lib/env.ts, in configuration and in scripts alone", () => {
    const readers = all
      .filter(({ file, text }) => /process\.env/.test(text) && /^(app|components|domain|lib|prisma)\//.test(file))
      .map(({ file }) => file);
    expect(readers).toEqual(["lib/env.ts"]);
  });

  test("no file gathers others to export them again", () => {
    const barrels = all
      .filter(({ text }) => /(?:^|\n)export\s+(?:\*|\{[^}]*\})\s*from/.test(text))
      .map(({ file }) => file);
    expect(barrels).toEqual([]);
  });

  test("no file or folder is a drawer for anything", () => {
    expect(
      all.map(({ file }) => file).filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file)),
    ).toEqual([]);
  });
});

describe("the table refuses", () => {
  test.each<[string, string, Place]>([
    ["domain/issues/rules.ts", "components/ui/button", "domain"],
    ["components/ui/button.tsx", "domain/issues/schema", "components"],
    ["components/issues/issue-list.tsx", "domain/issues/queries", "components"],
    ["domain/issues/queries.ts", "domain/positions/queries", "domain"],
    ["domain/positions/commands/record-position.ts", "domain/issues/commands/create-issue", "domain"],
    ["domain/issues/rules.ts", "lib/db/client", "domain"],
    ["domain/issues/commands/create-issue.ts", "next/headers", "domain"],
    ["domain/issues/schema.ts", "domain/issues/queries", "domain"],
    ["lib/problem.ts", "domain/access/context", "lib"],
    ["app/page.tsx", "domain/issues/commands/create-issue", "app"],
  ])("%s importing %s", (file, target, place) => {
    expect(placeOf(file)).toBe(place);
    expect(refusal(file, target)).not.toBeNull();
  });
});
