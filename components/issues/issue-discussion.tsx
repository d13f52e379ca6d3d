import type { ReactNode } from "react";
import { Threads, type ThreadViewer } from "@/components/comments/threads";
import { Link } from "@/components/ui/link";
import type { IssueView } from "@/domain/board/issue-view";
import type { ThreadView } from "@/domain/comments/schema";
import { issueStatusesById } from "@/domain/status/statuses";

type IssueDiscussionProps = { issue: IssueView; negotiation: string; viewer: ThreadViewer };

/** What is said about the issue, and about the quotes, positions and steps that belong to it. */
export function IssueDiscussion({ issue, negotiation, viewer }: IssueDiscussionProps) {
  // What is said about the opened position stands with that.
  const elsewhere = new Set(issue.open?.threads.map(({ id }) => id));
  const threads = issue.threads.filter(({ id }) => !elsewhere.has(id));
  const open = threads.filter(({ resolved }) => !resolved).length;
  return (
    <section aria-labelledby="discussion" className="mt-7">
      <h2 className="section-title" id="discussion">
        Discussion <small>{open > 0 ? `${open} open` : ""}</small>
      </h2>
      <Threads
        threads={threads}
        target={{ kind: "issue", id: issue.id }}
        negotiation={negotiation}
        viewer={viewer}
        kbd="m"
        about={(thread) => aboutOf(thread, issue, negotiation)}
        empty="Nothing has been said yet. Doubts about a source belong on its quote."
      />
    </section>
  );
}

/** What a thread is about, where that is not the issue itself. */
function aboutOf({ target }: ThreadView, issue: IssueView, negotiation: string): ReactNode {
  if (target.kind === "evidence") {
    const quoted = issue.evidence.items.find(({ id }) => id === target.id);
    return quoted ? <span className="line-clamp-2 font-serif">{quoted.exact}</span> : "on a quote";
  }
  if (target.kind === "position") {
    const found = issue.positions
      .flatMap(({ party, standing, pending, others }) =>
        [...standing, ...pending, ...others].map((row) => ({ party, row })),
      )
      .find(({ row }) => row.id === target.id);
    return found ? (
      <Link
        className="link"
        href={`/n/${negotiation}/issues/${issue.number}?open=${found.row.id}#position-${found.row.id}`}
      >
        {found.party.name}: {found.row.statement}
      </Link>
    ) : (
      "on an earlier version of a position"
    );
  }
  if (target.kind === "status_change") {
    const change = issue.history.changes.find(({ id }) => id === target.id);
    return change ? `on the step to ${issueStatusesById[change.to].label.toLowerCase()}` : "on a step of the status";
  }
  return null;
}
