import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const project = (name: string, test: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, ...test },
});

const app = {
  globalSetup: "tests/setup/app.ts",
  setupFiles: ["tests/setup/app-database.ts"],
  // Each file drives one server and perhaps a browser: more than two at once only wait for each other.
  maxWorkers: 2,
  sequence: { groupOrder: 2 },
};

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    env: { AUTH_SECRET: "a secret for tests alone, long enough", TZ: "UTC" },
    // A slow machine is no failure; a test that hangs is.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves one processor to itself, which of two is half.
    maxWorkers: "100%",
    projects: [
      project("unit", {
        include: ["tests/unit/**/*.test.ts", "tests/architecture.test.ts"],
        setupFiles: ["tests/setup/quiet.ts"],
      }),
      project("domain", {
        include: ["tests/domain/**/*.test.ts"],
        globalSetup: "tests/setup/cluster.ts",
        setupFiles: ["tests/setup/quiet.ts", "tests/setup/own-database.ts"],
      }),
      project("api", { include: ["tests/api/**/*.test.ts", "tests/access.test.ts"], ...app }),
      project("e2e", {
        include: ["tests/e2e/**/*.test.ts"],
        testTimeout: 180_000,
        ...app,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
});
