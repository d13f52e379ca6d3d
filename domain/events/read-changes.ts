import { saidDate } from "@/lib/db/said-date";

/** More would be a wall, not a story; the filters bring the rest into view. */
export const changesShown = 300;

const issueJson = `(select json_build_object('number', i.number, 'title', i.title) from issues i
  where i.negotiation_id = $1 and i.id = f.issue_id)`;

/** Worded as the partial index of the board is, so that the database uses it. */
const standing =
  "s.review = 'reviewed' and s.rank <> 'deprecated' and (s.supersede_reason is null or s.supersede_reason = 'party_moved')";

const positionJson = `(select json_build_object('of', 'position', 'id', v.id, 'issue', ${issueJson},
    'party', (select json_build_object('id', p.id, 'name', p.name) from parties p where p.negotiation_id = $1 and p.id = v.party_id),
    'act', v.act, 'statement', v.statement, 'previous', (
      select old.act from positions old join position_states os on os.negotiation_id = $1 and os.position_id = old.id
      where old.negotiation_id = $1 and old.thread_id = v.thread_id and old.number < v.number and os.supersede_reason = 'party_moved'
      order by old.number desc limit 1),
    'date', ${saidDate("v", "valid_from")}, 'earliest', v.valid_from_earliest, 'latest', v.valid_from_latest)
  from positions v where v.negotiation_id = $1 and v.id = f.id)`;

const stepJson = `(select json_build_object('of', 'status', 'id', c.id, 'issue', ${issueJson}, 'from', c.from_status, 'to', c.to_status,
    'reason', c.reason, 'scope', (
      select coalesce(json_agg(p.name order by p.principal desc, p.sort, p.name), '[]')
      from status_scope_parties sp join parties p on p.negotiation_id = $1 and p.id = sp.party_id
      where sp.negotiation_id = $1 and sp.status_change_id = c.id),
    'date', ${saidDate("c", "effective")}, 'earliest', c.effective_earliest, 'latest', c.effective_latest)
  from status_changes c where c.negotiation_id = $1 and c.id = f.id)`;

/**
 * JSON of `{ total, list: Change[] }`: what changed in the world, newest first and issue by issue within a day. Takes $1 negotiation, $2 issue number or null, $3 party or null, $4 and
 * $5 first and last day or null. Corrections of our record are no changes of the world: only the version that stands is counted. With
 * a party, the steps are those of issues on which it has held something. What is not shown is counted and not put into words.
 */
export const changesJson = `(select json_build_object('total', coalesce(max(f.total), 0), 'list', coalesce(json_agg(
    case when f.is_step then ${stepJson} else ${positionJson} end order by f.earliest desc nulls last, f.number, f.is_step, f.id), '[]'))
  from (select found.*, count(*) over () as total from (
      select s.position_id as id, s.issue_id, i.number, s.valid_from as earliest, false as is_step
      from position_states s join issues i on i.negotiation_id = $1 and i.id = s.issue_id
      where s.negotiation_id = $1 and ${standing}
        and ($2::int is null or i.number = $2) and ($3::uuid is null or s.party_id = $3)
        and ($4::date is null or (s.valid_from >= $4 and exists (select 1 from positions v
          where v.negotiation_id = $1 and v.id = s.position_id and coalesce(v.valid_from_latest, v.valid_from_earliest) <= $5::date)))
      union all
      select c.id, c.issue_id, i.number, c.effective_earliest, true
      from status_changes c join issues i on i.negotiation_id = $1 and i.id = c.issue_id
      where c.negotiation_id = $1 and ($2::int is null or i.number = $2)
        and ($3::uuid is null or exists (select 1 from position_states s
          where s.negotiation_id = $1 and s.issue_id = c.issue_id and s.party_id = $3 and ${standing}))
        and ($4::date is null or (c.effective_earliest >= $4 and coalesce(c.effective_latest, c.effective_earliest) <= $5::date))
    ) found order by found.earliest desc nulls last, found.number, found.is_step, found.id limit ${changesShown}) f)`;
