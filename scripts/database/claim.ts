import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../console";
import { makeDataFolder } from "./place";
import { isAlive } from "./postmaster";

export interface Claim {
  pid: number;
  /** When that process began, in the system's own count: a process number alone is given out again. */
  began: string;
  /** The command that runs, e.g. "npm start". */
  command: string;
}

const fileIn = (folder: string) => join(folder, "running.json");

function beganAt(pid: number): string {
  try {
    // After the command's name, which may hold anything: the 22nd field of the line is the start time since boot.
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function read(folder: string): Claim | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(folder), "utf8")) as Claim;
  } catch {
    return undefined;
  }
}

const holds = ({ pid, began }: Claim) => pid !== process.pid && isAlive(pid) && beganAt(pid) === began;

/** Who runs the database of a data folder now, if anybody. */
export function claimant(folder: string): Claim | undefined {
  const claim = read(folder);
  return claim && holds(claim) ? claim : undefined;
}

/**
 * Makes this process the one that runs the data folder's database. `inherited` tells that a predecessor ended without
 * giving it up, so that what it had started may still run. Throws a Refusal when another process holds it.
 */
export function claim(folder: string, command: string): { inherited: boolean; release(): void } {
  makeDataFolder(folder);
  const former = read(folder);
  if (former && holds(former))
    throw new Refusal(
      `Parley already runs on the data in ${folder}: process ${former.pid}, started with "${former.command}". Stop that one first, or give this one data of its own with PARLEY_DATA.`,
    );
  const mine: Claim = { pid: process.pid, began: beganAt(process.pid), command };
  writeFileSync(fileIn(folder), `${JSON.stringify(mine)}\n`);
  return { inherited: former !== undefined, release: () => rmSync(fileIn(folder), { force: true }) };
}
