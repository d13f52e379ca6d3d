import type { Ctx } from "@/domain/access/context";
import { versionIsOpen } from "@/domain/access/read-rights";
import { threadsJson } from "@/domain/comments/queries";
import { standsOn } from "@/domain/positions/standing";
import { saidDate } from "@/lib/db/said-date";
import {
  citationsJson,
  evidenceFields,
  evidenceJoins,
  partyJson,
  partyOrder,
  stateFields,
  versionFields,
} from "./read-parts";
import { detailJson } from "./read-position";
import { upTo } from "./read-standing";
import { stillCounts } from "./read-supersessions";
import { linksThen } from "./read-support";
import { versionsThen } from "./read-versions";

// $1 negotiation · $2 number of the issue · $3 whether team-only threads are read · $4 the moment of our record ('infinity' for now)
// $5 the opened position or null · $6 how many quotes · $7 how many steps of history · $8 whether drafts are read
// $9 the day of the world that is asked for, null for today · $10 today, where that is asked for
const known = "$4::timestamptz";
const reads = { team: "$3::boolean", drafts: "$8::boolean" };
const here = "(select id from issue)";
/** What happened on a later day of the world than the one asked for is left out, and counted. */
const by = (day: string) => `($9::date is null or ${day} is null or ${day} <= $9::date)`;

const named = (issue: string) =>
  `json_build_object('number', ${issue}.number, 'title', ${issue}.title, 'status', ${issue}.status)`;

const scopeOf = (change: string) => `coalesce((select json_agg(${partyJson} order by ${partyOrder})
    from status_scope_parties x join parties p on p.negotiation_id = x.negotiation_id and p.id = x.party_id
    where x.negotiation_id = $1 and x.status_change_id = ${change}), '[]')`;

/** What stands today, and what is not superseded but does not stand: waiting, set aside, outside its days, taken back. */
const versionsToday = `(select coalesce(json_agg(json_build_object(${versionFields}, ${stateFields},
      'stands', ${standsOn("$10::date")})
      order by (s.rank = 'preferred') desc, s.valid_from desc nulls last, v.recorded_at desc, v.id), '[]')
    from positions v
      join position_states s on s.negotiation_id = v.negotiation_id and s.position_id = v.id
      join members by on by.negotiation_id = v.negotiation_id and by.id = v.recorded_by_id
    where v.negotiation_id = $1 and v.issue_id = ${here}
      and (s.superseded_at is null or s.supersede_reason = 'retracted_by_source' or s.supersede_reason = 'party_moved' and s.valid_to >= $10::date)
      and ${versionIsOpen("v.id", reads.drafts)})`;

const relations = `(select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'outgoing', r.from_id = ${here}, 'issue', ${named("o")})
      order by r.kind, o.number), '[]')
    from issue_relations r
      join issues o on o.negotiation_id = r.negotiation_id and o.id = case when r.from_id = ${here} then r.to_id else r.from_id end
    where r.negotiation_id = $1 and (r.from_id = ${here} or r.to_id = ${here}))`;

const changes = `(select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'from', c.from_status, 'to', c.to_status, 'reason', c.reason,
      'effective', ${saidDate("c", "effective")}, 'effectiveDay', c.effective_earliest, 'recordedAt', c.recorded_at, 'recordedBy', m.name,
      'scope', ${scopeOf("c.id")}, 'citations', c.citations) order by c.number desc), '[]')
    from (select sc.*, ${citationsJson("c.status_change_id = sc.id", known)} as citations from status_changes sc
          where sc.negotiation_id = $1 and sc.issue_id = ${here} and sc.recorded_at <= ${known} and ${by("sc.effective_earliest")} order by sc.number desc limit $7) c
      join members m on m.negotiation_id = c.negotiation_id and m.id = c.recorded_by_id)`;

/** One more than is shown, so that it is known whether there are more. */
const moves = `(select coalesce(json_agg(move order by recorded_at desc), '[]') from (
    select x.recorded_at, json_build_object('id', n.id, 'partyId', n.party_id, 'from', o.act, 'to', n.act, 'statement', n.statement,
      'effective', ${saidDate("n", "valid_from")}, 'effectiveDay', n.valid_from_earliest, 'recordedAt', x.recorded_at) as move
    from positions o
      join supersessions x on x.negotiation_id = o.negotiation_id and x.position_id = o.id and x.reason = 'party_moved' and x.recorded_at <= ${known} and ${stillCounts("x", known)}
      join positions n on n.negotiation_id = x.negotiation_id and n.id = x.successor_id
    where o.negotiation_id = $1 and o.issue_id = ${here} and ${by("n.valid_from_earliest")} order by x.recorded_at desc limit $7 + 1) moved)`;

/** How many status changes and moves came after the day or the moment asked for. */
const laterSteps = `((select count(*) from status_changes c where c.negotiation_id = $1 and c.issue_id = ${here}
      and not (c.recorded_at <= ${known} and ${by("c.effective_earliest")}))
    + (select count(*) from positions o
        join supersessions x on x.negotiation_id = o.negotiation_id and x.position_id = o.id and x.reason = 'party_moved'
          and ${stillCounts("x", "'infinity'::timestamptz")}
        join positions n on n.negotiation_id = x.negotiation_id and n.id = x.successor_id
      where o.negotiation_id = $1 and o.issue_id = ${here} and not (x.recorded_at <= ${known} and ${by("n.valid_from_earliest")})))`;

const evidence = `(select coalesce(json_agg(json_build_object(${evidenceFields(known)},
      'uses', (select coalesce(json_agg(json_build_object('positionId', v.id, 'partyId', v.party_id, 'act', v.act, 'stance', c.stance) order by c.recorded_at), '[]')
        from citations c
          join positions v on v.negotiation_id = c.negotiation_id and v.id = c.position_id
          join position_states s on s.negotiation_id = v.negotiation_id and s.position_id = v.id
        where c.negotiation_id = $1 and c.evidence_id = e.id and v.issue_id = ${here} and (s.superseded_at is null or s.superseded_at > ${known} or s.supersede_reason = 'party_moved' and s.valid_to >= $9::date)
          and ${by("v.valid_from_earliest")} and ${versionIsOpen("v.id", reads.drafts)} and c.recorded_at <= ${known} and (c.withdrawn_at is null or c.withdrawn_at > ${known})),
      'threads', (select count(*) from comments x where x.negotiation_id = $1 and x.evidence_id = e.id and x.parent_id is null
        and (x.visibility = 'negotiation' or ${reads.team}))) order by shown.latest desc, e.id), '[]')
    from (select * from cited order by latest desc, evidence_id limit $6) shown
      join evidence e on e.negotiation_id = $1 and e.id = shown.evidence_id ${evidenceJoins})`;

const threads = threadsJson(
  `c.id in (select x.id from comments x where x.negotiation_id = $1 and x.issue_id = ${here}
    union all select x.id from comments x join positions v on v.negotiation_id = x.negotiation_id and v.id = x.position_id
      where x.negotiation_id = $1 and v.issue_id = ${here} and x.position_id is distinct from $5::uuid
    union all select x.id from comments x join status_changes sc on sc.negotiation_id = x.negotiation_id and sc.id = x.status_change_id
      where x.negotiation_id = $1 and sc.issue_id = ${here}
    union all select x.id from comments x join cited on cited.evidence_id = x.evidence_id where x.negotiation_id = $1)`,
  reads,
);

/** What happened in the negotiation, and who watches what: that changes without anything happening here. */
const issueUpTo = `${upTo}
    || ' ' || (select coalesce(md5(string_agg(w.issue_id::text || w.member_id::text, '' order by w.issue_id, w.member_id)), '') from issue_watches w where w.negotiation_id = $1)`;

/** `links`: the judgements on lineage by which origins are counted, where the versions do not tell their number. */
function statement(versions: string, links: string): string {
  return `with issue as (select * from issues where negotiation_id = $1 and number = $2),
    citing as (
      select c.*, c.recorded_at <= ${known} and ${by("c.day")} as then
      from (select x.*, v.valid_from_earliest as day from positions v join citations x on x.negotiation_id = v.negotiation_id and x.position_id = v.id
              where v.negotiation_id = $1 and v.issue_id = ${here} and ${versionIsOpen("v.id", reads.drafts)}
            union all
            select x.*, sc.effective_earliest from status_changes sc join citations x on x.negotiation_id = sc.negotiation_id and x.status_change_id = sc.id
              where sc.negotiation_id = $1 and sc.issue_id = ${here}) c
      where c.withdrawn_at is null or c.withdrawn_at > ${known}),
    cited as (select c.evidence_id, max(c.recorded_at) as latest from citing c where c.then group by c.evidence_id)
    select json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'question', i.question, 'note', i.note, 'status', i.status, 'version', i.version,
      'createdAt', i.created_at, 'createdBy', creator.name, 'owner', owner.name,
      'watchers', coalesce((select json_agg(w.member_id) from issue_watches w where w.negotiation_id = $1 and w.issue_id = i.id), '[]'), 'marking', n.marking, 'scope', ${scopeOf("i.status_change_id")},
      'parent', (select ${named("o")} from issues o where o.negotiation_id = $1 and o.id = i.parent_id),
      'children', (select coalesce(json_agg(${named("o")} order by o.number), '[]') from issues o where o.negotiation_id = $1 and o.parent_id = i.id),
      'relations', ${relations},
      'parties', (select coalesce(json_agg(${partyJson} order by ${partyOrder}), '[]') from parties p where p.negotiation_id = $1),
      'versions', ${versions}, 'links', ${links},
      'open', case when $5::uuid is not null then ${detailJson(`v.id = $5::uuid and v.issue_id = ${here}`, { known, valid: "$9::date", ...reads })} end,
      'changes', ${changes},
      'changeTotal', (select count(*) from status_changes c where c.negotiation_id = $1 and c.issue_id = i.id and c.recorded_at <= ${known}
        and ${by("c.effective_earliest")}),
      'moves', ${moves}, 'laterSteps', ${laterSteps},
      'laterQuotes', (select count(distinct c.evidence_id) from citing c where c.evidence_id not in (select cited.evidence_id from cited)),
      'evidence', ${evidence}, 'evidenceTotal', (select count(*) from cited),
      'threads', ${threads}, 'upTo', ${issueUpTo}) as issue
    from issue i
      join negotiations n on n.id = i.negotiation_id
      join members creator on creator.negotiation_id = i.negotiation_id and creator.id = i.created_by_id
      left join members owner on owner.negotiation_id = i.negotiation_id and owner.id = i.owner_id`;
}

export const issueToday = statement(versionsToday, "'[]'::json");
export const issueThen = statement(
  versionsThen(`v.issue_id = ${here}`, { known, drafts: reads.drafts }),
  linksThen(known),
);

/** What `upTo` of an issue that is read now would be. */
export async function readIssueUpTo(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.db.pool.query<{ upTo: string }>({
    name: "issue-up-to",
    text: `select ${issueUpTo} as "upTo"`,
    values: [ctx.negotiation.id],
  });
  return rows[0]?.upTo ?? "";
}
