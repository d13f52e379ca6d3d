import { ActMark } from "@/components/positions/act-mark";
import { Grade } from "@/components/positions/grade";
import { Disputed, DoubtedGrade } from "@/components/positions/position-marks";
import { StatusPill } from "@/components/status/status-pill";
import { Link } from "@/components/ui/link";
import type { Holding } from "@/domain/board/party-view";
import { issueKey } from "@/domain/issues/schema";
import { supportInWords } from "@/domain/positions/support";
import { formatWorldDate } from "@/lib/days";
import { plural } from "@/lib/plural";

const grid = "grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)_auto]";

/** What a party holds today, one line an issue: the position that the board shows. */
export function Holdings({ negotiation, holdings }: { negotiation: string; holdings: Holding[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {holdings.map(({ issue, ...held }) => (
        <li key={held.positionId} className={`${grid} py-2.5`}>
          <div className="max-sm:col-span-2">
            <Link
              className="hover:underline"
              href={`/n/${negotiation}/issues/${issue.number}?position=${held.positionId}#position-${held.positionId}`}
            >
              <span className="num block text-xs text-ink-3">{issueKey(negotiation, issue.number)}</span>
              <span className="font-semibold">{issue.title}</span>
            </Link>
            <div>
              <StatusPill status={issue.status} />
            </div>
          </div>
          <div>
            <ActMark act={held.act} />
            <p>{held.statement}</p>
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
              {held.conditions ? <span className="text-ink-2">Conditions: {held.conditions}</span> : null}
              <span className="num">
                {held.validFrom.edtf ? formatWorldDate(held.validFrom.edtf) : "from an unknown day"}
              </span>
              {held.others > 0 ? <span>{plural(held.others, "other position")} in the cell</span> : null}
              {held.contradicts > 0 ? <Disputed label={`${held.contradicts} against`} /> : null}
            </p>
          </div>
          <div className="text-right text-sm text-ink-3">
            <Grade reliability={held.reliability} credibility={held.credibility} />
            <p>{supportInWords(held)}</p>
            <DoubtedGrade row={held} />
          </div>
        </li>
      ))}
    </ul>
  );
}
