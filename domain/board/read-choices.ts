import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { acts } from "@/domain/positions/acts";
import { showingOrder, standsOn } from "@/domain/positions/standing";
import { transformOf } from "@/domain/sources/read-parts";
import { dayOf } from "@/lib/days";
import { saidDate } from "@/lib/db/said-date";
import type { Choices, EvidenceChoice } from "./choices";
import { evidenceJoins, partyOrder } from "./read-parts";

const accepting = acts.filter((act) => act.accepting).map(({ id }) => id);

const evidenceChoice = (
  drafts: string,
) => `json_build_object('id', e.id, 'exact', e.exact, 'captureId', e.capture_id, 'document', d.title,
    'published', ${saidDate("d", "published")}, 'transform', ${transformOf("k")},
    'uses', (select coalesce(json_agg(json_build_object('positionId', v.id, 'partyId', v.party_id, 'act', v.act, 'stance', c.stance) order by c.recorded_at), '[]')
      from citations c
        join positions v on v.negotiation_id = c.negotiation_id and v.id = c.position_id
        join position_states s on s.negotiation_id = v.negotiation_id and s.position_id = v.id
      where c.negotiation_id = $1 and c.evidence_id = e.id and c.withdrawn_at is null and s.superseded_at is null and ${versionIsOpen("v.id", drafts)}))`;

const forms = (bearer: string) => `coalesce((select string_agg(f.form, ' ' order by f.form) from name_forms f
    where f.negotiation_id = $1 and f.${bearer} and f.withdrawn_at is null), '')`;

/** What the forms offer: everything of the negotiation, and the evidence and consent of one issue. One round trip. */
export async function readChoices(ctx: Ctx, issueNumber: number | null): Promise<Choices> {
  const { rows } = await ctx.db.pool.query<{ choices: Choices }>({
    name: "choices",
    text: `with here as (select id, status_change_id from issues where negotiation_id = $1 and number = $2),
      cited as (
        select c.evidence_id, max(c.recorded_at) as latest
        from (select x.* from positions v join citations x on x.negotiation_id = v.negotiation_id and x.position_id = v.id
                where v.negotiation_id = $1 and v.issue_id = (select id from here) and ${versionIsOpen("v.id", "$5::boolean")}
              union all
              select x.* from status_changes sc join citations x on x.negotiation_id = sc.negotiation_id and x.status_change_id = sc.id
                where sc.negotiation_id = $1 and sc.issue_id = (select id from here)) c
        where c.withdrawn_at is null group by c.evidence_id order by latest desc limit 200)
      select json_build_object(
        'issues', (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'title', title, 'status', status) order by number), '[]') from issues where negotiation_id = $1),
        'parties', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'principal', p.principal, 'keywords', ${forms("party_id = p.id")},
            'accepts', (select case when shown.act::text = any ($4) then shown.act end from (
              select v.act from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
              where s.negotiation_id = $1 and s.issue_id = (select id from here) and s.party_id = p.id and ${standsOn("$3::date")}
              order by ${showingOrder("s.rank")} limit 1) shown)) order by ${partyOrder}), '[]')
          from parties p where p.negotiation_id = $1),
        'people', (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'partyId', n.party_id, 'party', p.name, 'keywords', ${forms("person_id = n.id")}) order by n.name), '[]')
          from people n left join parties p on p.negotiation_id = n.negotiation_id and p.id = n.party_id where n.negotiation_id = $1),
        'documents', (select coalesce(json_agg(json_build_object('captureId', x.id, 'title', x.title, 'detail', x.detail) order by x.recorded_at desc), '[]')
          from (select k.id, d.title, coalesce(d.published_edtf, 'date unknown') as detail, k.recorded_at from captures k
                join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
                where k.negotiation_id = $1 order by k.recorded_at desc limit 200) x),
        'evidence', (select coalesce(json_agg(${evidenceChoice("$5::boolean")} order by cited.latest desc, e.id), '[]')
          from cited join evidence e on e.negotiation_id = $1 and e.id = cited.evidence_id ${evidenceJoins}),
        'scope', (select coalesce(json_agg(x.party_id), '[]') from status_scope_parties x
          where x.negotiation_id = $1 and x.status_change_id = (select status_change_id from here)),
        'since', (select c.effective_edtf from status_changes c
          where c.negotiation_id = $1 and c.id = (select status_change_id from here))) as choices`,
    values: [ctx.negotiation.id, issueNumber, dayOf(new Date()), accepting, readsDrafts(ctx)],
  });
  const choices = rows[0]?.choices;
  if (!choices) throw new Error("The choices' statement answered no row.");
  return choices;
}

/** Quotes of the negotiation whose words or document hold the text, latest first; at most 20. */
export async function findEvidence(ctx: Ctx, text: string): Promise<EvidenceChoice[]> {
  const pattern = `%${text
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await ctx.db.pool.query<{ found: EvidenceChoice }>({
    name: "find-evidence",
    text: `select ${evidenceChoice("$3::boolean")} as found from evidence e ${evidenceJoins}
      where e.negotiation_id = $1 and (e.exact ilike $2 or d.title ilike $2) order by e.recorded_at desc, e.id limit 20`,
    values: [ctx.negotiation.id, pattern, readsDrafts(ctx)],
  });
  return rows.map(({ found }) => found);
}
