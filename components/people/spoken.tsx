import { ActMark } from "@/components/positions/act-mark";
import { ReviewMark } from "@/components/positions/review-mark";
import { Link } from "@/components/ui/link";
import type { Spoken as SpokenPosition } from "@/domain/board/party-view";
import { issueKey } from "@/domain/issues/schema";
import { supersedeReasonsById } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";

/** The positions for which a person is the speaker. The holder is a party, and may be another than the person's own. */
export function Spoken({ negotiation, spoken }: { negotiation: string; spoken: SpokenPosition[] }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {spoken.map(({ issue, party, ...position }) => (
        <li key={position.positionId} className="grid grid-cols-1 gap-x-4 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <p className="num text-ink-2">
            {position.validFrom.edtf ? formatWorldDate(position.validFrom.edtf) : "day unknown"}
          </p>
          <div>
            <p>
              <span className="mr-2 font-medium">{party.name}</span>
              <ActMark act={position.act} />
            </p>
            <p>{position.statement}</p>
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
              <Link
                className="link text-ink-2"
                href={`/n/${negotiation}/issues/${issue.number}?position=${position.positionId}#position-${position.positionId}`}
              >
                <span className="num">{issueKey(negotiation, issue.number)}</span> {issue.title}
              </Link>
              {position.review === "reviewed" ? null : <ReviewMark state={position.review} />}
              {position.superseded ? (
                <span>superseded: {supersedeReasonsById[position.superseded].label.toLowerCase()}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
