import { versionIsOpen } from "@/domain/access/read-rights";
import { transformOf } from "@/domain/sources/read-parts";
import { evidenceJoins, versionFields } from "./read-parts";

const dated = (table: string, column: string, known: string) =>
  `coalesce((select json_agg(json_build_object('${column}', r.${column}, 'recordedAt', r.recorded_at) order by r.recorded_at)
    from ${table} r where r.negotiation_id = $1 and r.position_id = v.id and r.recorded_at <= ${known}), '[]')`;

/** What waits for a judgement waits now: no earlier moment bears the mark. */
const driftedNow = (known: string) =>
  `coalesce((select s.drifted from position_states s where s.negotiation_id = $1 and s.position_id = v.id and ${known} = 'infinity'), 0)`;

/** A SQL expression: every version that fulfils the condition on `positions v` and was recorded by `known`, with the histories from which `cellAt` decides; drafts only for whoever reads them. */
export function versionsThen(condition: string, { known, drafts }: { known: string; drafts: string }): string {
  return `(select coalesce(json_agg(json_build_object(${versionFields},
      'drifted', ${driftedNow(known)}, 'documents', support.documents, 'origins', support.origins, 'machine', coalesce(support.machine, false), 'reliability', coalesce(support.reliability, 'F'),
      'from', json_build_array(v.valid_from_earliest, v.valid_from_latest), 'to', json_build_array(v.valid_to_earliest, v.valid_to_latest),
      'reviews', ${dated("position_reviews", "state", known)}, 'ranks', ${dated("position_rankings", "rank", known)}, 'gradings', ${dated("position_gradings", "credibility", known)},
      'supersession', (select json_build_object('reason', x.reason, 'recordedAt', x.recorded_at, 'movedOn', n.valid_from_earliest)
        from supersessions x left join positions n on n.negotiation_id = x.negotiation_id and n.id = x.successor_id
        where x.negotiation_id = $1 and x.position_id = v.id and x.recorded_at <= ${known}),
      'against', coalesce((select json_agg(json_build_object('recordedAt', c.recorded_at, 'withdrawnAt', c.withdrawn_at)) from citations c
        where c.negotiation_id = $1 and c.position_id = v.id and c.stance = 'contradicts' and c.recorded_at <= ${known}), '[]'))), '[]')
    from positions v
      join members by on by.negotiation_id = v.negotiation_id and by.id = v.recorded_by_id
      cross join lateral (
        select count(distinct d.id) as documents, count(distinct d.origin_id) as origins, min(g.reliability) as reliability,
          bool_or(${transformOf("k", known)} in ('machine_translation', 'back_translation_suspected')) as machine
        from citations c
          join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id ${evidenceJoins}
          left join lateral (select x.reliability from source_grades x where x.negotiation_id = $1 and x.source_id = d.source_id and x.recorded_at <= ${known}
            order by x.recorded_at desc limit 1) g on true
        where c.negotiation_id = $1 and c.position_id = v.id and c.stance = 'supports' and c.recorded_at <= ${known}
          and (c.withdrawn_at is null or c.withdrawn_at > ${known})) support
    where v.negotiation_id = $1 and ${condition} and v.recorded_at <= ${known} and ${versionIsOpen("v.id", drafts)})`;
}
