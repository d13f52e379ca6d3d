import type { Ctx } from "@/domain/access/context";
import { transformOf } from "@/domain/sources/read-parts";
import type { Day } from "@/lib/days";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import { changesJson } from "./read-changes";
import type { EventPage, Timeline, TimelineFilter } from "./schema";

const fieldsSql = (
  e: string,
) => `'id', ${e}.id, 'kind', ${e}.kind, 'title', ${e}.title, 'place', ${e}.place, 'parentId', ${e}.parent_id,
  'date', ${saidDate(e, "date")}, 'earliest', ${e}.date_earliest, 'latest', ${e}.date_latest`;

const nameJson = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

const participantsSql = `(select coalesce(json_agg(json_build_object('id', t.id, 'party', ${nameJson("party")}, 'person', ${nameJson("person")},
    'capacity', t.capacity, 'recorded', json_build_object('partyId', t.party_id, 'personId', t.person_id)) order by party.principal desc nulls last, party.sort, party.name, person.name nulls first), '[]')
  from event_participants t
    left join people person on person.negotiation_id = $1 and person.id = t.person_id
    left join parties party on party.negotiation_id = $1 and party.id = coalesce(t.party_id, person.party_id)
  where t.negotiation_id = $1 and t.event_id = e.id)`;

/** The newest quotes to choose from; older ones are cited from the reader. */
export const quotesOffered = 100;

/**
 * Everything with a place in time: the events, and what changed in the world, with the names to filter by. The filter narrows the changes;
 * which events it leaves is decided on the axis.
 */
export async function readTimeline(ctx: Ctx, { issue, party }: Omit<TimelineFilter, "order">): Promise<Timeline> {
  const { rows } = await ctx.db.pool.query<{ timeline: Timeline }>({
    name: "timeline",
    text: `select json_build_object(
        'events', (select coalesce(json_agg(json_build_object(${fieldsSql("e")}, 'participants', ${participantsSql}, 'quotes', (
            select count(*) from citations c where c.negotiation_id = $1 and c.event_id = e.id and c.withdrawn_at is null)) order by e.title, e.id), '[]')
          from events e where e.negotiation_id = $1),
        'changes', ${changesJson},
        'issues', (select coalesce(json_agg(json_build_object('number', i.number, 'title', i.title) order by i.number), '[]')
          from issues i where i.negotiation_id = $1),
        'parties', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.principal desc, p.sort, p.name), '[]')
          from parties p where p.negotiation_id = $1)) as timeline`,
    values: [ctx.negotiation.id, issue, party, null, null],
  });
  const timeline = rows[0]?.timeline;
  if (!timeline) throw new Error("A query without a from clause answers one row.");
  return timeline;
}

/** What changed in the world from one day through another. */
export async function listChanges(ctx: Ctx, from: Day, through: Day): Promise<Timeline["changes"]> {
  const { rows } = await ctx.db.pool.query<{ changes: Timeline["changes"] }>({
    name: "changes-within",
    text: `select ${changesJson} as changes`,
    values: [ctx.negotiation.id, null, null, from, through],
  });
  return rows[0]?.changes ?? { total: 0, list: [] };
}

/**
 * One event: what contains it and what it contains, who took part, and the quotes it rests on.
 * @param withChoices also what its forms offer.
 * @throws Problem "not_found".
 */
export async function getEvent(ctx: Ctx, id: string, withChoices: boolean): Promise<EventPage> {
  if (!isUuid(id)) throw new Problem("not_found", "There is no such event.");
  const { rows } = await ctx.db.pool.query<{ event: EventPage }>({
    name: "event-page",
    text: `select json_build_object(${fieldsSql("e")}, 'note', e.note, 'version', e.version,
        'parents', (with recursive up as (
            select o.*, 1 as step from events o where o.negotiation_id = $1 and o.id = e.parent_id
            union all select o.*, up.step + 1 from events o join up on o.negotiation_id = $1 and o.id = up.parent_id)
          select coalesce(json_agg(json_build_object('id', up.id, 'title', up.title, 'kind', up.kind) order by up.step desc), '[]') from up),
        'parts', (select coalesce(json_agg(json_build_object(${fieldsSql("o")}) order by o.date_earliest nulls last, o.title), '[]')
          from events o where o.negotiation_id = $1 and o.parent_id = e.id),
        'participants', ${participantsSql},
        'citations', (select coalesce(json_agg(json_build_object('id', c.id, 'stance', c.stance, 'note', c.note, 'evidenceId', q.id,
            'exact', q.exact, 'captureId', k.id, 'transform', ${transformOf("k")}, 'document', d.title) order by c.stance, c.recorded_at), '[]')
          from citations c
            join evidence q on q.negotiation_id = $1 and q.id = c.evidence_id
            join captures k on k.negotiation_id = $1 and k.id = q.capture_id
            join documents d on d.negotiation_id = $1 and d.id = k.document_id
          where c.negotiation_id = $1 and c.event_id = e.id and c.withdrawn_at is null),
        'choices', case when $3::boolean then json_build_object(
          'parents', (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title, 'kind', o.kind) order by o.kind, o.title), '[]')
            from events o where o.negotiation_id = $1 and o.kind <> 'session' and o.id <> e.id),
          'parties', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'kind', p.kind)
            order by p.principal desc, p.sort, p.name), '[]') from parties p where p.negotiation_id = $1),
          'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'party', o.name) order by p.name), '[]')
            from people p left join parties o on o.negotiation_id = $1 and o.id = p.party_id where p.negotiation_id = $1),
          'quotes', (select coalesce(json_agg(json_build_object('id', q.id, 'exact', left(q.exact, 120), 'document', d.title)
              order by q.recorded_at desc), '[]')
            from (select * from evidence where negotiation_id = $1 order by recorded_at desc limit ${quotesOffered}) q
              join captures k on k.negotiation_id = $1 and k.id = q.capture_id
              join documents d on d.negotiation_id = $1 and d.id = k.document_id)) end) as event
      from events e where e.negotiation_id = $1 and e.id = $2`,
    values: [ctx.negotiation.id, id, withChoices],
  });
  const event = rows[0]?.event;
  if (!event) throw new Problem("not_found", "There is no such event.");
  return event;
}
