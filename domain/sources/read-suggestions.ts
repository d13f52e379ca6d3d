import type { Ctx } from "@/domain/access/context";
import { saidDate } from "@/lib/db/said-date";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import { type Comparable, sharedRuns } from "./lineage-runs";
import type { Range } from "./lineage-words";
import type { Comparison, Excerpt, Suggestion } from "./suggestion-view";

export const suggestionsPage = 30;

/** The document `side` ("one" or "two") of the suggestion `g`. */
const documentOf = (
  side: "one" | "two",
) => `(select json_build_object('id', d.id, 'title', d.title, 'captureId', g.${side}_capture_id,
    'sourceId', d.source_id, 'source', coalesce(s.name, d.outlet), 'published', ${saidDate("d", "published")},
    'earliest', d.published_earliest, 'latest', d.published_latest)
  from documents d left join sources s on s.negotiation_id = $1 and s.id = d.source_id
  where d.negotiation_id = $1 and d.id = g.${side}_id)`;

/** The fields of a `Suggestion`, from `lineage_suggestions g`. */
const fields = `'id', g.id, 'at', g.recorded_at, 'one', ${documentOf("one")}, 'two', ${documentOf("two")},
    'counts', json_build_object('words', g.words, 'longest', g.longest, 'wordsOfOne', g.words_of_one, 'wordsOfTwo', g.words_of_two,
      'quoted', json_build_object('both', g.quoted_in_both, 'one', g.quoted_in_one, 'two', g.quoted_in_two)),
    'dismissed', (select json_build_object('by', m.name, 'at', x.recorded_at, 'note', x.note) from lineage_dismissals x
      join members m on m.negotiation_id = $1 and m.id = x.recorded_by_id
      where x.negotiation_id = $1 and x.withdrawn_at is null and least(x.one_id, x.two_id) = least(g.one_id, g.two_id)
        and greatest(x.one_id, x.two_id) = greatest(g.one_id, g.two_id))`;

/** A judgement that stands between the documents of `g`. */
const linked = `exists (select 1 from lineages l where l.negotiation_id = $1 and l.withdrawn_at is null
    and l.from_id in (g.one_id, g.two_id) and l.to_id in (g.one_id, g.two_id))`;

/** The pairs still to be judged, each once, with the captures that share the most words: no judgement stands, and they are not one origin already. */
const open = (condition: string) => `select distinct on (least(g.one_id, g.two_id), greatest(g.one_id, g.two_id)) g.*
  from lineage_suggestions g
    join documents one on one.negotiation_id = $1 and one.id = g.one_id join documents two on two.negotiation_id = $1 and two.id = g.two_id
  where g.negotiation_id = $1 and one.origin_id <> two.origin_id and ${condition} and not ${linked}
  order by least(g.one_id, g.two_id), greatest(g.one_id, g.two_id), g.words desc, g.id`;

const isDismissed = `exists (select 1 from lineage_dismissals x where x.negotiation_id = $1 and x.withdrawn_at is null
    and least(x.one_id, x.two_id) = least(g.one_id, g.two_id) and greatest(x.one_id, x.two_id) = greatest(g.one_id, g.two_id))`;

/** The suggestions about the document `d` that nobody has judged, those with the most shared words first. */
export const suggestionLines = `coalesce((select json_agg(json_build_object(${fields}) order by g.words desc, g.id)
  from (${open(`d.id in (g.one_id, g.two_id) and not ${isDismissed}`)}) g), '[]')`;

export type SuggestionQueue = {
  counts: { open: number; dismissed: number };
  items: Suggestion[];
  /** How many come before the next page; null on the last. */
  next: number | null;
};

/** Pairs of documents that may share an origin, those with the most shared words first; a page at a time, in one round trip. */
export async function listSuggestions(
  ctx: Ctx,
  { dismissed = false, after = 0 }: { dismissed?: boolean; after?: number },
): Promise<SuggestionQueue> {
  const { rows } = await ctx.db.pool.query<{ queue: Omit<SuggestionQueue, "next"> }>({
    name: "lineage-suggestions",
    text: `with pairs as materialized (select g.*, ${isDismissed} as dismissed from (${open("true")}) g),
      page as (select * from pairs where dismissed = $2 order by words desc, id offset $3 limit ${suggestionsPage + 1})
      select json_build_object(
        'counts', (select json_build_object('open', count(*) filter (where not dismissed), 'dismissed', count(*) filter (where dismissed)) from pairs),
        'items', coalesce((select json_agg(json_build_object(${fields}) order by g.words desc, g.id) from page g), '[]')) as queue`,
    values: [ctx.negotiation.id, dismissed, after],
  });
  const { counts, items } = rows[0]?.queue ?? { counts: { open: 0, dismissed: 0 }, items: [] };
  const next = items.length > suggestionsPage ? after + suggestionsPage : null;
  return { counts, items: items.slice(0, suggestionsPage), next };
}

type Stored = Suggestion & { linked: boolean; texts: [one: Text, two: Text] };
type Text = { text: string; boilerplate: Range[] };

const textOf = (side: "one" | "two") => `(select json_build_object('text', k.text, 'boilerplate', coalesce((
      select json_agg(json_build_object('start', h.start_at, 'end', h.end_at)) from hazards h
      where h.negotiation_id = $1 and h.capture_id = k.id and h.kind = 'boilerplate' and h.start_at is not null and h.dismissed_at is null), '[]'))
  from captures k where k.negotiation_id = $1 and k.id = g.${side}_capture_id)`;

/**
 * A suggestion with the shared passages of both texts, found anew in what counts as boilerplate now; its counts stay those of when it was made, as
 * every list gives them. One round trip. Throws `not_found`.
 */
export async function readComparison(ctx: Ctx, id: string): Promise<Comparison> {
  const { rows } = isUuid(id)
    ? await ctx.db.pool.query<{ stored: Stored }>({
        name: "lineage-comparison",
        text: `select json_build_object(${fields}, 'linked', ${linked}, 'texts', json_build_array(${textOf("one")}, ${textOf("two")})) as stored
          from lineage_suggestions g where g.negotiation_id = $1 and g.id = $2`,
        values: [ctx.negotiation.id, id],
      })
    : { rows: [] };
  const stored = rows[0]?.stored;
  if (!stored) throw new Problem("not_found", "There is no such suggestion.");
  const { texts, ...suggestion } = stored;
  const [one, two] = texts;
  return {
    ...suggestion,
    passages: sharedRuns(one, two).runs.map((run) => ({
      one: excerpt(one, run.one),
      two: excerpt(two, run.two),
      words: run.words,
      quotedInOne: run.quotedInOne,
      quotedInTwo: run.quotedInTwo,
    })),
  };
}

/** Units around a passage that are shown with it. */
const around = 90;

function excerpt({ text }: Comparable, { start, end }: Range): Excerpt {
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return {
    before: start > around ? `…${before.replace(/^\S*\s/u, "")}` : before,
    words: text.slice(start, end),
    after: end + around < text.length ? `${after.replace(/\s\S*$/u, "")}…` : after,
  };
}
