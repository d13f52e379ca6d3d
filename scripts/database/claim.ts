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

/** Who runs the database of a data folder now, if anybody. */
export function claimant(folder: string): Claim | undefined {
  let claim: Claim;
  try {
    claim = JSON.parse(readFileSync(fileIn(folder), "utf8")) as Claim;
  } catch {
    return undefined;
  }
  if (claim.pid === process.pid) return undefined;
  return isAlive(claim.pid) && beganAt(claim.pid) === claim.began ? claim : undefined;
}

/** Makes this process the one that runs the data folder's database. Throws a Refusal when another one does. */
export function claim(folder: string, command: string): () => void {
  makeDataFolder(folder);
  const other = claimant(folder);
  if (other)
    throw new Refusal(
      `Parley already runs on the data in ${folder}: process ${other.pid}, started with "${other.command}". Stop that one first, or give this one data of its own with PARLEY_DATA.`,
    );
  const mine: Claim = { pid: process.pid, began: beganAt(process.pid), command };
  writeFileSync(fileIn(folder), `${JSON.stringify(mine)}\n`);
  return () => rmSync(fileIn(folder), { force: true });
}
