import type { Ctx } from "@/domain/access/context";
import type { BoardWindow } from "./schema";

/** The first nine parameters of every statement of the board: where, and which window. */
export function frame(ctx: Ctx, window: BoardWindow): unknown[] {
  const { row, rows, column, columns, status, owner, text, parties } = window;
  const pattern = text === "" ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    ctx.negotiation.id,
    rows,
    row,
    columns,
    column,
    status.length ? status : null,
    owner ?? null,
    pattern,
    parties.length ? parties : null,
  ];
}

const orders = {
  // Sub-issues stand below their parent.
  tree: "coalesce(parent.number, i.number), parent.number is not null, i.number",
  status: "i.status, i.number",
};

/** Common table expressions `shown_issues` and `shown_parties`: the window's rows and columns, with their totals. */
export function windowed(order: BoardWindow["order"]): string {
  return `shown_issues as (
      select i.id, i.number, i.title, i.status, i.status_change_id, parent.number as parent,
             row_number() over (order by ${orders[order]}) as place, count(*) over () as total
      from issues i left join issues parent on parent.negotiation_id = i.negotiation_id and parent.id = i.parent_id
      where i.negotiation_id = $1 and ($6::text[] is null or i.status::text = any ($6)) and ($7::uuid is null or i.owner_id = $7)
        and ($8::text is null or i.title ilike $8 or i.question ilike $8)
      order by place limit $2 offset $3),
    shown_parties as (
      select p.id, p.name, p.short_name, p.principal, row_number() over (order by p.principal desc, p.sort, p.name) as place, count(*) over () as total
      from parties p where p.negotiation_id = $1 and ($9::uuid[] is null or p.id = any ($9))
      order by place limit $4 offset $5)`;
}

/** What every answer about the board holds besides its cells. */
export const framed = `
    'totals', json_build_object('issues', coalesce((select max(total) from shown_issues), 0), 'parties', coalesce((select max(total) from shown_parties), 0)),
    'parties', coalesce((select json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'principal', principal) order by place) from shown_parties), '[]')`;

/** Today's board, from the states that the histories leave. $10 is today. */
export function standing(order: BoardWindow["order"]): string {
  return `with ${windowed(order)},
    standing as (
      select s.issue_id, s.party_id, s.position_id, s.rank, s.credibility, s.reliability, s.contradicts, s.documents, s.origins, s.reviewed_at, s.valid_from,
             v.act, v.statement, v.valid_from_edtf, v.recorded_at
      from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
      where s.negotiation_id = $1 and s.issue_id in (select id from shown_issues) and s.party_id in (select id from shown_parties)
        and s.review = 'reviewed' and s.rank <> 'deprecated' and (s.supersede_reason is null or s.supersede_reason = 'party_moved')
        and (s.valid_from is null or s.valid_from <= $10::date) and (s.valid_to is null or s.valid_to >= $10::date))
    select json_build_object(${framed},
      'activity', coalesce((select max(id) from activity where negotiation_id = $1), 0),
      'issues', coalesce((select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'status', i.status, 'parent', i.parent,
          'scope', coalesce((select json_agg(coalesce(p.short_name, p.name) order by p.principal desc, p.sort, p.name) from status_scope_parties sp
              join parties p on p.negotiation_id = sp.negotiation_id and p.id = sp.party_id
              where sp.negotiation_id = $1 and sp.status_change_id = i.status_change_id), '[]')) order by i.place) from shown_issues i), '[]'),
      'awaiting', coalesce((select json_agg(json_build_array(s.issue_id, s.party_id)) from (
          select distinct issue_id, party_id from position_states where negotiation_id = $1 and review <> 'reviewed' and review = 'in_review' and superseded_at is null
            and issue_id in (select id from shown_issues) and party_id in (select id from shown_parties)) s), '[]'),
      'standing', coalesce((select json_agg(json_build_object('issueId', issue_id, 'partyId', party_id, 'positionId', position_id, 'act', act, 'statement', statement,
          'validFrom', valid_from_edtf, 'reliability', reliability, 'credibility', credibility, 'documents', documents, 'origins', origins, 'rank', rank,
          'contradicts', contradicts, 'reviewedAt', reviewed_at)
          order by issue_id, party_id, (rank = 'preferred') desc, valid_from desc nulls last, recorded_at desc, position_id) from standing), '[]')) as board`;
}
