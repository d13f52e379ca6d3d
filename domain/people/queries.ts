import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { currentOffice } from "@/domain/parties/current-office";
import type { Tx } from "@/lib/db/client";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { PersonListing, PersonPage } from "./schema";

const partyJson = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

const fieldsSql = `'id', p.id, 'name', p.name, 'note', p.note, 'version', p.version, 'party', ${partyJson("own")}`;

/** The latest first; an office whose start is unknown is the last. */
const officesSql = `(select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'party', ${partyJson("at")},
    'from', ${saidDate("o", "from")}, 'to', ${saidDate("o", "to")}) order by o.from_earliest desc nulls last, o.recorded_at desc), '[]')
  from offices o left join parties at on at.negotiation_id = $1 and at.id = o.party_id
  where o.negotiation_id = $1 and o.person_id = p.id)`;

const formsSql = `(select coalesce(json_agg(json_build_object('id', f.id, 'form', f.form, 'kind', f.kind) order by f.kind, f.form), '[]')
  from name_forms f where f.negotiation_id = $1 and f.person_id = p.id and f.withdrawn_at is null)`;

/**
 * The people of the negotiation by name, or those of one party. They are some hundreds at most, so they come at once.
 * @param partyId only people who belong to this party or hold or held an office for it.
 */
export async function listPeople(ctx: Ctx, partyId: string | null = null): Promise<PersonListing[]> {
  const { rows } = await ctx.db.pool.query<{ people: PersonListing[] }>({
    name: "people-list",
    text: `select coalesce(json_agg(json_build_object(${fieldsSql}, 'office', ${currentOffice("p.id")}, 'forms', ${formsSql},
        'positions', (select count(*) from positions v where v.negotiation_id = $1 and v.speaker_id = p.id
          and ${versionIsOpen("v.id", "$3::boolean")})) order by p.name), '[]') as people
      from people p left join parties own on own.negotiation_id = $1 and own.id = p.party_id
      where p.negotiation_id = $1 and ($2::uuid is null or p.party_id = $2 or exists (
        select 1 from offices o where o.negotiation_id = $1 and o.person_id = p.id and o.party_id = $2))`,
    values: [ctx.negotiation.id, partyId, readsDrafts(ctx)],
  });
  return rows[0]?.people ?? [];
}

/**
 * One person: offices over time, forms of the name, and the parties to choose from.
 * @throws Problem "not_found".
 */
export async function getPerson(ctx: Ctx, id: string): Promise<PersonPage> {
  if (!isUuid(id)) throw new Problem("not_found", "There is no such person.");
  const { rows } = await ctx.db.pool.query<{ person: PersonPage }>({
    name: "person-page",
    text: `select json_build_object(${fieldsSql}, 'offices', ${officesSql}, 'forms', ${formsSql}, 
        'parties', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.principal desc, o.sort, o.name), '[]')
          from parties o where o.negotiation_id = $1)) as person
      from people p left join parties own on own.negotiation_id = $1 and own.id = p.party_id
      where p.negotiation_id = $1 and p.id = $2`,
    values: [ctx.negotiation.id, id],
  });
  const person = rows[0]?.person;
  if (!person) throw new Problem("not_found", "There is no such person.");
  return person;
}

/**
 * A person of this negotiation, for a command that refers to them.
 * @param field names the input that referred to them.
 * @throws Problem "not_found", for a stranger's person too.
 */
export async function personInScope(
  tx: Tx,
  ctx: Ctx,
  id: string,
  field = "personId",
): Promise<{ id: string; name: string; partyId: string | null }> {
  const where = { negotiationId: ctx.negotiation.id, id };
  const person = await tx.person.findFirst({ where, select: { id: true, name: true, partyId: true } });
  if (!person) throw new Problem("not_found", "There is no such person.", { [field]: "There is no such person." });
  return person;
}
