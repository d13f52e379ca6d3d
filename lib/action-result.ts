import type { Json, ProblemCode } from "@/lib/problem";

/** A problem as it crosses the wire: an `Error` object would lose its fields on the way to the browser. */
export type ProblemData = {
  code: ProblemCode;
  message: string;
  /** Messages by field path ("validFrom", "citations.0.evidenceId"). */
  fields: Record<string, string>;
  details: Json;
};

export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ProblemData };

/** The shape of every server action. The input is untrusted until the command has parsed it. */
export type Action<T> = (input: Record<string, unknown>) => Promise<ActionResult<T>>;
