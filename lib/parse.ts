import type { z } from "zod";
import { Problem } from "./problem";

/** Parses outside input. Throws `invalid` with one message per field path; the input itself is left as it was. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".")] ??= issue.message;
  const where = Object.keys(fields).filter(Boolean);
  const first = result.error.issues[0]?.message ?? "The input is not valid.";
  throw new Problem("invalid", where.length > 1 ? `${where.length} fields need attention.` : first, fields);
}
