import type { Ctx } from "@/domain/access/context";
import { cursorOf, readCursor } from "@/lib/cursor";
import { saidDate } from "@/lib/db/said-date";
import { keptOf } from "@/lib/kept-text";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import {
  captureLines,
  documentFacts,
  intakeLines,
  latestCapture,
  lineageLines,
  pendingDrift,
  positionsOn,
  sourceMark,
} from "./read-parts";
import { suggestionLines } from "./read-suggestions";
import type { Choice, DocumentPage, Library, SourceLine } from "./views";

export const pageLength = 50;

/** `q` looks in title, outlet, byline and source; `source` is an id; `cursor` comes from the page before; `intake` is one to follow. Nonsense finds nothing. */
export type LibraryFilter = { q?: string; source?: string; cursor?: string; intake?: string };

/** A page of the library, newest intake first. One round trip. */
export async function listDocuments(
  ctx: Ctx,
  { q = "", source = "", cursor = "", intake = "" }: LibraryFilter,
): Promise<Library> {
  const words = keptOf(q).trim().slice(0, 200);
  const after = readCursor(cursor);
  const { rows } = await ctx.db.pool.query<{ library: Omit<Library, "next"> }>({
    name: "library",
    text: `with found as (
        select d.*, s.name as source_name from documents d
          left join sources s on s.negotiation_id = $1 and s.id = d.source_id
        where d.negotiation_id = $1 and ($3::uuid is null or d.source_id = $3)
          and ($2::text is null or d.title ilike $2 or d.outlet ilike $2 or d.byline ilike $2 or s.name ilike $2)),
      page as (select * from found where $4::timestamptz is null or (created_at, id) < ($4, $5::uuid)
        order by created_at desc, id desc limit $6)
      select json_build_object(
        'intakes', ${intakeLines("$7::uuid")},
        'total', (select count(*) from documents where negotiation_id = $1),
        'matching', (select count(*) from found), 'drift', ${pendingDrift},
        'documents', coalesce((select json_agg(json_build_object(
            'id', d.id, 'title', d.title, 'outlet', d.outlet, 'source', ${sourceMark}, 'published', ${saidDate("d", "published")},
            'createdAt', d.created_at,
            'capture', case when latest.id is not null then json_build_object('id', latest.id, 'at', latest.recorded_at, 'transform', latest.transform) end,
            'captures', (select count(*) from captures k where k.negotiation_id = $1 and k.document_id = d.id),
            'hazards', coalesce((select json_agg(distinct h.kind) from hazards h
              where h.negotiation_id = $1 and h.capture_id = latest.id and h.dismissed_at is null), '[]'),
            'evidence', (select count(*) from captures k join evidence e on e.negotiation_id = $1 and e.capture_id = k.id
              where k.negotiation_id = $1 and k.document_id = d.id),
            'positions', ${positionsOn}) order by d.created_at desc, d.id desc)
          from page d left join sources s on s.negotiation_id = $1 and s.id = d.source_id ${latestCapture}), '[]')) as library`,
    values: [
      ctx.negotiation.id,
      words === "" ? null : `%${words.replace(/[\\%_]/g, "\\$&")}%`,
      isUuid(source) ? source : null,
      after?.at ?? null,
      after?.id ?? null,
      pageLength + 1,
      isUuid(intake) ? intake : null,
    ],
  });
  const { documents, ...counts } = rows[0]?.library ?? { documents: [], matching: 0, total: 0, drift: 0, intakes: [] };
  const last = documents.length > pageLength ? documents[pageLength - 1] : undefined;
  return {
    documents: documents.slice(0, pageLength),
    ...counts,
    next: last ? cursorOf(last.createdAt, last.id) : null,
  };
}

/** All sources by name, each with its gradings. They are dozens, so they come at once. */
export async function listSources(ctx: Ctx): Promise<SourceLine[]> {
  const { rows } = await ctx.db.pool.query<{ sources: SourceLine[] }>({
    name: "sources-list",
    text: `select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'url', s.url, 'note', s.note, 'version', s.version,
        'documents', (select count(*) from documents d where d.negotiation_id = $1 and d.source_id = s.id),
        'grades', coalesce((select json_agg(json_build_object('reliability', g.reliability, 'reason', g.reason, 'at', g.recorded_at,
            'by', m.name) order by g.recorded_at desc)
          from source_grades g join members m on m.negotiation_id = $1 and m.id = g.recorded_by_id
          where g.negotiation_id = $1 and g.source_id = s.id), '[]')) order by lower(s.name)), '[]') as sources
      from sources s where s.negotiation_id = $1`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.sources ?? [];
}

/** How many quotes wait for a judgement because a newer capture does not hold them as they were. */
export async function countDrift(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.db.pool.query<{ drift: number }>({
    name: "drift-count",
    text: `select ${pendingDrift}::int as drift`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.drift ?? 0;
}

/** The sources to choose from, by name. */
export async function listSourceChoices(ctx: Ctx): Promise<Choice[]> {
  const { rows } = await ctx.db.pool.query<Choice>({
    name: "source-choices",
    text: "select id, name from sources where negotiation_id = $1 order by lower(name)",
    values: [ctx.negotiation.id],
  });
  return rows;
}

/** Documents whose title or source holds the words, for choosing one; `except` is left out. At most 40. */
export async function findDocuments(ctx: Ctx, q: string, except: string | null = null) {
  const { rows } = await ctx.db.pool.query<Choice & { source: string | null; createdAt: Date }>({
    name: "document-choices",
    text: `select d.id, d.title as name, s.name as source, d.created_at as "createdAt" from documents d
        left join sources s on s.negotiation_id = $1 and s.id = d.source_id
      where d.negotiation_id = $1 and d.id is distinct from $3::uuid and (d.title ilike $2 or s.name ilike $2)
      order by d.created_at desc, d.id limit 40`,
    values: [
      ctx.negotiation.id,
      `%${q
        .trim()
        .slice(0, 200)
        .replace(/[\\%_]/g, "\\$&")}%`,
      except,
    ],
  });
  return rows;
}

/** A document with its captures, lineage and hazards. Throws `not_found`. */
export async function getDocument(ctx: Ctx, id: string): Promise<DocumentPage> {
  const { rows } = isUuid(id)
    ? await ctx.db.pool.query<{ page: DocumentPage }>({
        name: "document-page",
        text: `select json_build_object(
            'document', json_build_object(${documentFacts}, 'createdAt', d.created_at, 'createdBy', m.name),
            'captures', ${captureLines}, 'lineage', ${lineageLines()}, 'suggestions', ${suggestionLines}, 'positions', ${positionsOn},
            'originSize', (select count(*) from documents o where o.negotiation_id = $1 and o.origin_id = d.origin_id)) as page
          from documents d
            join members m on m.negotiation_id = $1 and m.id = d.created_by_id
            left join sources s on s.negotiation_id = $1 and s.id = d.source_id
          where d.negotiation_id = $1 and d.id = $2`,
        values: [ctx.negotiation.id, id],
      })
    : { rows: [] };
  const page = rows[0]?.page;
  if (!page) throw new Problem("not_found", "There is no such document.");
  return page;
}
