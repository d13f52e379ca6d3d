import { type IssueStatus, initialStatus } from "@/domain/status/statuses";
import { type Day, dayOf } from "@/lib/days";
import type { AsOf, Instant } from "./cell";

/** One stored step in an issue's history. */
export type StatusChange = Readonly<{
  /** Its place in the history: 1, 2, 3 … */
  number: number;
  to: IssueStatus;
  /** First day on which it holds; null when unknown, which counts as the day it was recorded. */
  effective: Day | null;
  recordedAt: Instant;
}>;

/**
 * The status of an issue on a day, as far as was known at a moment: of the changes recorded by `at.known` and in effect by
 * `at.valid`, the latest in effect, then the latest recorded. Without any, the issue is `identified` and `change` is null.
 *
 * Pure, and independent of the order of the changes; those recorded after `at.known` change nothing.
 */
export function statusAt<C extends StatusChange>(
  changes: readonly C[],
  at: AsOf,
): { status: IssueStatus; change: C | null } {
  const [change] = changes
    .filter((one) => one.recordedAt <= at.known && effectiveDay(one) <= at.valid)
    .sort((a, b) => compareText(effectiveDay(b), effectiveDay(a)) || b.number - a.number);
  return change ? { status: change.to, change } : { status: initialStatus, change: null };
}

function effectiveDay({ effective, recordedAt }: StatusChange): Day {
  return effective ?? dayOf(recordedAt);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
