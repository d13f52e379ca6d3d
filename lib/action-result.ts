import type { Json, ProblemCode } from "./problem";

/** What a server action answers: data, or a problem that a form can show. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; error: { code: ProblemCode; message: string; fields: Record<string, string>; details: Json } };
