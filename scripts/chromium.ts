import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { Refusal, step } from "./console";

const debianBrowser = "/usr/bin/chromium";

const run = (command: string, args: string[]) =>
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

const isDebian = () =>
  existsSync("/etc/debian_version") && /ID(_LIKE)?=.*debian/.test(readFileSync("/etc/os-release", "utf8"));

/** The browser for the browser tests, installed when there is none. PARLEY_CHROMIUM names another one. */
export async function ensureChromium(): Promise<string> {
  const named = process.env.PARLEY_CHROMIUM;
  if (named) return named;
  if (existsSync(debianBrowser)) return debianBrowser;
  if (isDebian() && process.getuid?.() === 0) {
    await step("Installing Chromium", async () => {
      const installed =
        run("apt-get", ["update", "-q"]) &&
        run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
      if (!installed)
        throw new Refusal(
          "Chromium could not be installed with apt-get. Install it, or name one with PARLEY_CHROMIUM.",
        );
    });
    return debianBrowser;
  }
  const { chromium } = await import("playwright-core");
  if (!existsSync(chromium.executablePath()))
    await step("Installing Playwright's Chromium", async () => {
      if (!run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]))
        throw new Refusal("Chromium could not be installed. Install it, or name one with PARLEY_CHROMIUM.");
    });
  return chromium.executablePath();
}
