// The rule of the cell (`cellAt`) in SQL, for reads of today's board. Each expects `position_states s`, and `positions v` beside it where it says so.

/** The conditions under which a position stands on a day: reviewed, not set aside, not superseded, valid. `day` is an expression of a date. */
export function standsOn(day: string): string {
  return `s.review = 'reviewed' and s.rank <> 'deprecated'
    and (s.supersede_reason is null or s.supersede_reason = 'party_moved')
    and ${validOn(day)}`;
}

/** The conditions under which a version waits for review in the cell of a day. The first is that of a partial index. */
export function waitsOn(day: string): string {
  return `s.review <> 'reviewed' and s.review = 'in_review' and s.superseded_at is null and ${validOn(day)}`;
}

function validOn(day: string): string {
  return `(s.valid_from is null or s.valid_from <= ${day}) and (s.valid_to is null or s.valid_to >= ${day})`;
}

/** The order in which the positions `v` that stand in one cell are shown: the first is the cell's. `rank` is the expression for their rank. */
export function showingOrder(rank: string): string {
  return `(${rank} = 'preferred') desc, s.valid_from desc nulls last, v.recorded_at desc, s.position_id`;
}
