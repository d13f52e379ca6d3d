import type { Problem, ProblemCode } from "./problem";

const status: Record<ProblemCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 409,
  too_many: 429,
  internal: 500,
};

/** A problem as an HTTP answer (RFC 9457). */
export function problemResponse(problem: Problem): Response {
  const { code, message, fields, details } = problem;
  return Response.json(
    { type: `about:blank#${code}`, title: message, status: status[code], code, fields, details },
    { status: status[code], headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}
