import type { Ctx } from "@/domain/access/context";

export type Found = { group: string; label: string; detail: string | null; href: string };

/**
 * What the command menu offers for a few typed letters: issues, parties, people and documents whose name holds them all, in that order,
 * those that begin with them first; at most six of each. An issue is also found by its key, a party or person by any name form.
 */
export async function findAnything(ctx: Ctx, typed: string): Promise<Found[]> {
  const text = typed.trim().slice(0, 80);
  if (text === "") return [];
  const escaped = text.replace(/[\\%_]/g, "\\$&");
  const base = `/n/${ctx.negotiation.key}`;
  const { rows } = await ctx.db.pool.query<{ found: Found[] }>({
    name: "find-anything",
    text: `with named as (
        select party_id, person_id, min(form) as form from name_forms
        where negotiation_id = $1 and withdrawn_at is null and form ilike $2 group by party_id, person_id),
      found as (
        (select 1 as rank, 'Issues' as "group", title as label, $4::text || '-' || number || ' · ' || replace(status::text, '_', ' ') as detail,
            $3 || '/issues/' || number as href, title ilike $5 or $4::text || '-' || number ilike $5 as begins, number as place
          from issues where negotiation_id = $1 and (title ilike $2 or question ilike $2 or $4::text || '-' || number ilike $5)
          order by begins desc, number limit 6)
        union all
        (select 2, 'Parties', p.name, nullif(named.form, p.name), $3 || '/parties/' || p.id, p.name ilike $5, p.sort
          from parties p left join named on named.party_id = p.id
          where p.negotiation_id = $1 and (p.name ilike $2 or p.short_name ilike $2 or named.party_id is not null)
          order by 6 desc, p.sort, p.name limit 6)
        union all
        (select 3, 'People', p.name, nullif(named.form, p.name), $3 || '/people/' || p.id, p.name ilike $5, 0
          from people p left join named on named.person_id = p.id
          where p.negotiation_id = $1 and (p.name ilike $2 or named.person_id is not null)
          order by 6 desc, p.name limit 6)
        union all
        (select 4, 'Documents', d.title, coalesce(s.name, d.outlet), $3 || '/captures/' || c.id, d.title ilike $5, 0
          from documents d left join sources s on s.negotiation_id = $1 and s.id = d.source_id
            cross join lateral (select id from captures where negotiation_id = $1 and document_id = d.id order by recorded_at desc limit 1) c
          where d.negotiation_id = $1 and (d.title ilike $2 or d.outlet ilike $2)
          order by 6 desc, d.created_at desc limit 6))
      select coalesce(json_agg(json_build_object('group', "group", 'label', label, 'detail', detail, 'href', href)
        order by rank, begins desc, place, label), '[]'::json) as found from found`,
    values: [ctx.negotiation.id, `%${escaped}%`, base, ctx.negotiation.key, `${escaped}%`],
  });
  return rows[0]?.found ?? [];
}
