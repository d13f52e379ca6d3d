import type { Ctx } from "@/domain/access/context";
import type { Tx } from "@/lib/db/client";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { SaidDate } from "@/lib/world-date";
import { type Holding, heldIssues, holdingsJson } from "./holdings";
import type { PartyKind } from "./kinds";
import type { NameForm } from "./name-forms";

export type PartyFields = {
  id: string;
  name: string;
  shortName: string | null;
  kind: PartyKind;
  principal: boolean;
  sort: number;
  note: string;
  version: number;
};
/** One membership, seen from either side: `party` is the other one. */
export type Membership = {
  id: string;
  party: { id: string; name: string };
  from: SaidDate;
  to: SaidDate;
  note: string;
  version: number;
};
export type PartyListing = PartyFields & { forms: NameForm[]; members: Membership[]; issues: number };
export type PartyPage = PartyFields & {
  forms: NameForm[];
  members: Membership[];
  memberOf: Membership[];
  holdings: Holding[];
  issues: number;
  parties: { id: string; name: string; kind: PartyKind }[];
};

const fieldsSql = `'id', p.id, 'name', p.name, 'shortName', p.short_name, 'kind', p.kind, 'principal', p.principal, 'sort', p.sort,
  'note', p.note, 'version', p.version`;

const formsSql = `(select coalesce(json_agg(json_build_object('id', f.id, 'form', f.form, 'kind', f.kind) order by f.kind, f.form), '[]')
  from name_forms f where f.negotiation_id = $1 and f.party_id = p.id and f.withdrawn_at is null)`;

const membershipsSql = (own: string, other: string) => `(select coalesce(json_agg(json_build_object('id', m.id,
    'party', json_build_object('id', o.id, 'name', o.name), 'from', ${saidDate("m", "from")}, 'to', ${saidDate("m", "to")},
    'note', m.note, 'version', m.version) order by o.principal desc, o.sort, o.name, m.from_earliest nulls first), '[]')
  from coalition_memberships m join parties o on o.negotiation_id = $1 and o.id = m.${other}
  where m.negotiation_id = $1 and m.${own} = p.id)`;

/** All parties of the negotiation in the order of the board's columns: principals first. They are dozens, so they come at once. */
export async function listParties(ctx: Ctx): Promise<PartyListing[]> {
  const { rows } = await ctx.db.pool.query<{ parties: PartyListing[] }>({
    name: "parties-list",
    text: `select coalesce(json_agg(json_build_object(${fieldsSql}, 'forms', ${formsSql},
        'members', ${membershipsSql("coalition_id", "party_id")}, 'issues', coalesce(held.issues, 0))
        order by p.principal desc, p.sort, p.name), '[]') as parties
      from parties p left join (${heldIssues}) held on held.party_id = p.id
      where p.negotiation_id = $1`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.parties ?? [];
}

/** One party with all that hangs on it: its forms, memberships on both sides, and what it holds today on each issue. */
export async function getParty(ctx: Ctx, id: string): Promise<PartyPage> {
  if (!isUuid(id)) throw new Problem("not_found", "There is no such party.");
  const { rows } = await ctx.db.pool.query<{ party: PartyPage }>({
    name: "party-page",
    text: `select json_build_object(${fieldsSql}, 'forms', ${formsSql},
        'members', ${membershipsSql("coalition_id", "party_id")}, 'memberOf', ${membershipsSql("party_id", "coalition_id")},
        'holdings', ${holdingsJson("p.id")},
        'issues', (select count(*) from issues i where i.negotiation_id = $1),
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
