import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../console";
import { type Account, canReach, serverAccount } from "./account";
import { binariesFor } from "./binaries";
import { initialise } from "./initialise";
import { findCluster, makeDataFolder } from "./place";
import { clearStaleLock, readPostmaster, runningPostmaster, stopPostmaster } from "./postmaster";
import { ensureRole, password } from "./role";

export interface Cluster {
  /** The connection string of Parley's own role, which owns its databases and is no superuser. */
  url(database?: string): string;
  /** Where the files really lie. */
  place: string;
  account: string | undefined;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** False for throw-away clusters: no waiting for the disk. */
  durable?: boolean;
}

/** The environment of PostgreSQL's programs: nothing of ours, so that a PGPORT or a language setting changes nothing. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

/**
 * Starts the cluster of a data folder, made when there is none, and returns when it accepts connections.
 * Throws a Refusal when it cannot, with the end of PostgreSQL's log.
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  makeDataFolder(folder);
  const found = findCluster(folder);
  const account = serverAccount(found ?? join(folder, "postgres"));
  const binaries = binariesFor(account);
  const place = found ?? (await initialise(folder, account, binaries, options));
  if (!canReach(account, place))
    throw new Refusal(
      `The database lies in ${place}, which PostgreSQL's account "${account?.name}" cannot reach. Make the folders above it passable (chmod o+x), or move the checkout back.`,
    );
  clearStaleLock(place);
  const { child, port } = await launch(folder, place, account, binaries.postgres, options);
  const cluster = describe(folder, place, port, account?.name, () => stop(child, binaries.pgCtl, place));
  await ensureRole(folder, cluster);
  return cluster;
}

/** The cluster of a data folder when another process has started it; stopping it here leaves it running. */
export function attachCluster(folder: string): Cluster | undefined {
  const place = findCluster(folder);
  const running = place ? runningPostmaster(place) : undefined;
  if (!place || !running?.ready) return undefined;
  return describe(folder, place, running.port, undefined, async () => undefined);
}

/** Stops a server that outlived the command that had started it. Returns whether there was one. */
export async function stopAbandoned(folder: string): Promise<boolean> {
  const place = findCluster(folder);
  const running = place ? runningPostmaster(place) : undefined;
  if (running) await stopPostmaster(running.pid);
  return Boolean(running);
}

function describe(
  folder: string,
  place: string,
  port: number,
  account: string | undefined,
  stop: Cluster["stop"],
): Cluster {
  const url = (database = "parley") => `postgresql://parley:${password(folder)}@127.0.0.1:${port}/${database}`;
  return { url, place, account, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("The system gave no port.");
  return address.port;
}

const throwAway = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

async function launch(
  folder: string,
  place: string,
  account: Account | undefined,
  postgres: string,
  options: ClusterOptions,
) {
  const log = join(folder, "postgres.log");
  // The log serves to explain a failed start; an old one is not kept.
  rmSync(log, { force: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const settings = {
      listen_addresses: "127.0.0.1",
      port: String(port),
      unix_socket_directories: "",
      timezone: "UTC",
      log_timezone: "UTC",
      ...(options.durable === false ? throwAway : {}),
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const output = openSync(log, "a", 0o600);
    const child = spawn(postgres, ["-D", place, ...flags], {
      stdio: ["ignore", output, output],
      env: serverEnvironment,
      cwd: "/",
      // A group of its own: Ctrl-C must reach PostgreSQL last, through us, when nobody writes any more.
      detached: true,
      windowsHide: true,
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    if (await becameReady(child, place)) return { child, port };
    const said = readFileSync(log, "utf8").trimEnd();
    // Another program took the port meanwhile, or a crashed server's processes are still leaving: both pass.
    const passing = /could not bind|still in use|Address already in use/.test(said.slice(-1500));
    if (attempt === 5 || !passing) throw startFailed(said, log);
    await pause(400 * attempt);
  }
}

async function becameReady(child: ChildProcess, place: string): Promise<boolean> {
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  for (;;) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const lock = readPostmaster(place);
    if (lock?.pid === child.pid && lock?.ready) return true;
    await pause(20);
  }
}

function startFailed(said: string, log: string): Refusal {
  if (said.includes("is not compatible with this version") || said.includes("incompatible with server"))
    return new Refusal(
      "The data was written by another major version of PostgreSQL. Start the Parley version that wrote it, make a backup there, and restore it here.",
    );
  return new Refusal(
    `PostgreSQL did not start. Its log (${log}) ends with:\n${said.split("\n").slice(-12).join("\n")}`,
  );
}

async function stop(child: ChildProcess, pgCtl: string, place: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  // SIGINT asks PostgreSQL for its fast stop: open transactions are rolled back, everything committed is on disk.
  if (process.platform === "win32") spawn(pgCtl, ["stop", "-D", place, "-m", "fast"], { windowsHide: true });
  else child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await gone;
  clearTimeout(late);
}
