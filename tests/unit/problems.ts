import { Problem } from "@/lib/problem";

/** The problem with which something is refused. Fails the test when nothing is, or when it fails otherwise. */
export function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("expected a problem, but nothing was refused");
}
