import { type Act, acts } from "@/domain/positions/acts";
import type { Day } from "@/lib/days";
import type { Tx } from "@/lib/db/client";
import type { NamedParty } from "./rules";

const accepting: Act[] = acts.filter((act) => act.accepting).map((act) => act.id);

/** The parties whose consent the negotiation needs, and those whose reviewed, current position on an issue accepts, on a day. */
export async function consentOn(
  tx: Tx,
  negotiationId: string,
  issueId: string,
  day: Day,
): Promise<{ principals: NamedParty[]; accepting: NamedParty[] }> {
  const rows = await tx.$queryRaw<(NamedParty & { principal: boolean; accepts: boolean })[]>`
    select p.id, p.name, p.principal, exists (
        select 1 from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
        where s.negotiation_id = p.negotiation_id and s.issue_id = ${issueId}::uuid and s.party_id = p.id
          and s.review = 'reviewed' and s.rank <> 'deprecated' and (s.supersede_reason is null or s.supersede_reason = 'party_moved')
          and (s.valid_from is null or s.valid_from <= ${day}::date) and (s.valid_to is null or s.valid_to >= ${day}::date)
          and v.act::text = any (${accepting})) as accepts
    from parties p where p.negotiation_id = ${negotiationId}::uuid
    order by p.principal desc, p.sort, p.name`;
  const named = ({ id, name }: NamedParty): NamedParty => ({ id, name });
  return {
    principals: rows.filter((row) => row.principal).map(named),
    accepting: rows.filter((row) => row.accepts).map(named),
  };
}
