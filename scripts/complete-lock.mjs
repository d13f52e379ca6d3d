// `node scripts/complete-lock.mjs`, after every `npm install` of a package. A registry that offers programs for some
// systems only makes npm leave the others out of package-lock.json, and `npm ci` then refuses that file on every system.
// The packages left out are pinned by the package that wants them, so their entries can be written from that.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "win32"];
const processors = ["arm64", "arm", "ia32", "x64", "wasm32"];
const libraries = [
  ["musl", "musl"],
  ["gnu", "glibc"],
];

/** Where the package may be installed, from the parts of its name: without this npm would install it everywhere. */
function conditions(name) {
  const parts = name.split("/").at(-1).split("-");
  const system = systems.find((known) => parts.includes(known));
  const processor = processors.find((known) => parts.includes(known));
  const library = libraries.find(([part]) => parts.some((given) => given.startsWith(part)));
  if (!processor) throw new Error(`Which systems is ${name} for? Its name does not say.`);
  return {
    cpu: [processor],
    ...(system && { os: [system] }),
    ...(system === "linux" && library && { libc: [library[1]] }),
  };
}

const added = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[top]) continue;
    if (!/^\d+\.\d+\.\d+\S*$/.test(version))
      throw new Error(`${path} wants ${name}@${version}, which pins no version.`);
    lock.packages[top] = { version, ...conditions(name), ...(dev && { dev }), optional: true };
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "The lock file is complete." : `Added ${added.join(", ")}.`);
