import { showingOrder, standsOn } from "@/domain/positions/standing";
import type { Day } from "@/lib/days";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { NamedParty, ShownParty } from "./rules";

/** The parties whose consent the negotiation needs, and what the cell of each party that holds anything shows on an issue, on a day. */
export async function consentOn(
  tx: Tx,
  negotiationId: string,
  issueId: string,
  day: Day,
): Promise<{ principals: NamedParty[]; shown: ShownParty[] }> {
  const rows = await tx.$queryRaw<(NamedParty & { principal: boolean; act: ShownParty["act"] | null })[]>`
    select p.id, p.name, p.principal, cell.act
    from parties p cross join (select ${day}::date as day) at left join lateral (
      select v.act from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
      where s.negotiation_id = p.negotiation_id and s.issue_id = ${issueId}::uuid and s.party_id = p.id and ${Prisma.raw(standsOn("at.day"))}
      order by ${Prisma.raw(showingOrder("s.rank"))} limit 1) cell on true
    where p.negotiation_id = ${negotiationId}::uuid
    order by p.principal desc, p.sort, p.name`;
  return {
    principals: rows.filter(({ principal }) => principal).map(({ id, name }) => ({ id, name })),
    shown: rows.flatMap(({ id, name, act }) => (act === null ? [] : [{ id, name, act }])),
  };
}
