import { z } from "zod";
import { issueStatusIds } from "@/domain/status/statuses";
import { keptOf } from "@/lib/kept-text";

/** Which issues the list shows, as its address says it. What the address gets wrong is left out rather than refused. */
export const issueFilter = z.object({
  group: z.enum(["parent", "status"]).catch("parent").default("parent"),
  status: z.array(z.enum(issueStatusIds)).catch([]).default([]),
  /** A member's id, or "none" for issues that nobody owns. */
  owner: z
    .union([z.uuid(), z.literal("none")])
    .nullish()
    .catch(null),
  text: z.string().transform(keptOf).pipe(z.string().trim().max(100)).catch("").default(""),
  /** The last row of the page before; see `cursorOf`. */
  after: z
    .string()
    .max(200)
    .regex(/^(?:[0-9]+(?:\.[0-9]+)*|[a-z_]+\.[0-9]+)$/)
    .nullish()
    .catch(null),
});
export type IssueFilter = z.output<typeof issueFilter>;

export type IssueListRow = {
  id: string;
  number: number;
  title: string;
  status: z.output<typeof issueFilter>["status"][number];
  /** Names of the parties of a scoped agreement. */
  scope: string[];
  /** The numbers of the issues above it and its own, from the root. */
  path: number[];
  owner: string | null;
  /** How many parties hold a position on it today. */
  holding: number;
  disputed: boolean;
  awaiting: number;
  changedAt: string;
  changedBy: string;
};

/** Where the page after this row begins: in the tree by its path, by status by its status and number. */
export function cursorOf(row: IssueListRow, group: IssueFilter["group"]): string {
  return group === "parent" ? row.path.join(".") : `${row.status}.${row.number}`;
}
