import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import { readsTeam, type StoredThread, toThreads } from "@/domain/comments/queries";
import { dayOf } from "@/lib/days";
import { groupBy } from "@/lib/group-by";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { AsOf } from "./cell";
import { cellOf, type HeldRow, rowsThen, type VersionThen } from "./held-rows";
import type { IssueView, PartyPositions, StatusChangeView } from "./issue-view";
import type { Reading } from "./kept";
import { issueThen, issueToday } from "./read-issue-statement";
import { type StoredDetail, toDetail } from "./read-position";
import { statusAt } from "./status-at";
import type { StoredLink } from "./support-then";

type Answer = Omit<IssueView, "positions" | "open" | "evidence" | "history" | "threads" | "asOf"> & {
  versions: (HeldRow | VersionThen)[];
  links: StoredLink[];
  open: StoredDetail | null;
  changes: StatusChangeView[];
  changeTotal: number;
  laterSteps: number;
  laterQuotes: number;
  moves: IssueView["history"]["moves"];
  evidence: IssueView["evidence"]["items"];
  evidenceTotal: number;
  threads: StoredThread[];
  upTo: string;
};

/** How many quotes, status changes and moves the first screen shows. */
const firstScreen = 8;

export type IssueRequest = {
  asOf?: AsOf | null;
  /** The position to open. One of another issue opens nothing. */
  open?: string | null;
  /** Every quote and every step of history, instead of the latest few. */
  all?: boolean;
};

/**
 * All that the page of an issue shows, in one round trip: today, or as of a day of the world and a moment of our record. Parties, relations,
 * title and discussion are those of today. Throws `not_found`.
 */
export async function getIssue(ctx: Ctx, number: number, request: IssueRequest = {}): Promise<IssueView> {
  return (await readIssueAnew(ctx, number, request)).value;
}

/** The same, with what had happened by then. */
export async function readIssueAnew(ctx: Ctx, number: number, request: IssueRequest): Promise<Reading<IssueView>> {
  const { asOf = null, open = null, all = false } = request;
  const limit = all || asOf ? null : firstScreen;
  const shown = limit ?? Number.POSITIVE_INFINITY;
  const { rows } = await ctx.db.pool.query<{ issue: Answer }>({
    name: asOf ? "issue-then" : "issue",
    text: asOf ? issueThen : issueToday,
    values: [
      ctx.negotiation.id,
      number,
      readsTeam(ctx),
      asOf?.known ?? "infinity",
      isUuid(open ?? "") ? open : null,
      limit,
      limit,
      readsDrafts(ctx),
      ...(asOf ? [asOf.valid] : [null, dayOf(new Date())]),
    ],
  });
  const answer = rows[0]?.issue;
  if (!answer) throw new Problem("not_found", "There is no such issue.");
  const {
    versions,
    links,
    changes,
    changeTotal,
    laterSteps,
    laterQuotes,
    moves,
    evidence,
    evidenceTotal,
    threads,
    open: opened,
    upTo,
    ...issue
  } = answer;
  const held = asOf ? rowsThen(versions as VersionThen[], links, asOf) : (versions as HeldRow[]);
  const value: IssueView = {
    ...issue,
    ...(asOf ? statusThen(changes, asOf) : {}),
    positions: byParty(issue.parties, held),
    // Review, rank and grade of the opened version are those of the moment asked for, as in its row.
    open: opened && { ...toDetail(opened), ...held.find(({ id }) => id === opened.id) },
    evidence: { total: evidenceTotal, items: evidence, later: laterQuotes },
    history: {
      changes,
      moves: moves.slice(0, shown),
      more: changes.length < changeTotal || moves.length > shown,
      later: laterSteps,
    },
    threads: toThreads(threads),
    asOf: asOf && { valid: asOf.valid, known: asOf.known.toISOString() },
  };
  return { value, upTo };
}

function statusThen(changes: Answer["changes"], asOf: AsOf): Pick<IssueView, "status" | "scope"> {
  const steps = changes.map((change) => ({
    ...change,
    effective: change.effectiveDay,
    recordedAt: new Date(change.recordedAt),
  }));
  const { status, change } = statusAt(steps, asOf);
  return { status, scope: change?.scope ?? [] };
}

/** The parties that hold or held something, in the board's order. The rows come in the order in which a cell shows them. */
function byParty(parties: IssueView["parties"], rows: readonly HeldRow[]): PartyPositions[] {
  const ofParty = groupBy(rows, ({ partyId }) => partyId);
  return parties.flatMap((party): PartyPositions[] => {
    const own = ofParty.get(party.id);
    if (!own) return [];
    return [{ party, ...cellOf(own) }];
  });
}
