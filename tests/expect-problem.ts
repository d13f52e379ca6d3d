import { expect } from "vitest";
import { Problem, type ProblemCode } from "@/lib/problem";

/** The work fails with a problem of this code; answers the problem for a closer look. */
export async function expectProblem(work: Promise<unknown>, code: ProblemCode): Promise<Problem> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Problem))
    throw outcome ?? new Error(`Expected a problem “${code}”, but the work succeeded.`);
  expect({ code: outcome.code, message: outcome.message }).toMatchObject({ code });
  return outcome;
}
