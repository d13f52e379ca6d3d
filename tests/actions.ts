import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { ProblemData } from "@/lib/action-result";
import { ask, cookiesOf, type Question } from "./ask";
import { address } from "./server";

const manifestFile = fileURLToPath(
  new URL(join("..", ".next-test", "server", "server-reference-manifest.json"), import.meta.url),
);
const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

export interface BuiltAction {
  id: string;
  /** The exported function: "createIssueAction". */
  name: string;
  file: string;
  /** An address of a page that has the action in its build; which record it names does not matter. */
  at(negotiationKey: string): string;
}

/** Every server action that the app under test answers, read from its build: what is not in there cannot be called. */
export function builtActions(): BuiltAction[] {
  const { node } = manifest.parse(JSON.parse(readFileSync(manifestFile, "utf8")));
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => {
      const page = (Object.keys(workers).sort()[0] ?? "app/page").replace(/^app/, "").replace(/\/page$/, "");
      const at = (key: string) => page.replace("[negotiation]", key).replace(/\[\w+\]/g, "1") || "/";
      return { id, name: exportedName, file: filename, at };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function builtAction(name: string): BuiltAction {
  const found = builtActions().find((action) => action.name === name);
  if (!found) throw new Error(`The build has no action ${name}.`);
  return found;
}

export interface ActionAnswer {
  status: number;
  /** What the action returned. */
  result: { ok: true; data: unknown } | { ok: false; error: ProblemData } | undefined;
  /** The problem's code, or "ok", or "redirect", or "error" when there is no result. */
  code: string;
  /** The path it leads to, when it redirects. */
  redirect: string | null;
  /** Cookies it sets: as a browser sends them back, and as they were set. */
  cookies: string;
  setCookie: string[];
}

/** Calls a server action as a browser does; `negotiationKey` only chooses the address it is sent to. */
export async function callAction(
  action: BuiltAction,
  args: unknown[],
  { headers, base, ...question }: Question = {},
  negotiationKey = "UKR",
): Promise<ActionAnswer> {
  const answer = await ask(action.at(negotiationKey), {
    ...question,
    base,
    method: "POST",
    headers: { "next-action": action.id, accept: "text/x-component", origin: base ?? address(), ...headers },
    body: JSON.stringify(args),
  });
  const redirect = answer.headers.get("x-action-redirect")?.split(";")[0] ?? null;
  const result = redirect || answer.status !== 200 ? undefined : returned(answer.text);
  const code = redirect ? "redirect" : result ? (result.ok ? "ok" : result.error.code) : "error";
  const setCookie = answer.headers.getSetCookie();
  return { status: answer.status, result, code, redirect, cookies: cookiesOf(answer), setCookie };
}

/** React sends rows of "id:JSON"; row 0 names the row with what the action returned. */
function returned(text: string): ActionAnswer["result"] {
  const rows = new Map(
    text.split("\n").map((row) => [row.slice(0, row.indexOf(":")), row.slice(row.indexOf(":") + 1)]),
  );
  const id = /"a":"\$@(\w+)"/.exec(rows.get("0") ?? "")?.[1];
  const row = id === undefined ? undefined : rows.get(id);
  return row?.startsWith("{") ? JSON.parse(row) : undefined;
}
