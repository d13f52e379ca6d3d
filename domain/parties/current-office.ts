/**
 * A SQL expression: what somebody is today (UTC), as far as is recorded; null when nothing is. Of several offices that have begun and whose
 * end is unknown or not past, one held for `party` comes first, then the latest. Both are expressions of ids; $1 is the negotiation.
 */
export function currentOffice(person: string, party = "null::uuid"): string {
  const today = "(now() at time zone 'utc')::date";
  return `(select o.title from offices o where o.negotiation_id = $1 and o.person_id = ${person}
    and (o.from_earliest is null or o.from_earliest <= ${today}) and (o.to_edtf is null or o.to_latest >= ${today})
    order by (o.party_id = ${party}) desc nulls last, o.from_earliest desc nulls last, o.recorded_at desc limit 1)`;
}
