import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Permission } from "@/domain/access/permissions";

const app = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "app");

/** Files of a name under app, as the addresses they answer: "/n/[negotiation]/issues/[number]". */
const addressesOf = (name: string) =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(`/${name}`))
    .map((file) => file.slice(0, -name.length - 1).replaceAll(/\/\([^/]+\)/g, "") || "/")
    .sort();

/** All but the one that says that there is none. */
export const negotiationPages = () =>
  addressesOf("page.tsx").filter((page) => page.startsWith("/n/") && !page.includes("[..."));
export const otherPages = () => addressesOf("page.tsx").filter((page) => !page.startsWith("/n/"));

/** Pages that only some roles find; every other page is for every member. */
export const leastPermission: Record<string, Permission> = {
  "/n/[negotiation]/issues/[number]/edit": "issue.write",
  "/n/[negotiation]/issues/new": "issue.write",
  "/n/[negotiation]/review/grades": "grading.report",
  "/n/[negotiation]/sources/new": "document.write",
};

export interface Endpoint {
  path: string;
  method: string;
}

/** Endpoints of a negotiation, by address and method. */
export const endpoints = (): Endpoint[] =>
  addressesOf("route.ts")
    .filter((path) => path.startsWith("/api/n/"))
    .flatMap((path) => {
      const source = readFileSync(join(app, path, "route.ts"), "utf8");
      const methods = [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)];
      return methods.map((match) => ({ path, method: match[1] ?? "" }));
    });

/** An address of a page or endpoint in a negotiation, about this record where it is about one. */
export const addressOf = (page: string, negotiationKey: string, record = "") =>
  page.replace("[negotiation]", negotiationKey).replace(/\[\w+\]/, record);

/**
 * The headers with which the browser asks for the innermost part of a page alone, when it has all that stands around it already. What
 * only a layout refuses, would be handed out then.
 */
export function partHeaders(address: string, page: string): Record<string, string> {
  const names = page.split("/").slice(1);
  const values = address.split("?")[0]?.split("/").slice(1) ?? [];
  const leaf: unknown = ["__PAGE__", {}, null, "refetch"];
  const tree = names.reduceRight<unknown>((children, name, place) => {
    const dynamic = /^\[(\w+)\]$/.exec(name)?.[1];
    return [dynamic ? [dynamic, values[place], "d", null] : name, { children }, null, null];
  }, leaf);
  const root = ["", { children: tree }, null, null, 16];
  return { rsc: "1", "next-router-state-tree": encodeURIComponent(JSON.stringify(root)) };
}
