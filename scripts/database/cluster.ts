import { join } from "node:path";
import { Refusal } from "../console";
import { canReach, serverAccount } from "./account";
import { binariesFor } from "./binaries";
import { initialise } from "./initialise";
import { launch } from "./launch";
import { findCluster, makeDataFolder } from "./place";
import { runningPostmaster } from "./postmaster";
import { ensureRole, password } from "./role";

export interface Cluster {
  /** The connection string of Parley's own role, which owns its databases and is no superuser. */
  url(database?: string): string;
  /** Where the files really lie. */
  place: string;
  /** The account that PostgreSQL runs as, when it is not ours. */
  account: string | undefined;
  port: number;
  /** Resolves when the server ends, whoever ended it; never, when another process runs it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** False for throw-away clusters: no waiting for the disk. */
  durable?: boolean;
  port?: number;
}

// Without autovacuum, whose workers nobody but a superuser may send away when a test's database is dropped.
const throwAway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "300",
};

/**
 * Starts the cluster of a data folder, made when there is none, and returns when it accepts connections.
 * Throws a Refusal when it cannot.
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  makeDataFolder(folder);
  const found = findCluster(folder);
  const account = serverAccount(found ?? join(folder, "postgres"));
  const binaries = binariesFor(account);
  const durable = options.durable !== false;
  const place = found ?? (await initialise(folder, account, binaries, durable));
  if (!canReach(account, place))
    throw new Refusal(
      `The database lies in ${place}, which PostgreSQL's account "${account?.name}" cannot reach. Make the folders above it passable (chmod o+x), or move the checkout back.`,
    );
  const { port, ended, stop } = await launch({
    place,
    log: join(folder, "postgres.log"),
    account,
    binaries,
    port: options.port,
    settings: durable ? {} : throwAway,
  });
  const cluster = { url: urlsOf(folder, port), place, account: account?.name, port, ended, stop };
  try {
    await ensureRole(folder, cluster);
  } catch (error) {
    await stop();
    throw error;
  }
  return cluster;
}

/** The cluster of a data folder when another process runs it; stopping it here leaves it running. */
export function attachCluster(folder: string): Cluster | undefined {
  const place = findCluster(folder);
  const running = place ? runningPostmaster(place) : undefined;
  if (!place || !running?.ready) return undefined;
  const { port } = running;
  const never = new Promise<void>(() => undefined);
  return { url: urlsOf(folder, port), place, account: undefined, port, ended: never, stop: async () => undefined };
}

/** The server that serves the cluster of a data folder now, whoever started it. */
export function runningCluster(folder: string): { place: string; pid: number } | undefined {
  const place = findCluster(folder);
  const running = place ? runningPostmaster(place) : undefined;
  return place && running ? { place, pid: running.pid } : undefined;
}

const urlsOf = (folder: string, port: number): Cluster["url"] => {
  const secret = password(folder);
  return (database = "parley") => `postgresql://parley:${secret}@127.0.0.1:${port}/${database}`;
};
