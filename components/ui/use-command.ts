"use client";

import { unstable_rethrow } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import type { Action, ActionResult, ProblemData } from "@/lib/action-result";

const unreachable: ProblemData = {
  code: "internal",
  message: "The server could not be reached. What you entered is still here; try again.",
  fields: {},
  details: null,
};
const outdated: ProblemData = {
  ...unreachable,
  message: "Parley was updated since this page was opened. What you entered is kept; reload the page and save again.",
};

/** Runs an action and keeps its problem. Never throws: a lost connection becomes a problem like any other. */
export function useCommand<T>(action: Action<T>) {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<ProblemData | null>(null);

  const run = useCallback(
    (input: Record<string, unknown>) =>
      new Promise<ActionResult<T>>((resolve) => {
        startTransition(async () => {
          const result = await attempt(action, input);
          setProblem(result.ok ? null : result.error);
          resolve(result);
        });
      }),
    [action],
  );
  return { run, pending, problem, clear: useCallback(() => setProblem(null), []) };
}

async function attempt<T>(action: Action<T>, input: Record<string, unknown>): Promise<ActionResult<T>> {
  try {
    return await action(input);
  } catch (error) {
    // Redirects travel as errors and belong to the framework.
    unstable_rethrow(error);
    const stale = error instanceof Error && error.name === "UnrecognizedActionError";
    return { ok: false, error: stale ? outdated : unreachable };
  }
}
