import type { Ctx } from "@/domain/access/context";
import { may } from "@/domain/access/permissions";
import { readsDrafts } from "@/domain/access/read-rights";
import { readsTeam, type StoredThread, threadsJson, toThreads } from "@/domain/comments/queries";
import { type Candidate, findCandidates } from "@/domain/positions/candidates";
import { lexiconFor } from "@/domain/positions/lexicon/lexicons";
import { documentFacts, hazards, lineageLines, transformOf } from "@/domain/sources/read-parts";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import { citedFor } from "./read-cited";
import { drift } from "./read-parts";
import type { MarkedText, Reading } from "./reading";
import { saidOnIssues } from "./said-on-issues";

/** The fields that a quote `e` has in whatever capture it is shown; `quoter` is the member who made it. `$3` and `$4`: whether the reader reads team and drafts. */
const quoteFields = `'id', e.id, 'by', quoter.name, 'at', e.recorded_at, 'citations', ${citedFor("$4::boolean")},
    'comments', (select count(*) from comments m
      where m.negotiation_id = $1 and m.evidence_id = e.id and m.deleted_at is null and ($3::boolean or m.visibility = 'negotiation')),
    'drift', ${drift("'infinity'::timestamptz")}`;

const evidence = `coalesce((select json_agg(json_build_object('start', e.start_at, 'end', e.end_at, ${quoteFields})
    order by e.start_at, e.end_at desc, e.id)
  from evidence e join members quoter on quoter.negotiation_id = $1 and quoter.id = e.recorded_by_id
  where e.negotiation_id = $1 and e.capture_id = k.id), '[]')`;

/** Re-anchorings in the capture `k` on which nobody has judged. What was quoted here too is shown as that quote. */
const unjudged = `from reanchorings r
    join evidence e on e.negotiation_id = $1 and e.id = r.evidence_id
    join captures own on own.negotiation_id = $1 and own.id = e.capture_id
    join members quoter on quoter.negotiation_id = $1 and quoter.id = e.recorded_by_id
  where r.negotiation_id = $1 and r.capture_id = k.id
    and not exists (select 1 from drift_judgements j where j.negotiation_id = $1 and j.reanchoring_id = r.id and j.withdrawn_at is null)
    and not exists (select 1 from evidence x
      where x.negotiation_id = $1 and x.capture_id = k.id and x.start_at = r.start_at and x.end_at = r.end_at)`;

const earlier = `coalesce((select json_agg(json_build_object('start', r.start_at, 'end', r.end_at, ${quoteFields}, 'state', r.state,
      'from', json_build_object('captureId', own.id, 'at', own.recorded_at)) order by r.start_at, r.end_at desc, r.id)
  ${unjudged} and r.state <> 'orphan'), '[]')`;

const lost = `coalesce((select json_agg(json_build_object('id', e.id, 'words', e.exact) order by e.start_at)
  ${unjudged} and r.state = 'orphan'), '[]')`;

const forms = (bearer: string) => `coalesce((select json_agg(f.form order by f.form) from name_forms f
  where f.negotiation_id = $1 and f.${bearer} and f.withdrawn_at is null), '[]')`;

const choices = `json_build_object(
  'issues', coalesce((select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'question', i.question, 'parentId', i.parent_id,
      'said', coalesce((select json_agg(r.words order by r.at desc, r.words) from said r where r.issue_id = i.id), '[]')) order by i.number)
    from issues i where i.negotiation_id = $1), '[]'),
  'parties', coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'shortName', p.short_name, 'principal', p.principal,
      'forms', ${forms("party_id = p.id")}) order by p.principal desc, p.sort, p.name)
    from parties p where p.negotiation_id = $1), '[]'),
  'people', coalesce((select json_agg(json_build_object('id', h.id, 'name', h.name, 'partyId', h.party_id,
      'party', coalesce(p.short_name, p.name), 'forms', ${forms("person_id = h.id")},
      'offices', coalesce((select json_agg(o.title order by o.title) from offices o where o.negotiation_id = $1 and o.person_id = h.id), '[]')) order by h.name)
    from people h left join parties p on p.negotiation_id = $1 and p.id = h.party_id
    where h.negotiation_id = $1), '[]'))`;

const talks = `coalesce((select json_object_agg(t.hazard_id, t.comments) from (
    select m.hazard_id, count(*) as comments from comments m join hazards h on h.negotiation_id = $1 and h.id = m.hazard_id
    where m.negotiation_id = $1 and h.capture_id = k.id and m.deleted_at is null and ($3::boolean or m.visibility = 'negotiation')
    group by m.hazard_id) t), '{}')`;

/** What is drawn over the text of the capture `k`. */
const marks = `'hazards', ${hazards}, 'evidence', ${evidence}, 'earlier', ${earlier}, 'talks', ${talks}`;

const askedHazard = `(select json_build_object('id', h.id, 'kind', h.kind, 'start', h.start_at, 'end', h.end_at, 'reason', h.reason,
    'by', marker.name, 'dismissed', h.dismissed_at is not null)
  from hazards h left join members marker on marker.negotiation_id = $1 and marker.id = h.recorded_by_id
  where h.negotiation_id = $1 and h.capture_id = k.id and h.id = $5::uuid)`;

type Stored = Omit<Reading, "threads" | "candidates"> & { threads: StoredThread[] };

/**
 * A capture as the reader shows it: its text, what is known of its document, its hazards, and every quote with what it is cited for; with
 * `asked`, the id of a quote or a hazard, the threads on that too. One round trip. Throws `not_found`.
 */
export async function readCapture(ctx: Ctx, captureId: string, asked: string | null = null): Promise<Reading> {
  const { rows } = isUuid(captureId)
    ? await ctx.db.pool.query<{ reading: Stored }>({
        name: "reading",
        text: `with said as materialized (${saidOnIssues})
          select json_build_object(
            'capture', json_build_object('id', k.id, 'text', k.text, 'at', k.recorded_at, 'by', taker.name, 'transform', ${transformOf("k")}, 'sha256', k.sha256),
            'document', json_build_object(${documentFacts}),
            'captures', (select json_agg(json_build_object('id', o.id, 'at', o.recorded_at, 'transform', ${transformOf("o")}) order by o.recorded_at desc, o.id)
              from captures o where o.negotiation_id = $1 and o.document_id = d.id),
            'lineage', ${lineageLines("l.withdrawn_at is null")},
            'originSize', (select count(*) from documents o where o.negotiation_id = $1 and o.origin_id = d.origin_id),
            ${marks}, 'lost', ${lost}, 'hazard', ${askedHazard},
            'threads', ${threadsJson("c.evidence_id = $5::uuid or c.hazard_id = $5::uuid", { team: "$3::boolean", drafts: "$4::boolean" })},
            'choices', case when $6::boolean then ${choices} end) as reading
          from captures k
            join documents d on d.negotiation_id = $1 and d.id = k.document_id
            join members taker on taker.negotiation_id = $1 and taker.id = k.recorded_by_id
            left join sources s on s.negotiation_id = $1 and s.id = d.source_id
          where k.negotiation_id = $1 and k.id = $2`,
        values: [
          ctx.negotiation.id,
          captureId,
          readsTeam(ctx),
          readsDrafts(ctx),
          asked !== null && isUuid(asked) ? asked : null,
          may(ctx.actor.role, "position.write"),
        ],
      })
    : { rows: [] };
  const reading = rows[0]?.reading;
  if (!reading) throw new Problem("not_found", "There is no such document.");
  return { ...reading, threads: toThreads(reading.threads), candidates: candidatesIn(reading) };
}

/** The text of a capture and what is drawn over it, for what of a long text comes after its page. One round trip. Throws `not_found`. */
export async function readMarkedText(ctx: Ctx, captureId: string): Promise<MarkedText> {
  const { rows } = isUuid(captureId)
    ? await ctx.db.pool.query<{ marked: MarkedText }>({
        name: "marked-text",
        text: `select json_build_object('text', k.text, ${marks}) as marked from captures k where k.negotiation_id = $1 and k.id = $2`,
        values: [ctx.negotiation.id, captureId, readsTeam(ctx), readsDrafts(ctx)],
      })
    : { rows: [] };
  const marked = rows[0]?.marked;
  if (!marked) throw new Problem("not_found", "There is no such document.");
  return marked;
}

/** What is quoted is done, and boilerplate holds no position. */
function candidatesIn({ capture, document, choices, evidence, hazards: marked }: Stored): Candidate[] {
  const lexicon = lexiconFor(document.language);
  if (!choices || !lexicon) return [];
  const greyed = marked.flatMap(({ kind, start, end }) =>
    kind === "boilerplate" && start !== null && end !== null ? [{ start, end }] : [],
  );
  return findCandidates(capture.text, [...greyed, ...evidence], document.language, choices, lexicon);
}
