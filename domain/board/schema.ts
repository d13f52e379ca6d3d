import { z } from "zod";
import { type Act, actFamilyIds } from "@/domain/positions/acts";
import { type Credibility, credibilityIds } from "@/domain/positions/vocabulary";
import { type Reliability, reliabilityIds } from "@/domain/sources/vocabulary";
import { type IssueStatus, issueStatusIds } from "@/domain/status/statuses";
import { type Day, isDay, isInstant } from "@/lib/days";

/** Beyond any board. */
const mostRows = 1_000_000;

/** The two times of a board. They are refused when they name no day and no instant: today's board must not pass for another day's. */
export const boardTimes = z.object({
  valid: z.string().refine(isDay, "valid is a day, as 2026-01-07.").nullable().default(null),
  known: z.string().refine(isInstant, "known is an instant in UTC, as 2026-01-07T12:00:00Z.").nullable().default(null),
});

/** Which part of the board is asked for: a window of rows (issues) and columns (parties), of those that pass the filters. What a screen loads at a time is the default. */
export const boardWindow = z.object({
  row: z.coerce.number().int().min(0).max(mostRows).default(0),
  rows: z.coerce.number().int().min(1).max(100).default(30),
  column: z.coerce.number().int().min(0).max(mostRows).default(0),
  columns: z.coerce.number().int().min(1).max(60).default(10),
  status: z.array(z.enum(issueStatusIds)).default([]),
  /** A member's id, or "none" for issues that nobody owns. */
  owner: z.union([z.guid(), z.literal("none")]).nullish(),
  text: z.string().trim().max(100).default(""),
  /** Only these parties, in the board's order; empty for all. */
  parties: z.array(z.guid()).default([]),
  order: z.enum(["tree", "status"]).default("tree"),
  /** These leave no cell out: a position that does not match is no empty cell. They are counted. */
  families: z.array(z.enum(actFamilyIds)).default([]),
  reliability: z.array(z.enum(reliabilityIds)).default([]),
  credibility: z.array(z.literal(credibilityIds)).default([]),
  /** Whether cells are counted too; who has the first window needs no second count. */
  counted: z.boolean().default(true),
});
export type BoardWindow = z.output<typeof boardWindow>;

export type BoardParty = { id: string; name: string; shortName: string | null; principal: boolean };
export type BoardIssue = {
  id: string;
  number: number;
  title: string;
  status: IssueStatus;
  /** Names of the parties of a scoped agreement. */
  scope: string[];
  /** How many issues lie above it in the tree. */
  depth: number;
};

/** One filled cell. An empty cell is absent: it says "no position recorded" and nothing else. */
export type BoardCell = {
  /** Its place in the window: the indices of its issue and party in the board's lists. */
  row: number;
  column: number;
  act: Act;
  statement: string;
  validFrom: string | null;
  reliability: Reliability;
  credibility: Credibility;
  documents: number;
  origins: number;
  /** How many more positions stand in the cell behind the shown one. */
  others: number;
  disputed: boolean;
  /** Seconds since 1970. */
  reviewedAt: number;
  /** A quote that supports the shown position drifted or is gone, and nobody had judged it. */
  drifted: boolean;
  /** Words that support it passed through a machine. */
  machine: boolean;
};

export type Board = {
  /** All issues and parties that pass the filters: what the window is a part of. Of their cells, those that hold a position, and of these the matching. */
  totals: { issues: number; parties: number; filled: number; matching: number };
  parties: BoardParty[];
  issues: BoardIssue[];
  cells: BoardCell[];
  /** Cells in which a version waits for review, by row and column. */
  awaiting: [row: number, column: number][];
  /** The name behind the filter of owner, null without one. */
  ownerName: string | null;
  asOf: { valid: Day; known: string } | null;
  /** Stands for all that had happened when it was read: changes with every activity. Null for a board as of another time. */
  upTo: string | null;
};
