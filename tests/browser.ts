import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";

export interface PageOptions {
  theme?: "light" | "dark";
  /** The width of the window in CSS pixels: 1280 for a desk, 390 for a telephone. */
  width?: number;
  /** A screen that is touched. */
  touch?: boolean;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Promise<Browser> | undefined;
const open: BrowserContext[] = [];
const faults: string[] = [];

afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
  expect(faults.splice(0), "The browser's console must stay silent").toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * A page of a new browser context (nobody is signed in), with paths relative to the app under test. Errors on its
 * console and uncaught ones fail the test that opened it; the context is closed at that test's end.
 */
export async function newPage({ theme = "light", width = 1280, touch = false }: PageOptions = {}): Promise<Page> {
  browser ??= chromium.launch({ executablePath: process.env.PARLEY_CHROMIUM || "/usr/bin/chromium", args: flags });
  const context = await (await browser).newContext({
    baseURL: inject("baseUrl"),
    colorScheme: theme,
    viewport: { width, height: width < 600 ? 844 : 800 },
    hasTouch: touch,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "UTC",
  });
  context.setDefaultTimeout(15_000);
  open.push(context);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      faults.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return page;
}

/** For a test that means an error (a refused request is logged by the browser): takes the recorded faults out and returns them. */
export const takeFaults = () => faults.splice(0);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Throws with every violation of WCAG 2.2 A and AA that axe finds in the page as it is now, and where. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // In the browser's own world, where a Content-Security-Policy does not forbid it.
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ runOnly: { type: "tag", values: tags } })).violations;
  });
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}\n  ${node.target.join(" ")}\n  ${node.failureSummary.replaceAll("\n", "\n  ")}`,
    ),
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
}
