import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { Refusal } from "../console";
import type { Account } from "./account";
import type { Binaries } from "./binaries";
import { serverEnvironment } from "./launch";
import { draftCluster } from "./place";
import { password } from "./role";

/**
 * Makes a cluster: UTF-8, ordered by code point and with Unicode's own letter cases, the same on every machine and
 * independent of its languages; every connection needs the password. Returns where it lies.
 */
export async function initialise(
  folder: string,
  account: Account | undefined,
  binaries: Binaries,
  durable: boolean,
): Promise<string> {
  const draft = draftCluster(folder, account);
  const passwordFile = `${draft.path}.password`;
  writeFileSync(passwordFile, password(folder), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = [
    `--pgdata=${draft.path}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const child = spawn(binaries.initdb, flags, {
    stdio: ["ignore", "ignore", "pipe"],
    env: serverEnvironment,
    cwd: "/",
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  try {
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    if (code !== 0) throw new Refusal(`The database could not be made:\n${said.trim()}`);
    return draft.settle();
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
