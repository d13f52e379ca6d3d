import { ActMark, actWords } from "@/components/positions/act-mark";
import { Scope, StatusPill } from "@/components/status/status-pill";
import { Link } from "@/components/ui/link";
import type { Change, PositionChange, StatusStep } from "@/domain/events/schema";
import { issueKey } from "@/domain/issues/schema";
import { formatWorldDate } from "@/lib/days";

type LineProps<C> = { negotiation: string; change: C };

/** One change in the world in one line; it leads to the record. `dated` where the date is not said above it already. */
export function ChangeLine({ negotiation, change, dated }: LineProps<Change> & { dated?: boolean }) {
  return (
    <li className="grid grid-cols-1 gap-x-3 py-1 lg:grid-cols-[11rem_minmax(0,1fr)]">
      {change.of === "position" ? (
        <Position negotiation={negotiation} change={change} />
      ) : (
        <Step negotiation={negotiation} change={change} />
      )}
      {dated ? (
        <span className="num text-xs text-ink-3 lg:col-start-2">{formatWorldDate(change.date.edtf)}</span>
      ) : null}
    </li>
  );
}

function IssueRef({ negotiation, number, title }: { negotiation: string; number: number; title: string }) {
  return (
    <span className="text-sm text-ink-3">
      <span className="num">{issueKey(negotiation, number)}</span> {title}
    </span>
  );
}

function Position({ negotiation, change }: LineProps<PositionChange>) {
  const { issue } = change;
  return (
    <>
      <div>
        <span className="mr-2 font-medium">{change.party.name}</span>
        <ActMark act={change.act} />
      </div>
      <div>
        <Link
          className="link decoration-rule-2"
          href={`/n/${negotiation}/issues/${issue.number}?position=${change.id}#position-${change.id}`}
        >
          {change.statement}
        </Link>{" "}
        <IssueRef negotiation={negotiation} {...issue} />
        {change.previous ? (
          <span className="text-sm text-ink-2">
            {" · "}
            {change.previous === change.act
              ? "moved from an earlier position"
              : `moved from “${actWords(change.previous)}”`}
          </span>
        ) : null}
      </div>
    </>
  );
}

function Step({ negotiation, change }: LineProps<StatusStep>) {
  const { issue } = change;
  return (
    <>
      <div className="text-ink-2">{change.from === change.to ? "Scope recorded" : "Status"}</div>
      <div>
        <Link
          className="link decoration-rule-2 font-medium"
          href={`/n/${negotiation}/issues/${issue.number}#change-${change.id}`}
        >
          <span className="num">{issueKey(negotiation, issue.number)}</span> {issue.title}
        </Link>{" "}
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          {change.from === change.to ? null : (
            <>
              <StatusPill status={change.from} /> <span aria-hidden="true">→</span>
              <span className="sr-only">to</span>
            </>
          )}
          <StatusPill status={change.to} />
          <Scope names={change.scope} />
        </span>
        <p className="text-sm text-ink-2">{change.reason}</p>
      </div>
    </>
  );
}
