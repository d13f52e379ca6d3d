import { type Concerned, concerning, reasonFor } from "./concerns";

/** As far as unread things are counted; from here on there are "99+". */
export const mostUnread = 100;

/** Whether the activity `a` is unread by the member `m`: what they said of it, else by the mark up to which they have read everything. */
export const isUnread = (member: string, upTo: string) =>
  `coalesce((select not r.read from inbox_reads r where r.member_id = ${member} and r.activity_id = a.id), a.id > ${upTo})`;

/**
 * A SQL expression: how much in the inbox of the member `m` is unread, `mostUnread` at most. Exact, and not by looking through all that happened: each reason is come to from
 * what makes it one (a mention, a thread, an issue) over an index, and asked to the end only as long as there is less than that.
 */
export function unreadCount(concerned: Concerned): string {
  const { negotiation: n, member } = concerned;
  const mayConcern = `a.actor_id is distinct from ${member} and a.type in (${concerning})`;
  const of = (what: string) =>
    `(select a.id from ${what} where ${reasonFor(concerned)} is not null and ${isUnread(member, "m.inbox_read_up_to")} limit ${mostUnread})`;
  // "offset 0" keeps each look-up on its own, over its own index, whatever the planner thinks of the limit.
  const since = (condition: string) => `(select a.* from activity a
    where a.negotiation_id = ${n} and a.id > m.inbox_read_up_to and ${condition} and ${mayConcern} offset 0) a`;
  const under = (column: string, ids: string) => `(${ids}) of cross join lateral ${since(`a.${column} = of.id`)}`;
  const sources = [
    under(
      "subject_id",
      `select x.comment_id as id from comment_mentions x where x.negotiation_id = ${n} and x.member_id = ${member}
        union select answer.id from comments own
          join comments answer on answer.negotiation_id = ${n} and answer.parent_id = coalesce(own.parent_id, own.id)
        where own.negotiation_id = ${n} and own.author_id = ${member}`,
    ),
    since("a.type = 'position.returned'"),
    since(`a.after ->> 'ownerId' = ${member}::text`),
    under(
      "issue_id",
      `select i.id from issues i where i.negotiation_id = ${n} and i.owner_id = ${member}
        union select w.issue_id from issue_watches w where w.negotiation_id = ${n} and w.member_id = ${member}`,
    ),
    // Below the mark there is only what was marked as unread.
    `inbox_reads kept join activity a on a.negotiation_id = ${n} and a.id = kept.activity_id and kept.member_id = ${member} and not kept.read and ${mayConcern}`,
  ];
  return `(select least(count(*), ${mostUnread})::int from (${sources.map(of).join(" union ")}) unread)`;
}
