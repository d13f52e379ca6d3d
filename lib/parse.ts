import type { z } from "zod";
import { isKept } from "./kept-text";
import { Problem } from "./problem";

const unkept = "This holds a character that cannot be kept. Type it anew instead of pasting it.";

/**
 * Parses outside input. Throws `invalid` with one message per field path, also for a text that the database could not keep; the input itself is
 * left as it was.
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  const faults = result.success
    ? unkeptPaths(result.data).map((path) => ({ path, message: unkept }))
    : result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  if (result.success && faults.length === 0) return result.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of faults) fields[path] ??= message;
  const where = Object.keys(fields).filter(Boolean);
  const first = faults[0]?.message ?? "The input is not valid.";
  throw new Problem("invalid", where.length > 1 ? `${where.length} fields need attention.` : first, fields);
}

/** Where in parsed input a text stands that cannot be kept. Bytes and instants have none. */
function unkeptPaths(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return isKept(value) ? [] : [path.join(".")];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => unkeptPaths(one, [...path, key]));
}
