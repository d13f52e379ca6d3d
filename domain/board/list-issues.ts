import type { Ctx } from "@/domain/access/context";
import { acts } from "@/domain/positions/acts";
import { standsOn, waitsOn } from "@/domain/positions/standing";
import { issueStatusIds } from "@/domain/status/statuses";
import { dayOf } from "@/lib/days";
import { cursorOf, type IssueFilter, type IssueListRow } from "./issue-filter";
import { partyOrder } from "./read-parts";

export type IssueList = {
  rows: IssueListRow[];
  /** How many issues pass the filter, and how many there are. */
  matching: number;
  total: number;
  parties: number;
  members: { id: string; name: string }[];
  /** The cursor of the next page; null on the last. */
  next: string | null;
};

const pageSize = 60;
const families = JSON.stringify(Object.fromEntries(acts.map(({ id, family }) => [id, family])));

const orders = {
  parent: { by: "m.path", after: "m.path > $6::int[]" },
  status: { by: "m.status, m.number", after: "(m.status, m.number) > ($6::issue_status, $7::int)" },
};

/**
 * The issues of a negotiation, a page at a time: sub-issues below their parent, or by status. Positions and disputes are counted as the
 * board of today counts them. One round trip.
 */
export async function listIssues(ctx: Ctx, filter: IssueFilter): Promise<IssueList> {
  const { group, status, owner, text } = filter;
  const after = cursorValues(group, filter.after);
  const pattern = text === "" ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows: found } = await ctx.db.pool.query<{ list: Omit<IssueList, "next"> }>({
    name: `issues-${group}-${after ? "next" : "first"}`,
    text: statement(group, Boolean(after)),
    values: [
      ctx.negotiation.id,
      status.length ? status : null,
      owner ?? null,
      pattern,
      dayOf(new Date()),
      ...(after ?? []),
      families,
    ],
  });
  const list = found[0]?.list;
  if (!list) throw new Error("The list's statement answered no row.");
  const rows = list.rows.slice(0, pageSize);
  const last = rows.at(-1);
  return { ...list, rows, next: list.rows.length > pageSize && last ? cursorOf(last, group) : null };
}

/** The cursor as parameters; null for none, and for that of the other order. */
function cursorValues(group: IssueFilter["group"], after: string | null | undefined): unknown[] | null {
  const parts = after?.split(".") ?? [];
  if (parts.length === 0) return null;
  if (group === "parent") return parts.every((part) => /^\d{1,9}$/.test(part)) ? [parts.map(Number)] : null;
  const [status = "", number = ""] = parts;
  return issueStatusIds.some((id) => id === status) && /^\d{1,9}$/.test(number) ? [status, Number(number)] : null;
}

function statement(group: IssueFilter["group"], isNext: boolean): string {
  const order = orders[group];
  const map = `$${isNext ? (group === "parent" ? 7 : 8) : 6}::jsonb`;
  return `with recursive tree as (
      select id, array[number] as path from issues where negotiation_id = $1 and parent_id is null
      union all
      select i.id, tree.path || i.number from tree join issues i on i.negotiation_id = $1 and i.parent_id = tree.id),
    m as (
      select i.*, tree.path from issues i join tree on tree.id = i.id
      where i.negotiation_id = $1 and ($2::text[] is null or i.status::text = any ($2))
        and ($3::text is null or case when $3 = 'none' then i.owner_id is null else i.owner_id::text = $3 end)
        and ($4::text is null or i.title ilike $4 or i.question ilike $4)),
    page as (select * from m ${isNext ? `where ${order.after}` : ""} order by ${order.by} limit ${pageSize + 1}),
    cells as (
      select distinct on (s.issue_id, s.party_id) s.issue_id,
             count(distinct ${map} ->> v.act::text) > 1 or bool_or(s.contradicts > 0) as disputed
      from position_states s join positions v on v.negotiation_id = s.negotiation_id and v.id = s.position_id
      where s.negotiation_id = $1 and s.issue_id in (select id from page)
        and ${standsOn("$5::date")}
      group by s.issue_id, s.party_id, s.rank order by s.issue_id, s.party_id, (s.rank = 'preferred') desc),
    held as (select issue_id, count(*) as holding, bool_or(disputed) as disputed from cells group by issue_id),
    waiting as (
      select s.issue_id, count(*) as awaiting from position_states s
      where s.negotiation_id = $1 and s.issue_id in (select id from page) and ${waitsOn("$5::date")}
      group by s.issue_id)
    select json_build_object(
      'total', (select count(*) from issues where negotiation_id = $1),
      'matching', (select count(*) from m),
      'parties', (select count(*) from parties where negotiation_id = $1),
      'members', (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from members where negotiation_id = $1 and removed_at is null),
      'rows', (select coalesce(json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'status', m.status, 'path', m.path, 'owner', o.name,
          'scope', coalesce((select json_agg(coalesce(p.short_name, p.name) order by ${partyOrder}) from status_scope_parties x
            join parties p on p.negotiation_id = x.negotiation_id and p.id = x.party_id
            where x.negotiation_id = $1 and x.status_change_id = m.status_change_id), '[]'),
          'holding', coalesce(held.holding, 0), 'disputed', coalesce(held.disputed, false), 'awaiting', coalesce(waiting.awaiting, 0),
          'changedAt', coalesce(last.at, m.created_at), 'changedBy', last.actor_name) order by ${order.by}), '[]')
        from page m
          left join members o on o.negotiation_id = m.negotiation_id and o.id = m.owner_id
          left join held on held.issue_id = m.id
          left join waiting on waiting.issue_id = m.id
          left join lateral (select a.at, a.actor_name from activity a where a.negotiation_id = $1 and a.issue_id = m.id
            and coalesce(a.after ->> 'visibility', '') <> 'team' order by a.id desc limit 1) last on true)) as list`;
}
