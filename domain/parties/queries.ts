import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import { currentOffice } from "./current-office";
import type { PartyKind } from "./kinds";
import type { PartyListing, PartyPage } from "./schema";

const fieldsSql = `'id', p.id, 'name', p.name, 'shortName', p.short_name, 'kind', p.kind, 'principal', p.principal, 'sort', p.sort,
  'note', p.note, 'version', p.version`;

const formsSql = `(select coalesce(json_agg(json_build_object('id', f.id, 'form', f.form, 'kind', f.kind) order by f.kind, f.form), '[]')
  from name_forms f where f.negotiation_id = $1 and f.party_id = p.id and f.withdrawn_at is null)`;

const membershipsSql = (own: string, other: string) => `(select coalesce(json_agg(json_build_object('id', m.id,
    'party', json_build_object('id', o.id, 'name', o.name), 'from', ${saidDate("m", "from")}, 'to', ${saidDate("m", "to")},
    'note', m.note, 'version', m.version) order by o.principal desc, o.sort, o.name, m.from_earliest nulls first), '[]')
  from coalition_memberships m join parties o on o.negotiation_id = $1 and o.id = m.${other}
  where m.negotiation_id = $1 and m.${own} = p.id)`;

const peopleSql = `(select coalesce(json_agg(json_build_object('id', who.id, 'name', who.name, 'office', ${currentOffice("who.id", "p.id")}) order by who.name), '[]')
  from people who where who.negotiation_id = $1 and (who.party_id = p.id or exists (
    select 1 from offices o where o.negotiation_id = $1 and o.person_id = who.id and o.party_id = p.id)))`;

/** On how many issues each party holds something today (UTC): what its column of the board shows. */
const heldIssues = `select s.party_id, count(distinct s.issue_id) as issues from position_states s
  where s.negotiation_id = $1 and s.review = 'reviewed' and s.rank <> 'deprecated'
    and (s.supersede_reason is null or s.supersede_reason = 'party_moved')
    and (s.valid_from is null or s.valid_from <= (now() at time zone 'utc')::date)
    and (s.valid_to is null or s.valid_to >= (now() at time zone 'utc')::date)
  group by s.party_id`;

/** All parties in the order of the board's columns, principals first, and how many issues there are. They are dozens, so they come at once. */
export async function listParties(ctx: Ctx): Promise<{ parties: PartyListing[]; issues: number }> {
  const { rows } = await ctx.db.pool.query<{ parties: PartyListing[]; issues: number }>({
    name: "parties-list",
    text: `select (select count(*)::int from issues i where i.negotiation_id = $1) as issues,
      coalesce(json_agg(json_build_object(${fieldsSql}, 'forms', ${formsSql},
        'members', ${membershipsSql("coalition_id", "party_id")}, 'issues', coalesce(held.issues, 0))
        order by p.principal desc, p.sort, p.name), '[]') as parties
      from parties p left join (${heldIssues}) held on held.party_id = p.id
      where p.negotiation_id = $1`,
    values: [ctx.negotiation.id],
  });
  return rows[0] ?? { parties: [], issues: 0 };
}

/**
 * One party with its forms, its memberships on both sides, and its people.
 * @throws Problem "not_found".
 */
export async function getParty(ctx: Ctx, id: string): Promise<PartyPage> {
  if (!isUuid(id)) throw new Problem("not_found", "There is no such party.");
  const { rows } = await ctx.db.pool.query<{ party: PartyPage }>({
    name: "party-page",
    text: `select json_build_object(${fieldsSql}, 'forms', ${formsSql},
        'members', ${membershipsSql("coalition_id", "party_id")}, 'memberOf', ${membershipsSql("party_id", "coalition_id")},
        'people', ${peopleSql},
        'parties', (select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind) order by o.principal desc, o.sort, o.name)
          from parties o where o.negotiation_id = $1)) as party
      from parties p where p.negotiation_id = $1 and p.id = $2`,
    values: [ctx.negotiation.id, id],
  });
  const party = rows[0]?.party;
  if (!party) throw new Problem("not_found", "There is no such party.");
  return party;
}

/**
 * A party of this negotiation, for a command that refers to it.
 * @param field names the input that referred to it.
 * @throws Problem "not_found", for a stranger's party too.
 */
export async function partyInScope(
  tx: Tx,
  ctx: Ctx,
  id: string,
  field = "partyId",
): Promise<{ id: string; name: string; kind: PartyKind }> {
  const where = { negotiationId: ctx.negotiation.id, id };
  const party = await tx.party.findFirst({ where, select: { id: true, name: true, kind: true } });
  if (!party) throw new Problem("not_found", "There is no such party.", { [field]: "There is no such party." });
  return party;
}
