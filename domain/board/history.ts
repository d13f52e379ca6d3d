import type { Ctx } from "@/domain/access/context";
import type { Day } from "@/lib/days";
import { groupBy } from "@/lib/group-by";
import { type AsOf, cellAt, type PositionVersion } from "./cell";
import { type Counting, countingOf, counts, countValues } from "./read-counts";
import { endedBy, supersessionsOf } from "./read-supersessions";
import { linksThen, supportFields, supportThen } from "./read-support";
import type { Board, BoardCell, BoardWindow } from "./schema";
import { filterValues, framed, places, windowed, windowValues } from "./statements";
import { asSupersession, type StoredSupersession } from "./stored-supersession";
import { countingAt, type StoredLink, type SupportThen } from "./support-then";

type Dated<T> = T & { recordedAt: string };
type StoredVersion = Omit<BoardCell, "others" | "disputed" | "credibility" | "origins" | keyof SupportThen> &
  SupportThen & {
    id: string;
    validFromEarliest: Day | null;
    validFromLatest: Day | null;
    validToEarliest: Day | null;
    validToLatest: Day | null;
    recordedAt: string;
    reviews: Dated<PositionVersion["reviews"][number]>[];
    ranks: Dated<PositionVersion["ranks"][number]>[];
    gradings: Dated<PositionVersion["gradings"][number]>[];
    supersessions: StoredSupersession[];
    contradictions: { recordedAt: string; withdrawnAt: string | null }[];
  };
type Answer = Pick<Board, "parties" | "issues" | "ownerName"> & {
  totals: { issues: number; parties: number };
  counts: { filled: number; matching: number };
  versions: StoredVersion[];
  links: StoredLink[];
};

/**
 * The board as of a day of the world and a moment of our record: `cellAt` over the stored histories, cell by cell. The issues and parties
 * are those of today. Origins, machine translation and drift are those known at that moment. The status of an issue is the one that `statusAt` gives.
 */
export async function readHistory(ctx: Ctx, window: BoardWindow, asOf: AsOf): Promise<Board> {
  const { valid, known } = asOf;
  const counting = countingOf(window);
  const { rows } = await ctx.db.pool.query<{ board: Answer }>({
    name: `board-history-${window.order}-${counting}`,
    text: statement(window.order, counting),
    values: [...filterValues(ctx, window, valid, known), ...windowValues(window), ...countValues(window)],
  });
  const answer = rows[0]?.board;
  if (!answer) throw new Error("The board's statement answered no row.");
  const { versions, links, totals, counts: counted, ...rest } = answer;
  return {
    ...rest,
    ...cellsThen(versions, links, asOf),
    totals: { ...totals, ...counted },
    upTo: null,
    asOf: { valid, known: known.toISOString() },
  };
}

function cellsThen(
  stored: readonly StoredVersion[],
  links: readonly StoredLink[],
  asOf: AsOf,
): Pick<Board, "cells" | "awaiting"> {
  const count = countingAt(links, asOf.known);
  const versions = groupBy(stored.map(asVersion), ({ stored: { row, column } }) => `${row} ${column}`);
  const cells: BoardCell[] = [];
  const awaiting: Board["awaiting"] = [];
  for (const ofCell of versions.values()) {
    const { shown, others, disputed, credibility, awaitingReview } = cellAt(ofCell, asOf);
    const [first] = ofCell;
    if (first && awaitingReview > 0) awaiting.push([first.stored.row, first.stored.column]);
    if (!shown) continue;
    const { row, column, act, statement, validFrom, reliability, machine, drifted, documents, reviewedAt } =
      shown.stored;
    const grade = { reliability, credibility: credibility ?? 6 } as const;
    cells.push({
      row,
      column,
      act,
      statement,
      validFrom,
      ...grade,
      ...count(documents),
      others,
      disputed,
      reviewedAt,
      drifted: drifted > 0,
      machine,
    });
  }
  return { cells, awaiting };
}

function asVersion(stored: StoredVersion): PositionVersion & { stored: StoredVersion } {
  const { id, act } = stored;
  return {
    id,
    partyId: "",
    issueId: "",
    act,
    stored,
    recordedAt: new Date(stored.recordedAt),
    reviews: stored.reviews.map(dated),
    ranks: stored.ranks.map(dated),
    gradings: stored.gradings.map(dated),
    validFrom: { earliest: stored.validFromEarliest, latest: stored.validFromLatest },
    validTo: stored.validToLatest === null ? null : { earliest: stored.validToEarliest, latest: stored.validToLatest },
    supersessions: stored.supersessions.map(asSupersession),
    contradictions: stored.contradictions.map(({ recordedAt, withdrawnAt }) => ({
      recordedAt: new Date(recordedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    })),
  };
}

function dated<T extends { recordedAt: string }>(row: T): Omit<T, "recordedAt"> & { recordedAt: Date } {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

/**
 * The histories of the window's cells that were recorded by then: of the versions that can stand on that day. Those that `cellAt` would leave out
 * for their days or for what took their place alone stay in the database.
 */
function statement(order: BoardWindow["order"], counting: Counting): string {
  const known = "$7::timestamptz";
  const [row, column] = places("then");
  const rowsOf = (table: string, column: string) => `coalesce((
      select json_agg(json_build_object('${column}', r.${column}, 'recordedAt', r.recorded_at) order by r.recorded_at)
      from ${table} r where r.negotiation_id = $1 and r.position_id = v.id and r.recorded_at <= ${known}), '[]')`;
  return `with recursive ${windowed(order, "then")}
    select json_build_object(${framed}, 'counts', ${counts("then", counting)},
      'links', ${linksThen(known)},
      'versions', coalesce((select json_agg(json_build_object('id', v.id, 'row', ${row}, 'column', ${column}, 'act', v.act, 'statement', v.statement,
          'validFrom', v.valid_from_edtf, 'validFromEarliest', v.valid_from_earliest, 'validFromLatest', v.valid_from_latest,
          'validToEarliest', v.valid_to_earliest, 'validToLatest', v.valid_to_latest, 'recordedAt', v.recorded_at,
          'reviewedAt', (select extract(epoch from min(r.recorded_at))::bigint from position_reviews r where r.negotiation_id = $1 and r.position_id = v.id and r.state = 'reviewed'),
          'reviews', ${rowsOf("position_reviews", "state")}, 'ranks', ${rowsOf("position_rankings", "rank")}, 'gradings', ${rowsOf("position_gradings", "credibility")},
          'supersessions', ${supersessionsOf("v.id", known)},
          'contradictions', coalesce((select json_agg(json_build_object('recordedAt', c.recorded_at, 'withdrawnAt', c.withdrawn_at)) from citations c
              where c.negotiation_id = $1 and c.position_id = v.id and c.stance = 'contradicts' and c.recorded_at <= ${known}), '[]'),
          ${supportFields}))
        from positions v join shown_issues i on i.id = v.issue_id join shown_parties p on p.id = v.party_id
          left join (${endedBy(known)}) s on s.position_id = v.id
          ${supportThen(known)}
        where v.negotiation_id = $1 and v.recorded_at <= ${known}
          and (v.valid_from_earliest is null or v.valid_from_earliest <= $6::date) and (v.valid_to_latest is null or v.valid_to_latest >= $6::date)
          and (s.reason is null or s.reason = 'party_moved' and s.moved_on > $6::date)), '[]')) as board`;
}
