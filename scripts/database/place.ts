import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { messageOf, Refusal } from "../console";
import { type Account, canReach } from "./account";

const systemFolder = "/var/lib/parley";

/** A path under the system's folder for state: what root keeps for PostgreSQL where the checkout cannot be reached. */
export function systemPlace(name: string): string {
  try {
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw new Refusal(
      `PostgreSQL runs under an account of its own, which cannot reach this folder, and ${systemFolder} cannot be made (${messageOf(error)}). ` +
        "Set PARLEY_DATA to a folder that everyone may pass through.",
    );
  }
  return join(systemFolder, name);
}

/** Others may pass through the data folder (PostgreSQL's account must); what lies in it has its own mode. */
export function makeDataFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

const clusterIn = (folder: string) => join(folder, "postgres");

/** Where the cluster of a data folder lies; undefined when there is none yet. */
export function findCluster(folder: string): string | undefined {
  const path = clusterIn(folder);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  if (existsSync(join(path, "PG_VERSION"))) return realpathSync(path);
  throw new Refusal(
    entry.isSymbolicLink()
      ? `${path} points to a database that is not there. Put it back, or remove the link to begin with an empty database.`
      : `${path} is not a PostgreSQL database. Move it away, or set PARLEY_DATA to another folder.`,
  );
}

export interface ClusterDraft {
  /** An empty folder of the account's own, for initdb to fill. */
  path: string;
  /** Makes the filled draft the cluster of the data folder in one step, and returns where it lies. */
  settle(): string;
}

/**
 * Chooses where a new cluster goes: in the data folder, or, when the account cannot get there, in the system's folder
 * with a link in the data folder. The link keeps the place the same at every start, also when the checkout is moved.
 */
export function draftCluster(folder: string, account: Account | undefined): ClusterDraft {
  const link = clusterIn(folder);
  const inside = canReach(account, folder);
  const home = inside ? link : systemPlace(`${basename(dirname(folder)) || "data"}-${randomBytes(4).toString("hex")}`);
  const path = `${home}.new`;
  // What an interrupted first start left behind was never used.
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
  const settle = () => {
    renameSync(path, home);
    if (!inside) symlinkSync(home, link);
    return home;
  };
  return { path, settle };
}
