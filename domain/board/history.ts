import type { Ctx } from "@/domain/access/context";
import type { IssueStatus } from "@/domain/status/statuses";
import type { Day } from "@/lib/days";
import { groupBy } from "@/lib/group-by";
import { type AsOf, cellAt, type PositionVersion } from "./cell";
import type { Board, BoardCell, BoardWindow } from "./schema";
import { frame, framed, windowed } from "./statements";
import { statusAt } from "./status-at";

type Dated<T> = T & { recordedAt: string };
type StoredVersion = Omit<BoardCell, "others" | "disputed" | "credibility" | "positionId"> & {
  id: string;
  validFromEarliest: Day | null;
  validFromLatest: Day | null;
  validToEarliest: Day | null;
  validToLatest: Day | null;
  recordedAt: string;
  reviews: Dated<PositionVersion["reviews"][number]>[];
  ranks: Dated<PositionVersion["ranks"][number]>[];
  gradings: Dated<PositionVersion["gradings"][number]>[];
  supersession: {
    reason: NonNullable<PositionVersion["supersession"]>["reason"];
    recordedAt: string;
    successorValidFrom: Day | null;
  } | null;
  contradictions: { recordedAt: string; withdrawnAt: string | null }[];
};
type StoredChange = {
  issueId: string;
  number: number;
  to: IssueStatus;
  effective: Day;
  recordedAt: string;
  scope: string[];
};
type Answer = Pick<Board, "parties" | "issues"> & {
  totals: { issues: number; parties: number };
  versions: StoredVersion[];
  changes: StoredChange[];
};

/**
 * The board as of a day of the world and a moment of our record: `cellAt` and `statusAt` over the stored histories, cell by cell. The
 * issues and parties are those of today; so is the lineage by which origins are counted.
 */
export async function readHistory(ctx: Ctx, window: BoardWindow, asOf: AsOf): Promise<Board> {
  const { rows } = await ctx.db.pool.query<{ board: Answer }>({
    name: `board-history-${window.order}`,
    text: statement(window.order),
    values: [...frame(ctx, window), asOf.known],
  });
  const answer = rows[0]?.board;
  if (!answer) throw new Error("The board's statement answered no row.");
  const versions = groupBy(answer.versions.map(asVersion), ({ issueId, partyId }) => `${issueId} ${partyId}`);
  const cells: BoardCell[] = [];
  const awaiting: [string, string][] = [];
  for (const ofCell of versions.values()) {
    const cell = cellAt(ofCell, asOf);
    const [first] = ofCell;
    if (first && cell.awaitingReview > 0) awaiting.push([first.issueId, first.partyId]);
    if (!cell.shown) continue;
    const { stored } = cell.shown;
    cells.push({
      issueId: stored.issueId,
      partyId: stored.partyId,
      positionId: stored.id,
      act: stored.act,
      statement: stored.statement,
      validFrom: stored.validFrom,
      reliability: stored.reliability,
      credibility: cell.credibility ?? 6,
      documents: stored.documents,
      origins: stored.origins,
      others: cell.others,
      disputed: cell.disputed,
      reviewedAt: stored.reviewedAt,
    });
  }
  const filled = await countStanding(ctx, asOf.valid, asOf.known);
  return {
    totals: { ...answer.totals, filled },
    parties: answer.parties,
    issues: answer.issues.map((issue) => ({ ...issue, ...statusOf(issue.id, answer.changes, asOf) })),
    cells,
    awaiting,
    asOf: { valid: asOf.valid, known: asOf.known.toISOString() },
  };
}

function statusOf(
  issueId: string,
  changes: readonly StoredChange[],
  asOf: AsOf,
): { status: IssueStatus; scope: string[] } {
  const own = changes
    .filter((change) => change.issueId === issueId)
    .map((change) => ({ ...change, recordedAt: new Date(change.recordedAt) }));
  const { status, change } = statusAt(own, asOf);
  return { status, scope: change?.scope ?? [] };
}

function asVersion(stored: StoredVersion): PositionVersion & { stored: StoredVersion } {
  const { id, partyId, issueId, act, supersession } = stored;
  return {
    id,
    partyId,
    issueId,
    act,
    stored,
    recordedAt: new Date(stored.recordedAt),
    reviews: stored.reviews.map(dated),
    ranks: stored.ranks.map(dated),
    gradings: stored.gradings.map(dated),
    validFrom: { earliest: stored.validFromEarliest, latest: stored.validFromLatest },
    validTo: stored.validToLatest === null ? null : { earliest: stored.validToEarliest, latest: stored.validToLatest },
    supersession: supersession && {
      reason: supersession.reason,
      recordedAt: new Date(supersession.recordedAt),
      successorValidFrom: { earliest: supersession.successorValidFrom },
    },
    contradictions: stored.contradictions.map(({ recordedAt, withdrawnAt }) => ({
      recordedAt: new Date(recordedAt),
      withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
    })),
  };
}

function dated<T extends { recordedAt: string }>(row: T): Omit<T, "recordedAt"> & { recordedAt: Date } {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

/** How many cells of the whole board hold a position on a day, by what was known at a moment. The conditions are those of `cellAt`. */
export async function countStanding(ctx: Ctx, valid: Day, known: Date | null = null): Promise<number> {
  const { rows } = await ctx.db.pool.query<{ filled: number }>({
    name: known ? "board-count-history" : "board-count",
    text: known ? countAsOf : countToday,
    values: known ? [ctx.negotiation.id, valid, known] : [ctx.negotiation.id, valid],
  });
  return rows[0]?.filled ?? 0;
}

const countToday = `
  select count(*)::int as filled from (
    select distinct issue_id, party_id from position_states s
    where negotiation_id = $1 and review = 'reviewed' and rank <> 'deprecated' and (supersede_reason is null or supersede_reason = 'party_moved')
      and (valid_from is null or valid_from <= $2::date) and (valid_to is null or valid_to >= $2::date)) cells`;

const countAsOf = `
  select count(*)::int as filled from (
    select distinct p.issue_id, p.party_id from positions p
      left join supersessions s on s.negotiation_id = p.negotiation_id and s.position_id = p.id and s.recorded_at <= $3
      left join positions successor on successor.negotiation_id = s.negotiation_id and successor.id = s.successor_id
    where p.negotiation_id = $1 and p.recorded_at <= $3
      and (s.reason is null or s.reason = 'party_moved' and $2::date < successor.valid_from_earliest)
      and (p.valid_from_earliest is null or p.valid_from_earliest <= $2::date) and (p.valid_to_latest is null or p.valid_to_latest >= $2::date)
      and (select r.state from position_reviews r where r.negotiation_id = p.negotiation_id and r.position_id = p.id and r.recorded_at <= $3
           order by r.recorded_at desc limit 1) = 'reviewed'
      and coalesce((select r.rank from position_rankings r where r.negotiation_id = p.negotiation_id and r.position_id = p.id and r.recorded_at <= $3
           order by r.recorded_at desc limit 1), 'normal') <> 'deprecated') cells`;

/** All histories of the window's cells that were recorded by $10. */
function statement(order: BoardWindow["order"]): string {
  const rowsOf = (table: string, column: string) => `coalesce((
      select json_agg(json_build_object('${column}', r.${column}, 'recordedAt', r.recorded_at) order by r.recorded_at)
      from ${table} r where r.negotiation_id = $1 and r.position_id = p.id and r.recorded_at <= $10), '[]')`;
  return `with ${windowed(order)}
    select json_build_object(${framed},
      'issues', coalesce((select json_agg(json_build_object('id', id, 'number', number, 'title', title, 'status', status, 'parent', parent, 'scope', '[]'::json) order by place) from shown_issues), '[]'),
      'changes', coalesce((select json_agg(json_build_object('issueId', c.issue_id, 'number', c.number, 'to', c.to_status, 'effective', c.effective_earliest, 'recordedAt', c.recorded_at,
          'scope', coalesce((select json_agg(coalesce(p.short_name, p.name) order by p.principal desc, p.sort, p.name) from status_scope_parties sp
              join parties p on p.negotiation_id = sp.negotiation_id and p.id = sp.party_id
              where sp.negotiation_id = $1 and sp.status_change_id = c.id), '[]')))
          from status_changes c where c.negotiation_id = $1 and c.issue_id in (select id from shown_issues) and c.recorded_at <= $10), '[]'),
      'versions', coalesce((select json_agg(json_build_object('id', p.id, 'issueId', p.issue_id, 'partyId', p.party_id, 'act', p.act, 'statement', p.statement,
          'validFrom', p.valid_from_edtf, 'validFromEarliest', p.valid_from_earliest, 'validFromLatest', p.valid_from_latest,
          'validToEarliest', p.valid_to_earliest, 'validToLatest', p.valid_to_latest, 'recordedAt', p.recorded_at,
          'reviewedAt', (select min(r.recorded_at) from position_reviews r where r.negotiation_id = $1 and r.position_id = p.id and r.state = 'reviewed'),
          'reviews', ${rowsOf("position_reviews", "state")}, 'ranks', ${rowsOf("position_rankings", "rank")}, 'gradings', ${rowsOf("position_gradings", "credibility")},
          'supersession', (select json_build_object('reason', s.reason, 'recordedAt', s.recorded_at, 'successorValidFrom', n.valid_from_earliest)
              from supersessions s left join positions n on n.negotiation_id = s.negotiation_id and n.id = s.successor_id
              where s.negotiation_id = $1 and s.position_id = p.id and s.recorded_at <= $10),
          'contradictions', coalesce((select json_agg(json_build_object('recordedAt', c.recorded_at, 'withdrawnAt', c.withdrawn_at)) from citations c
              where c.negotiation_id = $1 and c.position_id = p.id and c.stance = 'contradicts' and c.recorded_at <= $10), '[]'),
          'reliability', coalesce(support.reliability, 'F'), 'documents', support.documents, 'origins', support.origins))
        from positions p
          cross join lateral (
            select count(distinct d.id) as documents, count(distinct d.origin_id) as origins, min(grade.reliability) as reliability
            from citations c
              join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id
              join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
              join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
              left join lateral (select g.reliability from source_grades g where g.negotiation_id = $1 and g.source_id = d.source_id and g.recorded_at <= $10
                order by g.recorded_at desc limit 1) grade on true
            where c.negotiation_id = $1 and c.position_id = p.id and c.stance = 'supports' and c.recorded_at <= $10 and (c.withdrawn_at is null or c.withdrawn_at > $10)) support
        where p.negotiation_id = $1 and p.recorded_at <= $10 and p.issue_id in (select id from shown_issues) and p.party_id in (select id from shown_parties)), '[]')) as board`;
}
