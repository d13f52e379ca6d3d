import type { Act, IssueStatus } from "@/lib/db/generated/enums";
import type { SaidDate } from "@/lib/world-date";

/** What a party holds on one issue today: the position that the board shows, and how many others could be shown. */
export type Holding = {
  issue: { number: number; title: string; status: IssueStatus };
  positionId: string;
  act: Act;
  statement: string;
  conditions: string;
  validFrom: SaidDate;
  documents: number;
  origins: number;
  contradicts: number;
  others: number;
};

/** Which rows of `position_states` stand today: reviewed, not deprecated, still known, and valid on this day (UTC). */
export const standing = (s: string) => `${s}.review = 'reviewed' and ${s}.rank <> 'deprecated'
  and (${s}.supersede_reason is null or ${s}.supersede_reason = 'party_moved')
  and (${s}.valid_from is null or ${s}.valid_from <= (now() at time zone 'utc')::date)
  and (${s}.valid_to is null or ${s}.valid_to >= (now() at time zone 'utc')::date)`;

/**
 * The standing positions of one party, numbered within each issue in the order of a board's cell: preferred before normal, then the latest
 * valid-from. `place` 1 is the one shown; `candidates` counts those of its rank.
 */
export const holdingsOf = (party: string) => `select s.*,
    row_number() over (partition by s.issue_id order by s.rank, s.valid_from desc nulls last, held.recorded_at desc, s.position_id) as place,
    count(*) over (partition by s.issue_id, s.rank) as candidates
  from position_states s join positions held on held.negotiation_id = $1 and held.id = s.position_id
  where s.negotiation_id = $1 and s.party_id = ${party} and ${standing("s")}`;

/** On how many issues each party holds something today. */
export const heldIssues = `select s.party_id, count(distinct s.issue_id) as issues from position_states s
  where s.negotiation_id = $1 and ${standing("s")} group by s.party_id`;

/** The shown one of each issue, as JSON of `Holding`. */
export const holdingsJson = (party: string) => `(select coalesce(json_agg(json_build_object(
    'issue', json_build_object('number', i.number, 'title', i.title, 'status', i.status),
    'positionId', h.position_id, 'act', v.act, 'statement', v.statement, 'conditions', v.conditions,
    'validFrom', json_build_object('edtf', v.valid_from_edtf, 'text', v.valid_from_text, 'basis', v.valid_from_basis),
    'documents', h.documents, 'origins', h.origins, 'contradicts', h.contradicts, 'others', h.candidates - 1) order by i.number), '[]')
  from (${holdingsOf(party)}) h
    join positions v on v.negotiation_id = $1 and v.id = h.position_id
    join issues i on i.negotiation_id = $1 and i.id = h.issue_id
  where h.place = 1)`;
