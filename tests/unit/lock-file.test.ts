import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

test("the lock file installs on every system: each package for another one is in it", () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ name, nested: `${path}/node_modules/${name}` })),
  );
  const missing = wanted.filter(({ name, nested }) => !packages[nested] && !packages[`node_modules/${name}`]);
  expect(missing, "Run: node scripts/complete-lock.mjs").toEqual([]);
});

test("the lock file names no registry, so that it installs from whichever one is configured", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved)).toEqual([]);
});
