import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import { readsTeam, type StoredThread, type ThreadRights, threadsJson, toThreads } from "@/domain/comments/queries";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { PositionDetail } from "./issue-view";
import { citationsJson, stateFields, versionFields } from "./read-parts";
import { stillCounts } from "./read-supersessions";

export type StoredDetail = Omit<PositionDetail, "threads"> & { threads: StoredThread[] };

/** The dated rows about version `o` that were recorded by `known`. */
function rows(table: string, column: string, note: string, known: string): string {
  return `coalesce((select json_agg(json_build_object('${column}', r.${column}, '${note}', r.${note}, 'at', r.recorded_at, 'by', m.name) order by r.recorded_at)
      from ${table} r join members m on m.negotiation_id = r.negotiation_id and m.id = r.recorded_by_id
      where r.negotiation_id = $1 and r.position_id = o.id and r.recorded_at <= ${known}), '[]')`;
}

/** Whether version `o` was recorded by `known` and held by the day `valid` of the world; where that is null, by any. */
function isThen(known: string, valid: string): string {
  return `(o.recorded_at <= ${known} and (${valid} is null or o.valid_from_earliest is null or o.valid_from_earliest <= ${valid}))`;
}

function versionsJson(known: string, valid: string, drafts: string): string {
  return `(select coalesce(json_agg(json_build_object('id', o.id, 'number', o.number, 'act', o.act, 'statement', o.statement,
      'validFrom', ${saidDate("o", "valid_from")}, 'recordedAt', o.recorded_at, 'recordedBy', om.name, 'reason', o.replace_reason,
      'reviews', ${rows("position_reviews", "state", "note", known)},
      'gradings', ${rows("position_gradings", "credibility", "reason", known)},
      'rankings', ${rows("position_rankings", "rank", "reason", known)},
      'superseded', (select json_build_object('reason', x.reason, 'note', x.note, 'at', x.recorded_at, 'by', m.name)
        from supersessions x join members m on m.negotiation_id = x.negotiation_id and m.id = x.recorded_by_id
        where x.negotiation_id = $1 and x.position_id = o.id and x.recorded_at <= ${known} and ${stillCounts("x", known)}
        order by x.recorded_at desc limit 1)) order by o.number desc), '[]')
    from positions o join members om on om.negotiation_id = o.negotiation_id and om.id = o.recorded_by_id
    where o.negotiation_id = $1 and o.thread_id = v.thread_id and ${isThen(known, valid)} and ${versionIsOpen("o.id", drafts)})`;
}

/**
 * A SQL expression: all that a position opens to, as JSON for `toDetail`, or null when no position fulfils the condition on
 * `positions v`. Citations and history are those of the moment `known`, and of the day `valid` of the world if that is given; `team` and `drafts` say whether
 * team-only threads and drafts are read.
 */
export function detailJson(
  condition: string,
  { known, valid = "null::date", ...reads }: ThreadRights & { known: string; valid?: string },
): string {
  return `(select json_build_object(${versionFields}, ${stateFields}, 'basis', v.basis, 'speakerText', v.speaker_text, 'reporter', v.reporter,
      'issue', (select json_build_object('id', i.id, 'number', i.number) from issues i where i.negotiation_id = $1 and i.id = v.issue_id),
      'speaker', (select json_build_object('id', n.id, 'name', n.name) from people n where n.negotiation_id = $1 and n.id = v.speaker_id),
      'citations', ${citationsJson("c.position_id = v.id", known)},
      'versions', ${versionsJson(known, valid, reads.drafts)},
      'laterVersions', (select count(*) from positions o
        where o.negotiation_id = $1 and o.thread_id = v.thread_id and not ${isThen(known, valid)} and ${versionIsOpen("o.id", reads.drafts)}),
      'threads', ${threadsJson(
        `c.id in (select x.id from comments x where x.negotiation_id = $1 and x.position_id = v.id
          union all select x.id from comments x join citations y on y.negotiation_id = x.negotiation_id and y.evidence_id = x.evidence_id
            where x.negotiation_id = $1 and y.position_id = v.id and y.withdrawn_at is null)`,
        reads,
      )})
    from positions v
      join position_states s on s.negotiation_id = v.negotiation_id and s.position_id = v.id
      join members by on by.negotiation_id = v.negotiation_id and by.id = v.recorded_by_id
    where v.negotiation_id = $1 and v.recorded_at <= ${known} and ${condition} and ${versionIsOpen("v.id", reads.drafts)})`;
}

export function toDetail(stored: StoredDetail): PositionDetail {
  return { ...stored, threads: toThreads(stored.threads) };
}

/** A position with its evidence, its history and its discussion, in one round trip. Throws `not_found`. */
export async function getPosition(ctx: Ctx, id: string): Promise<PositionDetail> {
  if (!isUuid(id)) throw missing();
  const { rows: found } = await ctx.db.pool.query<{ detail: StoredDetail | null }>({
    name: "position",
    text: `select ${detailJson("v.id = $2::uuid", { known: "'infinity'::timestamptz", team: "$3::boolean", drafts: "$4::boolean" })} as detail`,
    values: [ctx.negotiation.id, id, readsTeam(ctx), readsDrafts(ctx)],
  });
  const detail = found[0]?.detail;
  if (!detail) throw missing();
  return toDetail(detail);
}

function missing(): Problem {
  return new Problem("not_found", "There is no such position.");
}
