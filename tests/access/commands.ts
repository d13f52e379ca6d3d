import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ctx } from "@/domain/access/context";
import { type Permission, permissions } from "@/domain/access/permissions";

const domain = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "domain");

export interface FoundCommand {
  name: string;
  file: string;
  permission: Permission;
  execute(ctx: Ctx, input: unknown): Promise<unknown>;
}

const isCommand = (value: unknown): value is Omit<FoundCommand, "name" | "file"> =>
  typeof value === "function" && "execute" in value && "permission" in value && String(value.permission) in permissions;

const files = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /^\w+\/commands\/[\w-]+\.ts$/.test(file))
  .sort();

/** Every command of the domain: whatever a file in a folder `commands` exports that has a permission and can be executed. */
export async function findCommands(): Promise<FoundCommand[]> {
  const found = files.map(async (file) => {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ join(domain, file));
    return Object.entries(module).flatMap(([name, value]) =>
      isCommand(value) ? [{ name, file, permission: value.permission, execute: value.execute }] : [],
    );
  });
  return (await Promise.all(found)).flat();
}

/** How often the source makes a command, so that one that is not found is noticed. */
export const countOfCommands = () =>
  files.reduce(
    (sum, file) =>
      sum + (readFileSync(join(domain, file), "utf8").match(/\b(?:command|personalCommand)\(\{/g)?.length ?? 0),
    0,
  );

/** Server actions as the source exports them. */
export const sourceActions = () =>
  readdirSync(domain)
    .map((noun) => `${noun}/actions.ts`)
    .filter((file) => readdirSync(join(domain, dirname(file))).includes("actions.ts"))
    .flatMap((file) => [
      ...readFileSync(join(domain, file), "utf8").matchAll(/^export (?:const|async function) (\w+)/gm),
    ])
    .flatMap((match) => match[1] ?? []);
