import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const document = readFileSync(join(root, "docs", "invariants.md"), "utf8");
const named = (path: string) => [...document.matchAll(new RegExp(`\`(${path})\``, "g"))].map(([, file = ""]) => file);

test("every file that docs/invariants.md names exists", () => {
  const files = named("(?:app|components|domain|lib|prisma|tests)/[\\w./-]+\\.\\w+");
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test("every test that docs/invariants.md names exists under its name", () => {
  const cells = document.split("\n").flatMap((line) => (line.startsWith("|") ? (line.split("|").at(-2) ?? "") : []));
  const entries = cells.flatMap((cell) => [...cell.matchAll(/`(tests\/[\w./-]+\.test\.ts)`: (.+?)(?=<br>|$)/g)]);
  const missing = entries.flatMap(([, file = "", titles = ""]) => {
    const source = readFileSync(join(root, file), "utf8");
    const absent = titles.split(" · ").filter((title) => !source.includes(title.trim()));
    return absent.map((title) => `${file}: ${title}`);
  });
  expect(entries.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
