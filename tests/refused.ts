import { expect } from "vitest";
import type { ProblemCode } from "@/lib/problem";
import { rowCounts } from "./factories";

/** Expects that the work fails with this problem and that it wrote nothing, not even an activity row. */
export async function refused(
  negotiationId: string,
  work: () => Promise<unknown>,
  problem: { code: ProblemCode; fields?: Record<string, unknown>; details?: unknown },
): Promise<void> {
  const before = await rowCounts(negotiationId);
  await expect(work()).rejects.toMatchObject(problem);
  expect(await rowCounts(negotiationId)).toEqual(before);
}
