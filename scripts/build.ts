import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Refusal, step } from "./console";
import { buildInputs, clientInputs, isCurrent, makeFrom } from "./inputs";
import { buildFolder, root } from "./settings";
import { interruption } from "./signals";

/** Runs a program of an installed package to its end; what it says is shown when it fails, or always when asked. */
export async function runPackage(script: string, args: string[], options: { show: boolean; env?: NodeJS.ProcessEnv }) {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    signal: interruption,
    stdio: options.show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
  });
  const collect = async () =>
    child.stdout && child.stderr ? await Promise.all([text(child.stdout), text(child.stderr)]) : [];
  const [said, [code]] = await Promise.all([collect(), once(child, "exit")]);
  if (code !== 0) throw new Refusal(`${said.join("")}\n${script} ${args.join(" ")} ended with status ${code}.`.trim());
}

/** The database client in lib/db/generated, made anew when the schema changed. */
export async function ensureClient(): Promise<void> {
  const mark = join(root, "lib", "db", "generated", ".inputs");
  const inputs = clientInputs();
  if (isCurrent(mark, inputs)) return;
  await step("Generating the database client", () =>
    makeFrom(mark, inputs, () => runPackage("prisma/build/index.js", ["generate"], { show: false })),
  );
}

/** The production build in a folder of the checkout, made anew when anything that it is made of changed. */
export async function ensureBuild(folder = buildFolder()): Promise<void> {
  const mark = join(root, folder, "parley-inputs");
  const inputs = buildInputs();
  if (isCurrent(mark, inputs)) {
    console.log("The build is current.");
    return;
  }
  const env = { NODE_ENV: "production", PARLEY_DIST_DIR: folder } as const;
  await step("Building the app (about a minute)", () =>
    makeFrom(mark, inputs, () => runPackage("next/dist/bin/next", ["build"], { show: true, env })),
  );
}
