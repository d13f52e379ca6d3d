import type { Day } from "@/lib/days";
import type { NamedIssue, PartyPositions, PositionDetail } from "./issue-view";

/** What the panel of a cell shows. Nothing standing: no position recorded. */
export type CellView = PartyPositions & {
  issue: NamedIssue & { id: string };
  /** The first of those that stand, with all that it opens to. */
  shown: PositionDetail | null;
  asOf: { valid: Day; known: string } | null;
};
