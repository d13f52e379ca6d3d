import type { Ctx } from "@/domain/access/context";
import { readsDrafts } from "@/domain/access/read-rights";
import { readsTeam } from "@/domain/comments/queries";
import { type Day, dayOf } from "@/lib/days";
import { Problem } from "@/lib/problem";
import { isUuid } from "@/lib/uuid";
import type { AsOf } from "./cell";
import type { CellView } from "./cell-view";
import { cellOf, rowsThen, type VersionThen } from "./held-rows";
import type { PartyView } from "./issue-view";
import { partyJson } from "./read-parts";
import { detailJson, type StoredDetail, toDetail } from "./read-position";
import { linksThen } from "./read-support";
import { versionsThen } from "./read-versions";
import type { StoredLink } from "./support-then";

type Answer = { issue: CellView["issue"]; party: PartyView; versions: VersionThen[]; links: StoredLink[] };

/** As late as an instant can be: all that is recorded is known. */
const always = new Date(8.64e15);

/**
 * A cell of the board with what it opens to: today, or as of a day of the world and a moment of our record. `cellAt` chooses among the stored
 * versions; a second round trip opens the shown one. The title and status of the issue, and the discussion, are those of today.
 * Throws `not_found`.
 */
export async function readCell(
  ctx: Ctx,
  { issue, party }: { issue: number; party: string },
  asOf: AsOf | null = null,
): Promise<CellView> {
  const known = asOf?.known ?? "infinity";
  const { rows } = isUuid(party)
    ? await ctx.db.pool.query<{ cell: Answer }>({
        name: "cell",
        text: `select json_build_object(
            'issue', json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'status', i.status), 'party', ${partyJson}, 'links', ${linksThen("$4::timestamptz")},
            'versions', ${versionsThen("v.issue_id = i.id and v.party_id = p.id", { known: "$4::timestamptz", drafts: "$5::boolean" })}) as cell
          from issues i join parties p on p.negotiation_id = i.negotiation_id and p.id = $3
          where i.negotiation_id = $1 and i.number = $2`,
        values: [ctx.negotiation.id, issue, party, known, readsDrafts(ctx)],
      })
    : { rows: [] };
  const found = rows[0]?.cell;
  if (!found) throw new Problem("not_found", "There is no such issue or party.");
  const { versions, links, ...named } = found;
  const held = cellOf(rowsThen(versions, links, asOf ?? { valid: dayOf(new Date()), known: always }));
  const [first] = held.standing;
  return {
    ...named,
    ...held,
    // Review, rank and grade are those of the moment asked for, as in its row.
    shown: first ? { ...(await openPosition(ctx, first.id, known, asOf?.valid ?? null)), ...first } : null,
    asOf: asOf && { valid: asOf.valid, known: asOf.known.toISOString() },
  };
}

async function openPosition(ctx: Ctx, id: string, known: Date | "infinity", valid: Day | null) {
  const { rows } = await ctx.db.pool.query<{ detail: StoredDetail | null }>({
    name: "cell-position",
    text: `select ${detailJson("v.id = $2::uuid", { known: "$4::timestamptz", valid: "$6::date", team: "$3::boolean", drafts: "$5::boolean" })} as detail`,
    values: [ctx.negotiation.id, id, readsTeam(ctx), known, readsDrafts(ctx), valid],
  });
  const detail = rows[0]?.detail;
  if (!detail) throw new Error(`Position ${id} stands in its cell and cannot be opened.`);
  return toDetail(detail);
}
