import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { messageOf, Refusal } from "../console";

export interface Account {
  uid: number;
  gid: number;
  name: string;
}

const command = (file: string, ...args: string[]) =>
  execFileSync(file, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

function find(name: string): Account | undefined {
  try {
    return { name, uid: Number(command("id", "-u", name)), gid: Number(command("id", "-g", name)) };
  } catch {
    return undefined;
  }
}

function create(name: string): Account | undefined {
  try {
    command("useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name);
  } catch {
    return undefined;
  }
  return find(name);
}

/**
 * The account that PostgreSQL runs as: undefined means the one we run as ourselves. PostgreSQL refuses to run as root,
 * so root hands over to `postgres` (made when missing), or to `nobody` where no account can be made. A cluster that
 * exists keeps its owner, because nobody else can open it.
 */
export function serverAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid, name: nameOf(uid) };
  }
  const account = find("postgres") ?? create("postgres") ?? find("nobody");
  if (!account)
    throw new Refusal(
      "PostgreSQL cannot run as root, and no other account could be found or made. Run Parley as an ordinary user, or set DATABASE_URL.",
    );
  return account;
}

function nameOf(uid: number): string {
  try {
    return command("id", "-un", String(uid));
  } catch (error) {
    throw new Refusal(
      `The database belongs to account ${uid}, which this machine does not know (${messageOf(error)}).`,
    );
  }
}

/** Whether that account gets through all folders above a path and may use what is there. Only the system can say. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync("/bin/sh", ["-c", 'test -x "$0"', path], { uid, gid, cwd: "/" }).status === 0;
}
