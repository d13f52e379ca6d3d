import { saidDate } from "@/lib/db/said-date";

// Pieces of SQL that several reads share. Each is closed over aliases that its comment names; `$1` is always the negotiation.

/** The letter of the source `s`: its latest grading, F without any. */
export const reliability = `coalesce((select g.reliability from source_grades g
  where g.negotiation_id = $1 and g.source_id = s.id order by g.recorded_at desc limit 1), 'F')`;

/** The source `s` beside a document, null when it is unknown. */
export const sourceMark = `case when s.id is not null then json_build_object('id', s.id, 'name', s.name, 'reliability', ${reliability}) end`;

/**
 * What lies between the words first said and the text of the capture `k`: the latest judgement by the moment `known` (an SQL expression), else that
 * of its intake.
 */
export const transformOf = (
  k: string,
  known = "'infinity'::timestamptz",
) => `coalesce((select t.transform from capture_transforms t
  where t.negotiation_id = $1 and t.capture_id = ${k}.id and t.recorded_at <= ${known} order by t.recorded_at desc limit 1), ${k}.transform)`;

/** The hazards that stand in the capture `k`, those of the whole text first. */
export const hazards = `coalesce((select json_agg(json_build_object('id', h.id, 'kind', h.kind, 'start', h.start_at, 'end', h.end_at,
    'reason', h.reason, 'by', marker.name) order by h.start_at nulls first, h.recorded_at, h.id)
  from hazards h left join members marker on marker.negotiation_id = $1 and marker.id = h.recorded_by_id
  where h.negotiation_id = $1 and h.capture_id = k.id and h.dismissed_at is null), '[]')`;

/** The latest capture of the document `d`; with it comes the alias `latest`. */
export const latestCapture = `left join lateral (select k.id, ${transformOf("k")} as transform, k.recorded_at from captures k
  where k.negotiation_id = $1 and k.document_id = d.id order by k.recorded_at desc, k.id limit 1) latest on true`;

/** How many positions that were not superseded rest on the document `d`. */
export const positionsOn = `(select count(distinct c.position_id) from captures k
    join evidence e on e.negotiation_id = $1 and e.capture_id = k.id
    join citations c on c.negotiation_id = $1 and c.evidence_id = e.id and c.withdrawn_at is null
    join position_states ps on ps.negotiation_id = $1 and ps.position_id = c.position_id and ps.superseded_at is null
  where k.negotiation_id = $1 and k.document_id = d.id)`;

/** Judgements on lineage of the document `d` that fulfil a condition on `lineages l`, those that stand first. */
export const lineageLines = (
  condition = "true",
) => `coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'outgoing', l.from_id = d.id,
    'other', json_build_object('id', o.id, 'title', o.title, 'captureId', (select k.id from captures k
      where k.negotiation_id = $1 and k.document_id = o.id order by k.recorded_at desc limit 1)),
    'note', l.note, 'by', judge.name, 'at', l.recorded_at,
    'withdrawn', case when l.withdrawn_at is not null then json_build_object('by', withdrawer.name, 'at', l.withdrawn_at) end)
    order by l.withdrawn_at is not null, l.recorded_at)
  from lineages l
    join documents o on o.negotiation_id = $1 and o.id = case when l.from_id = d.id then l.to_id else l.from_id end
    join members judge on judge.negotiation_id = $1 and judge.id = l.recorded_by_id
    left join members withdrawer on withdrawer.negotiation_id = $1 and withdrawer.id = l.withdrawn_by_id
  where l.negotiation_id = $1 and (l.from_id = d.id or l.to_id = d.id) and ${condition}), '[]')`;

/** Hazards of the capture `k` that were dismissed, with every judgement about them; and those that were brought back keep theirs. */
const judgedHazards = `coalesce((select json_agg(json_build_object('id', h.id, 'kind', h.kind, 'start', h.start_at, 'end', h.end_at,
    'reason', h.reason, 'by', marker.name, 'dismissed', h.dismissed_at is not null,
    'judgements', (select json_agg(json_build_object('verdict', j.verdict, 'reason', j.reason, 'at', j.recorded_at, 'by', m.name) order by j.recorded_at)
      from hazard_judgements j join members m on m.negotiation_id = $1 and m.id = j.recorded_by_id
      where j.negotiation_id = $1 and j.hazard_id = h.id)) order by h.start_at nulls first, h.recorded_at, h.id)
  from hazards h left join members marker on marker.negotiation_id = $1 and marker.id = h.recorded_by_id
  where h.negotiation_id = $1 and h.capture_id = k.id
    and exists (select 1 from hazard_judgements j where j.negotiation_id = $1 and j.hazard_id = h.id)), '[]')`;

/** The judgements on what lies between the words and the text of the capture `k`, the latest first. */
const transformHistory = `coalesce((select json_agg(json_build_object('transform', t.transform, 'reason', t.reason, 'at', t.recorded_at, 'by', m.name)
    order by t.recorded_at desc) from capture_transforms t join members m on m.negotiation_id = $1 and m.id = t.recorded_by_id
  where t.negotiation_id = $1 and t.capture_id = k.id), '[]')`;

/** The captures of the document `d`, the latest first. */
export const captureLines = `coalesce((select json_agg(json_build_object('id', k.id, 'at', k.recorded_at, 'by', taker.name, 'transform', ${transformOf("k")},
    'transformAtIntake', k.transform, 'transforms', ${transformHistory}, 'judgedHazards', ${judgedHazards},
    'length', length(k.text), 'sha256', k.sha256, 'rawSha256', k.raw_sha256, 'normaliser', k.normaliser,
    'mediaType', k.media_type, 'bytes', octet_length(k.raw), 'way', k.way, 'fileName', k.file_name, 'fetchedUrl', k.fetched_url,
    'fetchedAt', k.fetched_at, 'found', k.found, 'extractor', k.extractor,
    'evidence', (select count(*) from evidence e where e.negotiation_id = $1 and e.capture_id = k.id),
    'hazards', ${hazards}) order by k.recorded_at desc, k.id)
  from captures k join members taker on taker.negotiation_id = $1 and taker.id = k.recorded_by_id
  where k.negotiation_id = $1 and k.document_id = d.id), '[]')`;

/** The facts of the document `d` with its source `s`, as one JSON object. */
export const documentFacts = `'id', d.id, 'title', d.title, 'outlet', d.outlet, 'byline', d.byline,
  'published', ${saidDate("d", "published")}, 'url', d.url, 'archiveUrl', d.archive_url, 'language', d.language,
  'marking', d.marking, 'note', d.note, 'version', d.version, 'source', ${sourceMark}`;

/** How many quotes of the negotiation drifted or are gone in the newest capture of their document and wait for a judgement. */
export const pendingDrift = `(select count(*) from (
    select distinct on (r.evidence_id) r.id, r.state from reanchorings r where r.negotiation_id = $1
    order by r.evidence_id, r.recorded_at desc, r.id desc) latest
  where latest.state <> 'exact' and not exists (select 1 from drift_judgements j
    where j.negotiation_id = $1 and j.reanchoring_id = latest.id and j.withdrawn_at is null))`;

/** What waits, is worked on or failed in the negotiation, the newest first; also the one whose id is the expression `followed`. */
export const intakeLines = (
  followed: string,
) => `coalesce((select json_agg(json_build_object('id', i.id, 'way', i.way, 'name', coalesce(i.file_name, i.address),
    'bytes', octet_length(i.raw), 'of', case when target.id is not null then json_build_object('id', target.id, 'title', target.title) end,
    'state', i.state, 'step', i.step, 'progress', i.progress, 'problem', i.problem, 'captureId', i.capture_id, 'by', giver.name, 'at', i.created_at)
    order by i.created_at desc, i.id)
  from intakes i join members giver on giver.negotiation_id = $1 and giver.id = i.created_by_id
    left join documents target on target.negotiation_id = $1 and target.id = i.document_id
  where i.negotiation_id = $1 and (i.state in ('queued', 'working', 'failed') or i.id = ${followed})), '[]')`;
