// What every command of package.json runs: `node scripts/run.mjs COMMAND [ARGUMENTS]`. It works with nothing installed,
// so it is plain JavaScript that old Node versions can read, and imports nothing before it has looked after the rest.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const read = (file) => JSON.parse(readFileSync(join(root, file), "utf8"));

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Parley needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Whether node_modules holds what the lock file says, by npm's own record of what it has put there. */
function isInstalled(withDevelopment) {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(join(root, record))) return false;
  const there = read(record).packages;
  const wanted = Object.entries(read("package-lock.json").packages);
  return wanted.every(([path, { version, optional, dev }]) => {
    if (path === "" || optional || (dev && !withDevelopment)) return true;
    return there[path]?.version === version;
  });
}

function install(withDevelopment) {
  console.log("Installing dependencies …");
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const args = ["ci", withDevelopment ? "--include=dev" : "", "--no-audit", "--no-fund", "--loglevel=error"].filter(
    Boolean,
  );
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status !== 0) {
    console.error("\nThe dependencies could not be installed; npm says why above.");
    process.exit(1);
  }
  console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

requireNode();
process.chdir(root);
const command = process.argv[2] ?? "start";
const forDevelopers = ["test", "check"].includes(command);
if (!isInstalled(forDevelopers)) install(forDevelopers);
// Tests decide their environment themselves.
if (existsSync(".env") && command !== "test") process.loadEnvFile(".env");
process.argv.splice(1, 2, join(scripts, `${command}.ts`));
// From here on everything is TypeScript, loaded by tsx.
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(process.argv[1]).href);
