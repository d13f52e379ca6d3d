import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { messageOf, Refusal } from "../console";
import { dataFolder, ownDatabaseUrl } from "../settings";
import { claim, claimant } from "./claim";
import { attachCluster, type Cluster, type ClusterOptions, runningCluster, startCluster } from "./cluster";
import { stopPostmaster } from "./postmaster";

export interface OpenDatabase {
  url: string;
  /** Undefined for the user's own server. */
  cluster: Cluster | undefined;
  /** Stops what was started here, and only that. */
  close(): Promise<void>;
}

/** Starts the embedded database of a data folder as its one owner; what a killed predecessor left running is stopped first. */
export async function ownCluster(folder: string, command: string, options?: ClusterOptions): Promise<Cluster> {
  const { inherited, release } = claim(folder, command);
  try {
    await clearTheWay(folder, inherited);
    const cluster = await startCluster(folder, options);
    const stop = async () => {
      await cluster.stop();
      release();
    };
    return { ...cluster, stop };
  } catch (error) {
    release();
    throw error;
  }
}

async function clearTheWay(folder: string, inherited: boolean): Promise<void> {
  const running = runningCluster(folder);
  if (!running) return;
  if (!inherited)
    throw new Refusal(
      `The database in ${running.place} is in use: process ${running.pid} serves it, for another checkout or by hand. Stop that one first, or set PARLEY_DATA to another folder.`,
    );
  await stopPostmaster(running.pid);
  console.log("A database left running by a killed process was stopped.");
}

/** The database for a command that ends: the user's own, the embedded one that runs, or one started for the command. */
export async function openDatabase(command: string): Promise<OpenDatabase> {
  const own = ownDatabaseUrl();
  if (own) {
    await checkOwnServer(own);
    return { url: own, cluster: undefined, close: async () => undefined };
  }
  const cluster = claimant(dataFolder()) ? await attach() : await ownCluster(dataFolder(), command);
  return { url: cluster.url(), cluster, close: cluster.stop };
}

async function attach(): Promise<Cluster> {
  for (let waited = 0; waited < 15_000; waited += 200) {
    const running = attachCluster(dataFolder());
    if (running) return running;
    await pause(200);
  }
  throw new Refusal("Parley is starting or stopping on this data just now. Try again in a moment.");
}

const oldest = 15;

/** Throws a Refusal unless the server answers and is new enough. */
export async function checkOwnServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < oldest)
      throw new Refusal(`DATABASE_URL leads to PostgreSQL ${version}. Parley needs PostgreSQL ${oldest} or newer.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The database of DATABASE_URL cannot be used: ${messageOf(error) || "it does not answer"}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
