import type { Ctx } from "@/domain/access/context";
import { standsOn } from "@/domain/positions/standing";
import type { Day } from "@/lib/days";
import { partyOrder } from "./read-parts";
import type { BoardWindow } from "./schema";

// Parameters of every statement of the board:
// $1 negotiation · $2 statuses · $3 owner · $4 pattern of the text · $5 parties · $6 the day of the world
// and of those as of an earlier moment: $7 that moment. What a statement needs besides follows.

/** Whether a statement reads today's board from the states, or the board of an earlier moment from the histories. */
export type Time = "today" | "then";

/** The parameters of the filters, at a day and perhaps a moment. */
export function filterValues(ctx: Ctx, window: BoardWindow, valid: Day, known?: Date): unknown[] {
  const { status, owner, text, parties } = window;
  const pattern = text === "" ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    ctx.negotiation.id,
    status.length ? status : null,
    owner ?? null,
    pattern,
    parties.length ? parties : null,
    valid,
    ...(known ? [known] : []),
  ];
}

export function windowValues({ rows, row, columns, column }: BoardWindow): unknown[] {
  return [rows, row, columns, column];
}

/** The parameter of this place after those of the filters. */
export function after(time: Time, place: number): string {
  return `$${(time === "today" ? 6 : 7) + place}`;
}

/** A number as text that sorts as the number does. Comparing such text is much cheaper than comparing lists of numbers. */
const inOrder = (number: string) => `lpad(${number}::text, 10, '0')`;

/**
 * The issues that pass the filters, with the status of the time: today the cached one, else that of the change which `statusAt` would choose.
 * `path` sorts as the tree: the numbers from the root down to the issue.
 */
export function issuesWith(time: Time): string {
  const then = `left join lateral (
        select c.id, c.to_status from status_changes c
        where c.negotiation_id = $1 and c.issue_id = i.id and c.effective_earliest <= $6::date and c.recorded_at <= $7::timestamptz
        order by c.effective_earliest desc, c.number desc limit 1) last on true`;
  const [status, change] =
    time === "today" ? ["i.status", "i.status_change_id"] : ["coalesce(last.to_status, 'identified')", "last.id"];
  return `tree as (
      select id, 0 as depth, ${inOrder("number")} collate "C" as path from issues where negotiation_id = $1 and parent_id is null
      union all
      select i.id, tree.depth + 1, tree.path || ${inOrder("i.number")} from tree join issues i on i.negotiation_id = $1 and i.parent_id = tree.id),
    passing as (
      select i.id, i.number, i.title, ${status} as status, ${change} as status_change_id, tree.depth, tree.path
      from issues i join tree on tree.id = i.id ${time === "then" ? then : ""}
      where i.negotiation_id = $1 and ($2::text[] is null or ${status}::text = any ($2))
        and ($3::text is null or case when $3 = 'none' then i.owner_id is null else i.owner_id::text = $3 end)
        and ($4::text is null or i.title ilike $4 or i.question ilike $4))`;
}

const orders = { tree: "path", status: "status, number" };

/** Common table expressions `shown_issues` and `shown_parties`: the window's rows and columns, with their totals. */
export function windowed(order: BoardWindow["order"], time: Time): string {
  return `${issuesWith(time)},
    shown_issues as (
      select *, row_number() over (order by ${orders[order]}) as place, count(*) over () as total from passing
      order by place limit ${after(time, 1)} offset ${after(time, 2)}),
    shown_parties as (
      select p.id, p.name, p.short_name, p.principal, row_number() over (order by ${partyOrder}) as place, count(*) over () as total
      from parties p where p.negotiation_id = $1 and ($5::uuid[] is null or p.id = any ($5))
      order by place limit ${after(time, 3)} offset ${after(time, 4)})`;
}

/** What every answer about the board holds besides its cells. */
export const framed = `
    'totals', json_build_object('issues', coalesce((select max(total) from shown_issues), 0), 'parties', coalesce((select max(total) from shown_parties), 0)),
    'ownerName', (select m.name from members m where m.negotiation_id = $1 and m.id::text = $3),
    'parties', coalesce((select json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'principal', principal) order by place) from shown_parties), '[]'),
    'issues', coalesce((select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'status', i.status, 'depth', i.depth,
        'scope', coalesce((select json_agg(coalesce(p.short_name, p.name) order by ${partyOrder}) from status_scope_parties sp
            join parties p on p.negotiation_id = sp.negotiation_id and p.id = sp.party_id
            where sp.negotiation_id = $1 and sp.status_change_id = i.status_change_id), '[]')) order by i.place) from shown_issues i), '[]')`;

/** The conditions under which a position of `position_states s` stands today: those of `cellAt`, from what the histories left there. */
export const standsToday = `s.negotiation_id = $1 and ${standsOn("$6::date")}`;

/** Joins `s` to the rows and columns of the window. */
export const inWindow = `join shown_issues i on i.id = s.issue_id join shown_parties p on p.id = s.party_id`;

/** The place of a cell in the lists of the window's issues `i` and parties `p`, which know theirs in the whole board, from 1. */
export function places(time: Time): [row: string, column: string] {
  return [`i.place - 1 - ${after(time, 2)}::int`, `p.place - 1 - ${after(time, 4)}::int`];
}
