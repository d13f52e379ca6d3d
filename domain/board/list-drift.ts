import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import { differences } from "@/domain/evidence/differences";
import { transformOf } from "@/domain/sources/read-parts";
import { isUuid } from "@/lib/uuid";
import type { DriftItem, DriftTab } from "./drift-view";
import { citedFor } from "./read-cited";

type Stored = Omit<DriftItem, "before" | "after"> & {
  before: Omit<DriftItem["before"], "pieces"> & { words: string };
  after: Omit<DriftItem["after"], "found"> & { words: string | null; prefix: string | null; suffix: string | null };
};
type Answer = { tab: DriftTab; counts: Record<DriftTab, number>; items: Stored[] };

export type Drift = Omit<Answer, "items"> & { items: DriftItem[] };

/** How many quotes are shown at once; those that were judged make room. */
const pageSize = 40;

/**
 * Quotes that drifted or are gone in the newest capture of their document, with the old and the new words compared: what waits, the latest intake first
 * and in the order of the text; or what was judged, the latest first. `evidenceId` puts one quote first, and chooses its list where none is asked for. One round trip.
 */
export async function listDrift(
  ctx: Ctx,
  { tab = null, evidenceId = null }: { tab?: DriftTab | null; evidenceId?: string | null } = {},
  limit = pageSize,
): Promise<Drift> {
  const { rows } = await ctx.db.pool.query<{ drift: Answer }>({
    name: "drift",
    text: `with latest as (
        select distinct on (r.evidence_id) r.* from reanchorings r where r.negotiation_id = $1
        order by r.evidence_id, r.recorded_at desc, r.id desc),
      sorted as (
        select r.*, j.id as judgement_id, j.verdict, j.note, j.recorded_at as judged_at, judge.name as judge,
          case when j.id is not null then 'judged' else r.state::text end as tab
        from latest r
          left join drift_judgements j on j.negotiation_id = $1 and j.reanchoring_id = r.id and j.withdrawn_at is null
          left join members judge on judge.negotiation_id = $1 and judge.id = j.recorded_by_id
        where r.state <> 'exact'),
      asked as (select coalesce($2, (select tab from sorted where evidence_id = $3::uuid),
        case when exists (select 1 from sorted where tab = 'drifted') or not exists (select 1 from sorted where tab = 'orphan') then 'drifted' else 'orphan' end) as tab),
      page as (
        select s.*, row_number() over (order by s.evidence_id is distinct from $3::uuid, s.judged_at desc, s.recorded_at desc, s.capture_id, e.start_at, s.id) as place
        from sorted s join evidence e on e.negotiation_id = $1 and e.id = s.evidence_id
        where s.tab = (select tab from asked) order by place limit $5)
      select json_build_object('tab', (select tab from asked),
        'counts', (select json_build_object('drifted', count(*) filter (where tab = 'drifted'), 'orphan', count(*) filter (where tab = 'orphan'),
          'judged', count(*) filter (where tab = 'judged')) from sorted),
        'items', coalesce((select json_agg(json_build_object('id', r.id, 'evidenceId', e.id, 'tab', r.tab, 'score', r.score,
            'document', json_build_object('id', d.id, 'title', d.title, 'language', d.language),
            'before', json_build_object('captureId', own.id, 'at', own.recorded_at, 'transform', ${transformOf("own")},
              'words', e.exact, 'prefix', e.prefix, 'suffix', e.suffix),
            'after', json_build_object('captureId', k.id, 'at', k.recorded_at, 'transform', ${transformOf("k")},
              'words', r.found, 'prefix', r.prefix, 'suffix', r.suffix),
            'citations', ${citedFor("$4::boolean")},
            'judgement', case when r.judgement_id is not null then json_build_object('id', r.judgement_id, 'verdict', r.verdict, 'note', r.note,
              'by', r.judge, 'at', r.judged_at) end) order by r.place)
          from page r
            join evidence e on e.negotiation_id = $1 and e.id = r.evidence_id
            join captures own on own.negotiation_id = $1 and own.id = e.capture_id
            join captures k on k.negotiation_id = $1 and k.id = r.capture_id
            join documents d on d.negotiation_id = $1 and d.id = k.document_id), '[]')) as drift`,
    values: [
      ctx.negotiation.id,
      tab,
      evidenceId !== null && isUuid(evidenceId) ? evidenceId : null,
      readsDrafts(ctx),
      limit,
    ],
  });
  const drift = rows[0]?.drift;
  if (!drift) throw new Error("The statement of drifted quotes answered no row.");
  return { ...drift, items: drift.items.map(compared) };
}

/** One quote with what it has become, as long as nobody has judged it; null for any other. */
export async function findDrift(ctx: Ctx, evidenceId: string): Promise<DriftItem | null> {
  const { items } = await listDrift(ctx, { evidenceId }, 1);
  return items.find((item) => item.evidenceId === evidenceId && item.judgement === null) ?? null;
}

function compared({ before: { words, ...old }, after, ...item }: Stored): DriftItem {
  const { words: found, prefix, suffix, ...capture } = after;
  if (found === null)
    return { ...item, before: { ...old, pieces: [{ words, changed: false }] }, after: { ...capture, found: null } };
  const pieces = differences(words, found);
  return {
    ...item,
    before: { ...old, pieces: pieces.before },
    after: { ...capture, found: { ...capture, pieces: pieces.after, prefix: prefix ?? "", suffix: suffix ?? "" } },
  };
}
