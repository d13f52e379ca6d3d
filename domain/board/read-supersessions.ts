// SQL about what took the place of versions, as known at a moment. Each takes the negotiation as $1; `known` is an expression of a moment.

/** A SQL expression: all that was recorded by then as having taken the version's place, as JSON of `StoredSupersession[]`. */
export function supersessionsOf(version: string, known: string): string {
  return `coalesce((
      select json_agg(json_build_object('reason', x.reason, 'recordedAt', x.recorded_at, 'movedOn', n.valid_from_earliest, 'takenBackAt', t.taken_back_at) order by x.recorded_at)
      from supersessions x
        left join positions n on n.negotiation_id = x.negotiation_id and n.id = x.successor_id
        left join taken_back($1, ${known}) t on t.supersession_id = x.id
      where x.negotiation_id = $1 and x.position_id = ${version} and x.recorded_at <= ${known}), '[]')`;
}

/** A SQL condition: the supersession was not taken back by then. */
export function stillCounts(supersession: string, known: string): string {
  return `${supersession}.id not in (select t.supersession_id from taken_back($1, ${known}) t)`;
}

/** A SQL query: of each version that had given way by then, why, and the day on which the party had moved. */
export function endedBy(known: string): string {
  return `select distinct on (x.position_id) x.position_id, x.reason, n.valid_from_earliest as moved_on
    from supersessions x left join positions n on n.negotiation_id = x.negotiation_id and n.id = x.successor_id
    where x.negotiation_id = $1 and x.recorded_at <= ${known} and ${stillCounts("x", known)}
    order by x.position_id, x.recorded_at desc`;
}
