import type { Ctx } from "@/domain/access/context";
import { may } from "@/domain/access/permissions";
import { readsDrafts } from "@/domain/access/read-rights";
import { plainMarkdown } from "@/lib/markdown";
import { concerning, reasonFor } from "./concerns";
import type { InboxFilter } from "./inbox-filter";
import type { Inbox, InboxRow } from "./inbox-view";
import { commentPath, issuePath, positionPath } from "./record-paths";
import { isUnread } from "./unread";

const pageSize = 50;

/** A page of what concerns the actor, newest first, each with why. One statement. */
export async function readInbox(ctx: Ctx, { reason, unread, before }: InboxFilter): Promise<Inbox> {
  const { rows } = await ctx.db.pool.query<{ inbox: Inbox }>({
    name: "inbox",
    text: `with me as (select id, inbox_read_up_to from members where negotiation_id = $1 and id = $2),
      found as (
        select * from (
          select a.*, ${reasonFor({ negotiation: "$1", member: "$2::uuid", team: "$3::boolean", drafts: "$4::boolean" })} as reason,
            ${isUnread("$2", "me.inbox_read_up_to")} as unread
          from activity a cross join me where a.negotiation_id = $1 and a.type in (${concerning}) and ($5::bigint is null or a.id < $5)) a
        where a.reason is not null and ($6::text is null or a.reason = $6) and (not $7::boolean or a.unread)
        order by a.id desc limit ${pageSize + 1}),
      shown as (select * from found order by id desc limit ${pageSize})
      select json_build_object(
        'rows', coalesce((select json_agg(json_build_object('id', a.id::text, 'at', a.at, 'actor', a.actor_name, 'type', a.type, 'reason', a.reason,
            'unread', a.unread, 'issue', case when i.id is not null then json_build_object('number', i.number, 'title', i.title) end,
            'about', case when c.id is not null then coalesce(about.statement, d.title) end,
            'words', coalesce(left(c.body, 400), case when a.type = 'position.returned' then nullif(a.after ->> 'note', '') end, p.statement,
              a.after ->> 'reason'),
            'path', coalesce(${commentPath("c.id")}, ${positionPath("i.number", "p.id")}, ${issuePath("i.number")})) order by a.id desc)
          from shown a
            left join issues i on i.negotiation_id = $1 and i.id = a.issue_id
            left join comments c on c.negotiation_id = $1 and c.id = a.subject_id
            left join positions about on about.negotiation_id = $1 and about.id = c.position_id
            left join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
            left join hazards h on h.negotiation_id = $1 and h.id = c.hazard_id
            left join captures t on t.negotiation_id = $1 and t.id = coalesce(e.capture_id, h.capture_id)
            left join documents d on d.negotiation_id = $1 and d.id = t.document_id
            left join positions p on p.negotiation_id = $1 and p.id = a.subject_id), '[]'::json),
        'next', case when (select count(*) from found) > ${pageSize} then (select min(id)::text from shown) end,
        'upTo', (select max(a.id)::text from activity a where a.negotiation_id = $1)) as inbox`,
    values: [
      ctx.negotiation.id,
      ctx.actor.memberId,
      may(ctx.actor.role, "comment.read-team"),
      readsDrafts(ctx),
      before ?? null,
      reason ?? null,
      unread === "1",
    ],
  });
  const inbox = rows[0]?.inbox ?? { rows: [], next: null, upTo: null };
  return { ...inbox, rows: inbox.rows.map(said) };
}

/** Comments are Markdown; what else is said is not. */
function said(row: InboxRow): InboxRow {
  return row.type.startsWith("comment.") && row.words ? { ...row, words: plainMarkdown(row.words) } : row;
}
