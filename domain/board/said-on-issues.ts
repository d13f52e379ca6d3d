/**
 * SQL for what was recorded on issues last: the statements of positions that stand, and the quotes they rest on. By these words a further quote is known to
 * be of the same issue. At most 8 texts of an issue and 240 in all, of 240 characters each: a page carries no archive. `$1` is the negotiation.
 */
export const saidOnIssues = `select issue_id, left(words, 240) as words, at from (
    select issue_id, words, max(at) as at, row_number() over (partition by issue_id order by max(at) desc, words) as place from (
      select v.issue_id, v.statement as words, v.recorded_at as at
        from positions v join position_states s on s.negotiation_id = $1 and s.position_id = v.id
        where v.negotiation_id = $1 and s.superseded_at is null
      union all
      select v.issue_id, e.exact, c.recorded_at
        from positions v
          join position_states s on s.negotiation_id = $1 and s.position_id = v.id
          join citations c on c.negotiation_id = $1 and c.position_id = v.id
          join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
        where v.negotiation_id = $1 and s.superseded_at is null and c.withdrawn_at is null and c.stance <> 'context') said
    group by issue_id, words) placed
  where place <= 8 order by at desc, words limit 240`;
