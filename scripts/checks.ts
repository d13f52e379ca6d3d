import { spawn } from "node:child_process";
import { once } from "node:events";
import { step } from "./console";
import { root } from "./settings";

async function succeeds(program: string, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Types and lint. Returns how many of them failed; what they have to say is on the console. */
export async function runChecks(): Promise<number> {
  const types = await step("Checking types", async () => {
    // Writes the declarations that Next's own types need, which a build would otherwise have to be run for.
    return (await succeeds("next/dist/bin/next", "typegen")) && (await succeeds("typescript/bin/tsc", "--noEmit"));
  });
  const lint = await step("Checking lint and format", () => succeeds("@biomejs/biome/bin/biome", "check"));
  return [types, lint].filter((passed) => !passed).length;
}
