import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

const fileIn = (cluster: string) => join(cluster, "postmaster.pid");

/** What a cluster's lock file says; PostgreSQL writes it at start and removes it at a clean stop. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = fileIn(cluster);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is a process too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The PostgreSQL that serves a cluster now. A lock file left by a crash names a process that is gone, or has become another. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  return found && isAlive(found.pid) && !isSomethingElse(found.pid) ? found : undefined;
}

/**
 * PostgreSQL removes a stale lock file itself, except when its process number has been given to another process, as
 * happens to a restarted container: then it would refuse to start for ever.
 */
export function clearStaleLock(cluster: string): void {
  const found = readPostmaster(cluster);
  if (found && isAlive(found.pid) && isSomethingElse(found.pid)) rmSync(fileIn(cluster), { force: true });
}

function isSomethingElse(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && !readFileSync(commandLine, "utf8").includes("postgres");
}

/** Stops a PostgreSQL that is not our child: its sessions end, nothing committed is lost. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited === 30_000) process.kill(pid, "SIGQUIT");
    await pause(50);
  }
}
