import type { Ctx } from "@/domain/access/context";
import { versionIsOpen } from "@/domain/access/read-rights";
import { renderMarkdown } from "@/lib/markdown";
import { plainMentions } from "@/lib/mentions";
import { maySee } from "./rules";
import type { CommentView, ThreadView } from "./schema";

type StoredComment = Omit<CommentView, "html" | "source" | "earlier"> & {
  body: string;
  earlier: { number: number; at: string; body: string }[];
};

/** A thread as `threadsJson` builds it, before its text is rendered. */
export type StoredThread = StoredComment &
  Omit<ThreadView, keyof CommentView | "replies"> & { replies: StoredComment[] };

/** The expressions that say whether team-only threads, and those on drafts, are read: pass `readsTeam(ctx)` and `readsDrafts(ctx)` as their values. */
export type ThreadRights = { team: string; drafts: string };

/** The words of a deleted comment, and those before, stay in the database. */
const comment = `'id', c.id, 'authorId', c.author_id, 'author', a.name, 'at', c.created_at, 'version', c.version, 'editedAt', c.edited_at,
      'body', case when c.deleted_at is null then c.body else '' end,
      'deleted', case when c.deleted_at is not null then json_build_object('at', c.deleted_at, 'by',
        (select m.name from members m where m.negotiation_id = $1 and m.id = c.deleted_by_id)) end,
      'earlier', case when c.version > 1 and c.deleted_at is null then
        (select json_agg(json_build_object('number', e.number, 'at', e.written_at, 'body', e.body) order by e.number)
          from comment_versions e where e.negotiation_id = $1 and e.comment_id = c.id) else '[]' end`;

const columns = {
  issue: "issue_id",
  position: "position_id",
  evidence: "evidence_id",
  status_change: "status_change_id",
  hazard: "hazard_id",
};
const kind = Object.entries(columns).map(([name, column]) => `when c.${column} is not null then '${name}'`);

/**
 * A SQL expression: the threads of the negotiation `$1` that fulfil a condition on `comments c`, oldest first, as JSON for `toThreads`.
 * For reads that bring a page's threads along in one statement. What `ThreadRights` does not let
 * through never leaves the database.
 */
export function threadsJson(condition: string, { team, drafts }: ThreadRights): string {
  return `(select coalesce(json_agg(json_build_object(${comment}, 'visibility', c.visibility,
      'target', json_build_object(
        'kind', case ${kind.join(" ")} end, 'id', coalesce(${Object.values(columns)
          .map((column) => `c.${column}`)
          .join(", ")})),
      'resolved', case when c.resolved_at is not null then json_build_object('at', c.resolved_at, 'by', resolver.name) end,
      'replies', (select coalesce(json_agg(json_build_object(${comment}) order by c.created_at, c.id), '[]')
        from comments c join members a on a.negotiation_id = c.negotiation_id and a.id = c.author_id
        where c.negotiation_id = $1 and c.parent_id = opening.id)) order by c.created_at, c.id), '[]')
    from comments c
      join members a on a.negotiation_id = c.negotiation_id and a.id = c.author_id
      left join members resolver on resolver.negotiation_id = c.negotiation_id and resolver.id = c.resolved_by_id
      cross join lateral (select c.id) opening
    where c.negotiation_id = $1 and c.parent_id is null and (c.visibility = 'negotiation' or ${team})
      and ${versionIsOpen("c.position_id", drafts)} and (${condition}))`;
}

export function readsTeam(ctx: Ctx): boolean {
  return maySee(ctx.actor.role, "team");
}

/** Renders the text of threads that `threadsJson` brought. It is the same for everybody who reads them, so that a page may keep it. */
export function toThreads(threads: readonly StoredThread[]): ThreadView[] {
  const rendered = <C extends StoredComment>({ body, earlier, ...rest }: C) => ({
    ...rest,
    html: renderMarkdown(body),
    earlier: earlier.map(({ body: words, ...version }) => ({ ...version, html: renderMarkdown(words) })),
    source: rest.deleted ? null : plainMentions(body),
  });
  return threads.map((thread) => ({ ...rendered(thread), replies: thread.replies.map(rendered) }));
}
