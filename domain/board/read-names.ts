import type { Ctx } from "@/domain/access/context";
import type { KnownNames } from "@/domain/people/who-is-that";
import { transformOf } from "@/domain/sources/read-parts";
import type { Transform } from "@/domain/sources/vocabulary";

const forms = (bearer: string) => `select json_build_object('form', f.form, 'kind', f.kind) as form from name_forms f
  where f.negotiation_id = $1 and f.${bearer} and f.withdrawn_at is null`;

/** Every party and person with the forms and offices by which a name in a text may be theirs, and every judgement that stands. One round trip. */
export async function readKnownNames(ctx: Ctx): Promise<KnownNames> {
  const { rows } = await ctx.db.pool.query<{ known: KnownNames }>({
    name: "known-names",
    text: `select json_build_object(
      'bearers', (select coalesce(json_agg(b.bearer order by b.name, b.id), '[]') from (
        select p.id, p.name, json_build_object('kind', 'party', 'id', p.id, 'name', p.name, 'offices', '[]'::json,
          'forms', (select coalesce(json_agg(x.form), '[]') from (${forms("party_id = p.id")}
            union all select json_build_object('form', p.short_name, 'kind', 'short') where p.short_name is not null) x)) as bearer
          from parties p where p.negotiation_id = $1
        union all
        select h.id, h.name, json_build_object('kind', 'person', 'id', h.id, 'name', h.name,
          'offices', (select coalesce(json_agg(o.title), '[]') from offices o where o.negotiation_id = $1 and o.person_id = h.id),
          'forms', (select coalesce(json_agg(x.form), '[]') from (${forms("person_id = h.id")}) x))
          from people h where h.negotiation_id = $1) b),
      'judgements', (select coalesce(json_agg(json_build_object('id', j.id, 'form', j.form, 'verdict', j.verdict, 'note', j.note,
            'bearer', json_build_object('kind', case when j.party_id is null then 'person' else 'party' end,
              'id', coalesce(j.party_id, j.person_id), 'name', coalesce(p.name, h.name)),
            'by', m.name, 'at', j.recorded_at,
            'seen', case when d.id is not null then json_build_object('captureId', j.capture_id, 'title', d.title) end) order by j.sequence desc), '[]')
        from (select distinct on (form, party_id, person_id) * from name_judgements
            where negotiation_id = $1 and withdrawn_at is null order by form, party_id, person_id, sequence desc) j
          join members m on m.negotiation_id = $1 and m.id = j.recorded_by_id
          left join parties p on p.negotiation_id = $1 and p.id = j.party_id
          left join people h on h.negotiation_id = $1 and h.id = j.person_id
          left join captures k on k.negotiation_id = $1 and k.id = j.capture_id
          left join documents d on d.negotiation_id = $1 and d.id = k.document_id)) as known`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.known ?? { bearers: [], judgements: [] };
}

/** A capture as names are looked for in it. */
export type SearchedText = {
  captureId: string;
  title: string;
  text: string;
  transform: Transform;
  boilerplate: { start: number; end: number }[];
};
/** `of` counts the documents that have a capture; `next` is where to go on, when there are more. */
export type SearchedTexts = { texts: SearchedText[]; from: number; of: number; next: number | null };

const mostDocuments = 200;
/** Characters of text that one page looks through: a second's work at most. */
const mostText = 800_000;

/**
 * The latest capture of each document, the most recent first, as many as one page can look through: at most 200 and 800,000 characters, and always one. One round trip.
 * @param from how many to leave out, from an earlier page's `next`.
 */
export async function readSearchedTexts(ctx: Ctx, from = 0): Promise<SearchedTexts> {
  const { rows } = await ctx.db.pool.query<{ found: Omit<SearchedTexts, "from" | "next"> }>({
    name: "searched-texts",
    text: `with latest as (
        select distinct on (c.document_id) c.id, c.document_id, c.recorded_at from captures c
        where c.negotiation_id = $1 order by c.document_id, c.recorded_at desc, c.id desc),
      recent as (select * from latest order by recorded_at desc, id offset $2 limit ${mostDocuments}),
      sized as (select s.*, c.text, ${transformOf("c")} as transform, row_number() over newest as n, sum(length(c.text)) over newest as total
        from recent s join captures c on c.negotiation_id = $1 and c.id = s.id window newest as (order by s.recorded_at desc, s.id))
      select json_build_object('of', (select count(*) from latest),
        'texts', (select coalesce(json_agg(json_build_object('captureId', s.id, 'title', d.title, 'text', s.text, 'transform', s.transform,
            'boilerplate', (select coalesce(json_agg(json_build_object('start', z.start_at, 'end', z.end_at)), '[]') from hazards z
              where z.negotiation_id = $1 and z.capture_id = s.id and z.kind = 'boilerplate' and z.start_at is not null and z.dismissed_at is null)) order by s.n), '[]')
          from sized s join documents d on d.negotiation_id = $1 and d.id = s.document_id where s.n = 1 or s.total <= ${mostText})) as found`,
    values: [ctx.negotiation.id, from],
  });
  const { texts = [], of = 0 } = rows[0]?.found ?? {};
  const until = from + texts.length;
  return { texts, of, from, next: until < of ? until : null };
}
