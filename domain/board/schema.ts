import { z } from "zod";
import type { Act } from "@/domain/positions/acts";
import type { Credibility } from "@/domain/positions/vocabulary";
import type { Reliability } from "@/domain/sources/vocabulary";
import { type IssueStatus, issueStatusIds } from "@/domain/status/statuses";
import type { Day } from "@/lib/days";

/** Which part of the board is asked for: a window of rows (issues) and columns (parties), the rows filtered. */
export const boardWindow = z.object({
  row: z.coerce.number().int().min(0).default(0),
  rows: z.coerce.number().int().min(1).max(100).default(30),
  column: z.coerce.number().int().min(0).default(0),
  columns: z.coerce.number().int().min(1).max(60).default(10),
  status: z.array(z.enum(issueStatusIds)).default([]),
  owner: z.uuid().nullish(),
  text: z.string().trim().max(100).default(""),
  /** Only these parties, in the board's order; empty for all. */
  parties: z.array(z.uuid()).default([]),
  order: z.enum(["tree", "status"]).default("tree"),
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
  parent: number | null;
};

/** One filled cell. An empty cell is absent: it says "no position recorded" and nothing else. */
export type BoardCell = {
  issueId: string;
  partyId: string;
  positionId: string;
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
  reviewedAt: string;
};

export type Board = {
  /** All issues that pass the filter, and all parties: what the window is a part of. */
  totals: { issues: number; parties: number; filled: number };
  parties: BoardParty[];
  issues: BoardIssue[];
  cells: BoardCell[];
  /** Cells in which a version waits for review, as [issueId, partyId]. */
  awaiting: [string, string][];
  asOf: { valid: Day; known: string } | null;
};
