import type { ReactNode } from "react";
import { DateReason, saysWhy } from "@/components/dates/said-date";
import { ActMark } from "@/components/positions/act-mark";
import { CitedQuote } from "@/components/positions/cited-quote";
import { DateText } from "@/components/ui/date-text";
import { HistoryList } from "@/components/ui/history-list";
import { LeftOut } from "@/components/ui/left-out";
import { Link } from "@/components/ui/link";
import { printOnce } from "@/components/ui/print-html";
import { Printed } from "@/components/ui/printed";
import type { IssueView, MoveView, StatusChangeView } from "@/domain/board/issue-view";
import { type IssueStatus, issueStatusesById } from "@/domain/status/statuses";
import { formatWorldDate } from "@/lib/days";
import { listed } from "@/lib/listed";
import { plural } from "@/lib/plural";

type IssueHistoryProps = {
  issue: IssueView;
  negotiation: string;
  allHref: string;
  /** What can be done about one step: as it looks, and as it works. */
  action?: { look: ReactNode; of: (change: StatusChangeView) => ReactNode };
};

const words = (status: IssueStatus) => issueStatusesById[status].label.toLowerCase();
const capital = (status: IssueStatus) => issueStatusesById[status].label;

/** How the issue got here, latest first: the steps of its status with why and on which words, and between them who moved. */
export function IssueHistory({ issue, negotiation, allHref, action }: IssueHistoryProps) {
  const { changes, moves, more, later } = issue.history;
  const names = new Map(issue.parties.map(({ id, name }) => [id, name]));
  const draw = () => {
    const items = [
      ...changes.map((change) => ({
        order: orderOf(change),
        ...step(change, negotiation, said(issue, change.id), action?.look),
      })),
      ...moves.map((move) => ({ order: orderOf(move), ...moved(move, names.get(move.partyId) ?? "") })),
    ].sort((a, b) => (a.order < b.order ? 1 : -1));
    return <HistoryList items={items} />;
  };
  return (
    <section aria-labelledby="history" className="mt-7">
      <h2 className="section-title" id="history">
        History <small>how the issue got here</small>
      </h2>
      {changes.length + moves.length === 0 ? (
        <p className="text-ink-2">
          No status change yet: the issue is identified. Each step from there stands here, with its reason and the words
          it rests on.
        </p>
      ) : (
        <Printed
          html={printOnce(issue, action ? "history, with what can be done" : "history", draw)}
          live={Object.fromEntries(changes.map((change) => [change.id, action?.of(change)]))}
        />
      )}
      <LeftOut count={later} of={(count) => plural(count, "step")} />
      {more ? (
        <p>
          <Link className="link" href={allHref} scroll={false}>
            Show every step
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** The way to what is said about a step, which stands in the discussion. */
function said({ threads }: IssueView, id: string): ReactNode {
  const about = threads.filter(({ target }) => target.kind === "status_change" && target.id === id);
  const [first] = about;
  const comments = about.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  return first ? (
    <a className="link" href={`#comment-${first.id}`}>
      {plural(comments, "comment")}
    </a>
  ) : null;
}

/** By the day in the world, then by when we wrote it down. */
function orderOf({ effectiveDay, recordedAt }: { effectiveDay: string | null; recordedAt: string }): string {
  return `${effectiveDay ?? recordedAt.slice(0, 10)} ${recordedAt}`;
}

function step(change: StatusChangeView, negotiation: string, talk: ReactNode, look: ReactNode) {
  const { id, from, to, reason, effective, recordedAt, recordedBy, citations, scope } = change;
  return {
    key: id,
    when: <span className="num">{formatWorldDate(effective.edtf)}</span>,
    what: (
      <p id={`change-${id}`}>
        {from === to ? null : (
          <b>
            {capital(from)} → {words(to)}
          </b>
        )}
        {from === to ? <Rescoped scope={scope} /> : scope.length > 0 ? <>, agreed between {namesOf(scope)}</> : null}
      </p>
    ),
    why: (
      <div className="stack">
        <p>{reason}</p>
        {saysWhy(effective) ? (
          <p>
            <DateReason date={effective} inFull />
          </p>
        ) : null}
        {citations.map((citation) => (
          <CitedQuote key={citation.citationId} evidence={citation} negotiation={negotiation} />
        ))}
        <div className="row text-sm text-ink-3">
          <span>
            recorded <DateText value={recordedAt} /> by {recordedBy}
          </span>
          {talk}
          {look ? (
            <span className="contents" data-live={id}>
              {look}
            </span>
          ) : null}
        </div>
      </div>
    ),
  };
}

function Rescoped({ scope }: { scope: StatusChangeView["scope"] }) {
  return scope.length > 0 ? (
    <>
      Scope recorded: <b>agreed between {namesOf(scope)}</b>; the status stays <b>under discussion</b>
    </>
  ) : (
    <>
      Scope withdrawn; the status stays <b>under discussion</b>
    </>
  );
}

const namesOf = (scope: StatusChangeView["scope"]) => listed(scope.map(({ name }) => name));

function moved({ id, from, to, statement, effective }: MoveView, party: string) {
  return {
    key: id,
    when: <span className="num">{formatWorldDate(effective.edtf)}</span>,
    what: (
      <p className="text-ink-2">
        {party} moved from <ActMark act={from} /> to <ActMark act={to} />: {statement}
      </p>
    ),
    why: saysWhy(effective) ? <DateReason date={effective} inFull /> : undefined,
  };
}
