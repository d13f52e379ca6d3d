import { versionIsOpen } from "@/domain/access/read-rights";

const issueOf = "json_build_object('number', i.number, 'title', i.title)";

/**
 * A SQL expression: what the evidence `e` is cited for, as far as the citations stand, as an array of `CitationView`. `drafts` says whether drafts
 * are read.
 */
export const citedFor = (
  drafts: string,
) => `coalesce((select json_agg(json_build_object('id', c.id, 'stance', c.stance, 'note', c.note,
    'position', case when p.id is not null then json_build_object('id', p.id, 'act', p.act, 'statement', p.statement,
      'party', json_build_object('id', holder.id, 'name', coalesce(holder.short_name, holder.name)), 'issue', ${issueOf},
      'review', ps.review, 'superseded', ps.superseded_at is not null) end,
    'change', case when sc.id is not null then json_build_object('to', sc.to_status, 'issue', ${issueOf}) end,
    'event', case when ev.id is not null then json_build_object('id', ev.id, 'title', ev.title) end) order by c.recorded_at, c.id)
  from citations c
    left join positions p on p.negotiation_id = $1 and p.id = c.position_id
    left join position_states ps on ps.negotiation_id = $1 and ps.position_id = p.id
    left join parties holder on holder.negotiation_id = $1 and holder.id = p.party_id
    left join status_changes sc on sc.negotiation_id = $1 and sc.id = c.status_change_id
    left join issues i on i.negotiation_id = $1 and i.id = coalesce(p.issue_id, sc.issue_id)
    left join events ev on ev.negotiation_id = $1 and ev.id = c.event_id
  where c.negotiation_id = $1 and c.evidence_id = e.id and c.withdrawn_at is null
    and ${versionIsOpen("c.position_id", drafts)}), '[]')`;
