import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "../console";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { clearStaleLock, readPostmaster } from "./postmaster";

export interface Launch {
  place: string;
  log: string;
  account: Account | undefined;
  binaries: Binaries;
  /** The same port as before, for a server that is started again under a running app; otherwise a free one. */
  port: number | undefined;
  settings: Record<string, string>;
}

export interface Launched {
  port: number;
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** The environment of PostgreSQL's programs: nothing of ours, so that a PGPORT or a language setting changes nothing. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH ?? "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
};

const own = { unix_socket_directories: "", listen_addresses: "127.0.0.1", timezone: "UTC", log_timezone: "UTC" };

/** Starts the server of a cluster; resolves when it accepts connections, throws a Refusal with the end of its log. */
export async function launch({ place, log, account, binaries, port, settings }: Launch): Promise<Launched> {
  clearStaleLock(place);
  // The log serves to explain a failed start; an old one is not kept.
  rmSync(log, { force: true });
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const flags = Object.entries({ ...own, ...settings, port: String(chosen) });
    const output = openSync(log, "a", 0o600);
    const child = spawn(
      binaries.postgres,
      ["-D", place, ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      {
        stdio: ["ignore", output, output],
        env: serverEnvironment,
        cwd: "/",
        // A group of its own: Ctrl-C must reach PostgreSQL last, through us, when nobody writes any more.
        detached: true,
        windowsHide: true,
        ...(account && { uid: account.uid, gid: account.gid }),
      },
    );
    closeSync(output);
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (await becameReady(child, place)) {
      return { port: chosen, ended, stop: () => stop(child, ended, binaries.pgCtl, place) };
    }
    const said = readFileSync(log, "utf8").trimEnd();
    // Another program took the port meanwhile, or a crashed server's processes are still leaving: both pass.
    const passing = /could not bind|still in use|Address already in use/.test(said.slice(-1500));
    if (attempt === 6 || !passing) throw startFailed(said, log);
    await pause(400 * attempt);
  }
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
  if (said.includes("incompatible with server"))
    return new Refusal(
      "The data was written by another major version of PostgreSQL. Start the Parley version that wrote it, make a backup there, and restore it here.",
    );
  return new Refusal(
    `PostgreSQL did not start. Its log (${log}) ends with:\n${said.split("\n").slice(-12).join("\n")}`,
  );
}

async function stop(child: ChildProcess, ended: Promise<void>, pgCtl: string, place: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // SIGINT asks PostgreSQL for its fast stop: open transactions are rolled back, everything committed is on disk.
  if (process.platform === "win32") spawn(pgCtl, ["stop", "-D", place, "-m", "fast"], { windowsHide: true });
  else child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(late);
}
