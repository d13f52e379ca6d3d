import type { Ctx } from "@/domain/access/context";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import type { ReviewState } from "@/domain/positions/vocabulary";
import { pendingDrift } from "@/domain/sources/read-parts";
import { cursorOf, readCursor } from "@/lib/cursor";
import { saidDate } from "@/lib/db/said-date";
import type { QueueItem } from "./issue-view";
import { citationsJson, partyJson, stateFields, versionFields } from "./read-parts";

export type QueueState = Exclude<ReviewState, "reviewed">;

export type ReviewQueue = {
  counts: Record<QueueState, number>;
  /** Quotes that drifted or are gone and wait for a judgement. */
  drift: number;
  items: QueueItem[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
};

const pageSize = 30;

/** Versions that are not on the board, in one state of review, longest waiting first; a page at a time, in one round trip. */
export async function listReviewQueue(
  ctx: Ctx,
  { state, after }: { state: QueueState; after?: string | null },
): Promise<ReviewQueue> {
  const place = readCursor(after ?? "");
  const { rows } = await ctx.db.pool.query<{ queue: Omit<ReviewQueue, "next"> }>({
    name: "review-queue",
    text: `with page as (
        select s.position_id from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
        where s.negotiation_id = $1 and s.review <> 'reviewed' and s.superseded_at is null and s.review = $2 and ${versionIsOpen("s.position_id", "$5::boolean")}
          and ($3::timestamptz is null or (v.recorded_at, v.id) > ($3, $4::uuid))
        order by v.recorded_at, v.id limit ${pageSize + 1})
      select json_build_object('drift', ${pendingDrift},
        'counts', (select json_build_object('draft', count(*) filter (where review = 'draft'), 'in_review', count(*) filter (where review = 'in_review'),
            'returned', count(*) filter (where review = 'returned'))
          from position_states s where s.negotiation_id = $1 and s.review <> 'reviewed' and s.superseded_at is null and ${versionIsOpen("s.position_id", "$5::boolean")}),
        'items', (select coalesce(json_agg(json_build_object(${versionFields}, ${stateFields}, 'party', ${partyJson},
            'issue', json_build_object('id', i.id, 'number', i.number, 'title', i.title), 'basis', v.basis, 'reporter', v.reporter,
            'speaker', case when n.id is not null then json_build_object('id', n.id, 'name', n.name) end, 'speakerText', v.speaker_text,
            'citations', ${citationsJson("c.position_id = v.id", "'infinity'::timestamptz")},
            'replaced', (select json_build_object('act', o.act, 'statement', o.statement, 'validFrom', ${saidDate("o", "valid_from")})
              from positions o where o.negotiation_id = $1 and o.id = v.replaces_id),
            'step', (select json_build_object('state', r.state, 'note', r.note, 'at', r.recorded_at, 'by', m.name)
              from position_reviews r join members m on m.negotiation_id = r.negotiation_id and m.id = r.recorded_by_id
              where r.negotiation_id = $1 and r.position_id = v.id order by r.recorded_at desc limit 1)) order by v.recorded_at, v.id), '[]')
          from page
            join position_states s on s.negotiation_id = $1 and s.position_id = page.position_id
            join positions v on v.negotiation_id = $1 and v.id = page.position_id
            join parties p on p.negotiation_id = $1 and p.id = v.party_id
            join issues i on i.negotiation_id = $1 and i.id = v.issue_id
            join members by on by.negotiation_id = $1 and by.id = v.recorded_by_id
            left join people n on n.negotiation_id = $1 and n.id = v.speaker_id)) as queue`,
    values: [ctx.negotiation.id, state, place?.at ?? null, place?.id ?? null, readsDrafts(ctx)],
  });
  const queue = rows[0]?.queue;
  if (!queue) throw new Error("The queue's statement answered no row.");
  const items = queue.items.slice(0, pageSize);
  const last = items.at(-1);
  const next = queue.items.length > pageSize && last ? cursorOf(last.recordedAt, last.id) : null;
  return { counts: queue.counts, drift: queue.drift, items, next };
}
