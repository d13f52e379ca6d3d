import { transformOf } from "@/domain/sources/read-parts";
import { saidDate } from "@/lib/db/said-date";

// Parts of statements that several reads of the board share. Each is SQL that expects the negotiation as $1 and, where it says so, the
// moment of our record as of which it reads ('infinity' for now) as a parameter.

export const partyJson = "json_build_object('id', p.id, 'name', p.name, 'principal', p.principal)";

/** Principals first, in the order that the members gave them. */
export const partyOrder = "p.principal desc, p.sort, p.name";

/** Joins from `evidence e` to where its words stand. */
export const evidenceJoins = `
  join captures k on k.negotiation_id = e.negotiation_id and k.id = e.capture_id
  join documents d on d.negotiation_id = k.negotiation_id and d.id = k.document_id
  left join sources source on source.negotiation_id = d.negotiation_id and source.id = d.source_id`;

/** The fields of an `EvidenceView`, from those joins. */
export function evidenceFields(known: string): string {
  return `'id', e.id, 'exact', e.exact, 'captureId', e.capture_id, 'document', d.title, 'source', coalesce(source.name, d.outlet),
    'reliability', coalesce((select g.reliability from source_grades g
      where g.negotiation_id = $1 and g.source_id = d.source_id and g.recorded_at <= ${known} order by g.recorded_at desc limit 1), 'F'),
    'published', ${saidDate("d", "published")}, 'transform', ${transformOf("k", known)}, 'language', d.language,
    'hazards', coalesce((select json_agg(distinct h.kind) from hazards h
      where h.negotiation_id = $1 and h.capture_id = k.id and h.dismissed_at is null), '[]'),
    'drift', ${drift(known)}`;
}

/** What became of the evidence `e` in the newest capture of its document: a `DriftView`, null where it stands or a person has confirmed what it became. */
export function drift(known: string): string {
  return `(select case when j.id is null then nullif(r.state::text, 'exact') when j.verdict = 'rejected' then 'gone' end
    from reanchorings r
      left join drift_judgements j on j.negotiation_id = r.negotiation_id and j.reanchoring_id = r.id
        and j.recorded_at <= ${known} and (j.withdrawn_at is null or j.withdrawn_at > ${known})
    where r.negotiation_id = $1 and r.evidence_id = e.id and r.recorded_at <= ${known} order by r.recorded_at desc, r.id desc limit 1)`;
}

/** The citations of one thing, as a JSON array of `CitationView`: those in force at `known`, in the order in which they were made. */
export function citationsJson(condition: string, known: string): string {
  return `(select coalesce(json_agg(json_build_object(${evidenceFields(known)},
      'citationId', c.id, 'stance', c.stance, 'note', c.note, 'citedBy', m.name) order by c.stance, c.recorded_at, c.id), '[]')
    from citations c
      join evidence e on e.negotiation_id = c.negotiation_id and e.id = c.evidence_id ${evidenceJoins}
      join members m on m.negotiation_id = c.negotiation_id and m.id = c.recorded_by_id
    where c.negotiation_id = $1 and ${condition}
      and c.recorded_at <= ${known} and (c.withdrawn_at is null or c.withdrawn_at > ${known}))`;
}

/** The fields of a `PositionRow` that its version `v` and the member `by` who recorded it hold. */
export const versionFields = `'id', v.id, 'partyId', v.party_id, 'number', v.number, 'act', v.act, 'statement', v.statement, 'conditions', v.conditions,
    'validFrom', ${saidDate("v", "valid_from")}, 'validTo', ${saidDate("v", "valid_to")}, 'recordedAt', v.recorded_at, 'recordedBy', by.name,
    'replaces', case when v.replaces_id is not null then json_build_object('id', v.replaces_id, 'reason', v.replace_reason) end`;

/** The rest of a `PositionRow`, from its state `s`. */
export const stateFields = `'review', s.review, 'rank', s.rank, 'reliability', s.reliability, 'credibility', s.credibility,
    'documents', s.documents, 'origins', s.origins, 'machine', s.machine, 'contradicts', s.contradicts, 'drifted', s.drifted, 'superseded', s.supersede_reason`;
