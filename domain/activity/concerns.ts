import type { ActivityType } from "./events";

/** Why something is in a member's inbox, the nearest first: of several reasons the first is told. */
export const reasons = [
  { id: "mention", label: "Mentions", why: "You are mentioned" },
  { id: "reply", label: "Answers", why: "An answer in a thread you take part in" },
  { id: "returned", label: "Returned", why: "You recorded this position, and it was returned" },
  { id: "assigned", label: "Assigned", why: "You own this issue now" },
  { id: "owned", label: "Owned", why: "You own this issue" },
  { id: "watched", label: "Watched", why: "You watch this issue" },
] as const;
export type Reason = (typeof reasons)[number]["id"];
export const reasonIds = reasons.map(({ id }) => id) as [Reason, ...Reason[]];

/** Reasons that are mailed too, where mail is configured and the member wants it. */
export const mailed: readonly Reason[] = ["mention", "reply", "returned"];

/** What tells whoever owns or watches an issue that it changed. */
const changes = [
  "issue.updated",
  "issue.related",
  "issue.unrelated",
  "issue.status-changed",
  "position.recorded",
  "position.submitted",
  "position.reviewed",
  "position.superseded",
  "position.retracted",
  "position.ranked",
  "comment.added",
] as const satisfies readonly ActivityType[];

const quoted = (types: readonly ActivityType[]) => types.map((type) => `'${type}'`).join(", ");

/** The types of activity that can concern anybody, as a SQL list. */
export const concerning = quoted([...changes, "issue.created", "comment.edited", "position.returned"]);

/** The expressions of whose inbox it is, and what they read: `team` and `drafts` are conditions. */
export type Concerned = { negotiation: string; member: string; team: string; drafts: string };

/**
 * A SQL expression: the `Reason` for which the activity `a` is in a member's inbox; null when it is not. What somebody did themselves, what
 * they may not read and what was deleted is in nobody's. The inbox, its count and mail all ask it.
 */
export function reasonFor({ negotiation: n, member, team, drafts }: Concerned): string {
  const closed = (position: string) => `exists (select 1 from position_states s
      where s.negotiation_id = ${n} and s.position_id = ${position} and s.review in ('draft', 'returned'))`;
  return `case
    when a.actor_id is not distinct from ${member} then null
    when a.type like 'comment.%' and not exists (select 1 from comments c where c.negotiation_id = ${n} and c.id = a.subject_id
      and c.deleted_at is null and (${team} or c.visibility = 'negotiation')
      and (${drafts} or c.position_id is null or not ${closed("c.position_id")})) then null
    when a.type like 'position.%' and not ${drafts} and ${closed("a.subject_id")} then null
    when a.type in ('comment.added', 'comment.edited') and jsonb_exists(a.after -> 'mentions', ${member}::text) then 'mention'
    when a.type = 'comment.added' and exists (select 1 from comments c join comments t on t.negotiation_id = ${n} and t.id = c.parent_id
      where c.negotiation_id = ${n} and c.id = a.subject_id and (t.author_id = ${member} or exists (select 1 from comments o
        where o.negotiation_id = ${n} and o.parent_id = t.id and o.author_id = ${member}))) then 'reply'
    when a.type = 'position.returned' and exists (select 1 from positions p
      where p.negotiation_id = ${n} and p.id = a.subject_id and p.recorded_by_id = ${member}) then 'returned'
    when a.type in ('issue.created', 'issue.updated') and a.after ->> 'ownerId' = ${member}::text
      and a.before ->> 'ownerId' is distinct from ${member}::text then 'assigned'
    when a.type not in (${quoted(changes)}) or a.issue_id is null then null
    when exists (select 1 from issues i where i.negotiation_id = ${n} and i.id = a.issue_id and i.owner_id = ${member}) then 'owned'
    when exists (select 1 from issue_watches w
      where w.negotiation_id = ${n} and w.issue_id = a.issue_id and w.member_id = ${member} and w.since <= a.at) then 'watched'
  end`;
}
