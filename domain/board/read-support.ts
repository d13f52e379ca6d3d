import { transformOf } from "@/domain/sources/read-parts";
import { drift, evidenceJoins } from "./read-parts";

/** A SQL expression: every judgement on lineage that was recorded by `known`, as `StoredLink`. */
export const linksThen = (
  known: string,
) => `coalesce((select json_agg(json_build_object('fromId', l.from_id, 'toId', l.to_id, 'kind', l.kind,
    'recordedAt', l.recorded_at, 'withdrawnAt', l.withdrawn_at)) from lineages l where l.negotiation_id = $1 and l.recorded_at <= ${known}), '[]')`;

/**
 * Joins to the version `v` what supported it at `known`, as `support`: its citations, the letters of the sources, the transforms and the drift of that moment. Which
 * source a document is of is told by today's record.
 */
export const supportThen = (known: string) => `cross join lateral (
      select coalesce(json_agg(distinct d.id), '[]') as documents, coalesce(min(g.reliability), 'F') as reliability,
        coalesce(bool_or(${transformOf("k", known)} in ('machine_translation', 'back_translation_suspected')), false) as machine,
        count(distinct e.id) filter (where ${drift(known)} in ('drifted', 'orphan')) as drifted
      from citations c
        join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id ${evidenceJoins}
        left join lateral (select x.reliability from source_grades x where x.negotiation_id = $1 and x.source_id = d.source_id and x.recorded_at <= ${known}
          order by x.recorded_at desc limit 1) g on true
      where c.negotiation_id = $1 and c.position_id = v.id and c.stance = 'supports' and c.recorded_at <= ${known}
        and (c.withdrawn_at is null or c.withdrawn_at > ${known})) support`;

/** The fields of a `SupportThen`, from that join. */
export const supportFields =
  "'documents', support.documents, 'reliability', support.reliability, 'machine', support.machine, 'drifted', support.drifted";
