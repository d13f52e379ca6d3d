import type { Ctx } from "@/domain/access/context";
import { may } from "@/domain/access/permissions";
import { readsDrafts, versionIsOpen } from "@/domain/access/read-rights";
import type { Json } from "@/lib/problem";
import type { ActivityType } from "./events";
import type { FeedFilter } from "./feed-filter";
import { typesOf } from "./feed-groups";
import { commentPath, eventPath, issuePath, positionPath } from "./record-paths";

export type FeedRow = {
  id: string;
  /** An instant, ISO 8601. */
  at: string;
  actor: string;
  type: ActivityType;
  issue: { number: number; title: string } | null;
  /** The name of what it happened to, as it is now, and its path below the negotiation; null when it has none. */
  subject: string | null;
  path: string | null;
  before: { [key: string]: Json } | null;
  after: { [key: string]: Json } | null;
};
export type Feed = {
  rows: FeedRow[];
  /** For `before`, when there is more. */
  next: string | null;
  members: { id: string; name: string }[];
  issues: { number: number; title: string }[];
};

const pageSize = 50;

/** The latest capture of a document is where it is read. */
const captureOf = (document: string) =>
  `(select 'captures/' || c.id from captures c where c.negotiation_id = $1 and c.document_id = ${document} order by c.recorded_at desc limit 1)`;

/** For whom an invitation is, is told only to whoever manages members ($8), as on the list of invitations. */
const withoutNote = (said: string) =>
  `case when a.type in ('member.invited', 'member.invitation-revoked') and not $8::boolean then ${said} - 'note' else ${said} end`;

/** By the noun of its type: where the subject's name stands, and where it is shown. */
const subjects = `left join lateral (
    select i.title as subject, ${issuePath("i.number")} as path from issues i
      where a.noun = 'issue' and i.negotiation_id = $1 and i.id = a.issue_id
    union all select p.statement, ${positionPath("i.number", "p.id")} from positions p join issues i on i.negotiation_id = $1 and i.id = p.issue_id
      where a.noun in ('position', 'citation') and p.negotiation_id = $1 and p.id = a.subject_id
    union all select e.title, ${eventPath("e.id")} from events e where a.noun in ('event', 'citation') and e.negotiation_id = $1 and e.id = a.subject_id
    union all select p.name, 'parties/' || p.id from parties p where a.noun in ('party', 'name') and p.negotiation_id = $1 and p.id = a.subject_id
    union all select c.name || ' and ' || p.name, 'parties/' || c.id from coalition_memberships m
        join parties c on c.negotiation_id = $1 and c.id = m.coalition_id join parties p on p.negotiation_id = $1 and p.id = m.party_id
      where a.noun = 'party' and m.negotiation_id = $1 and m.id = a.subject_id
    union all select p.name, 'people/' || p.id from people p where a.noun in ('person', 'name') and p.negotiation_id = $1 and p.id = a.subject_id
    union all select s.name, 'sources' from sources s where a.noun = 'source' and s.negotiation_id = $1 and s.id = a.subject_id
    union all select d.title, coalesce(${captureOf("d.id")}, 'sources') from documents d
      where a.noun in ('document', 'hazard') and d.negotiation_id = $1 and d.id = a.subject_id
    union all select coalesce(k.file_name, k.address, 'pasted text'), coalesce('captures/' || k.capture_id, 'sources') from intakes k
      where a.noun = 'document' and k.negotiation_id = $1 and k.id = a.subject_id
    union all select e.exact, 'captures/' || e.capture_id from evidence e where a.noun = 'evidence' and e.negotiation_id = $1 and e.id = a.subject_id
    union all select coalesce(p.statement, d.title, i.title), ${commentPath("c.id")} from comments c
        left join issues i on i.negotiation_id = $1 and i.id = a.issue_id
        left join positions p on p.negotiation_id = $1 and p.id = c.position_id
        left join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
        left join hazards h on h.negotiation_id = $1 and h.id = c.hazard_id
        left join captures t on t.negotiation_id = $1 and t.id = coalesce(e.capture_id, h.capture_id)
        left join documents d on d.negotiation_id = $1 and d.id = t.document_id
      where a.noun = 'comment' and c.negotiation_id = $1 and c.id = a.subject_id
    union all select m.name, 'members' from members m where a.noun = 'member' and m.negotiation_id = $1 and m.id = a.subject_id
    union all select case when $8::boolean then nullif(i.note, '') end, 'members' from invitations i where a.noun = 'member' and i.negotiation_id = $1 and i.id = a.subject_id
    union all select null, 'settings' where a.noun in ('negotiation', 'demo')
    limit 1) named on true`;

/**
 * A page of everything that happened, newest first, with what its filter offers. Team-only discussion is left out for whoever takes no
 * part in it; drafts, what was said about them and the words that a revision took the place of, for whoever does not read them;
 * the words of a deleted comment for everybody; for whom an invitation is, for whoever does not manage members.
 */
export async function listFeed(ctx: Ctx, filter: FeedFilter): Promise<Feed> {
  const { member = null, kind, issue = null, before = null } = filter;
  const { rows } = await ctx.db.pool.query<{ feed: Feed }>({
    name: "activity-feed",
    text: `with page as (
        select a.*, split_part(a.type, '.', 1) as noun from activity a
        where a.negotiation_id = $1 and ($2::bigint is null or a.id < $2) and ($3::uuid is null or a.actor_id = $3)
          and ($4::text[] is null or a.type = any($4))
          and ($5::int is null or a.issue_id = (select id from issues where negotiation_id = $1 and number = $5))
          and ($6 or a.type not like 'comment.%' or exists (
            select 1 from comments c where c.negotiation_id = $1 and c.id = a.subject_id and c.visibility = 'negotiation'))
          and ${versionIsOpen("a.subject_id", "$7::boolean")}
          and ($7::boolean or a.type not like 'comment.%' or not exists (
            select 1 from comments c where c.negotiation_id = $1 and c.id = a.subject_id and not ${versionIsOpen("c.position_id", "false")}))
        order by a.id desc limit ${pageSize + 1}),
      shown as (select * from page order by id desc limit ${pageSize})
      select json_build_object(
        'rows', coalesce((select json_agg(json_build_object('id', a.id::text, 'at', a.at, 'actor', a.actor_name, 'type', a.type,
            'issue', case when i.id is not null then json_build_object('number', i.number, 'title', i.title) end,
            'subject', named.subject, 'path', named.path, 'before', case when gone.id is null and ($7::boolean or a.type <> 'position.revised') then ${withoutNote("a.before")} end,
            'after', case when gone.id is null then ${withoutNote("a.after")} else a.after - 'body' - 'mentioned' end) order by a.id desc)
          from shown a left join issues i on i.negotiation_id = $1 and i.id = a.issue_id
            left join comments gone on a.noun = 'comment' and gone.negotiation_id = $1 and gone.id = a.subject_id and gone.deleted_at is not null ${subjects}), '[]'::json),
        'next', case when (select count(*) from page) > ${pageSize} then (select min(id)::text from shown) end,
        'members', (select json_agg(json_build_object('id', id, 'name', name) order by name) from members where negotiation_id = $1),
        'issues', coalesce((select json_agg(json_build_object('number', number, 'title', title) order by number)
          from issues where negotiation_id = $1), '[]'::json)) as feed`,
    values: [
      ctx.negotiation.id,
      before,
      member,
      kind ? typesOf(kind) : null,
      issue,
      may(ctx.actor.role, "comment.read-team"),
      readsDrafts(ctx),
      may(ctx.actor.role, "member.manage"),
    ],
  });
  return rows[0]?.feed ?? { rows: [], next: null, members: [], issues: [] };
}
