import { versionIsOpen } from "@/domain/access/read-rights";
import { versionFields } from "./read-parts";
import { supersessionsOf } from "./read-supersessions";
import { supportFields, supportThen } from "./read-support";

const dated = (table: string, column: string, known: string) =>
  `coalesce((select json_agg(json_build_object('${column}', r.${column}, 'recordedAt', r.recorded_at) order by r.recorded_at)
    from ${table} r where r.negotiation_id = $1 and r.position_id = v.id and r.recorded_at <= ${known}), '[]')`;

/** A SQL expression: every version that fulfils the condition on `positions v` and was recorded by `known`, with the histories from which `cellAt` decides; drafts only for whoever reads them. */
export function versionsThen(condition: string, { known, drafts }: { known: string; drafts: string }): string {
  return `(select coalesce(json_agg(json_build_object(${versionFields},
      ${supportFields},
      'from', json_build_array(v.valid_from_earliest, v.valid_from_latest), 'to', json_build_array(v.valid_to_earliest, v.valid_to_latest),
      'reviews', ${dated("position_reviews", "state", known)}, 'ranks', ${dated("position_rankings", "rank", known)}, 'gradings', ${dated("position_gradings", "credibility", known)},
      'supersessions', ${supersessionsOf("v.id", known)},
      'against', coalesce((select json_agg(json_build_object('recordedAt', c.recorded_at, 'withdrawnAt', c.withdrawn_at)) from citations c
        where c.negotiation_id = $1 and c.position_id = v.id and c.stance = 'contradicts' and c.recorded_at <= ${known}), '[]'))), '[]')
    from positions v
      join members by on by.negotiation_id = v.negotiation_id and by.id = v.recorded_by_id
      ${supportThen(known)}
    where v.negotiation_id = $1 and ${condition} and v.recorded_at <= ${known} and ${versionIsOpen("v.id", drafts)})`;
}
