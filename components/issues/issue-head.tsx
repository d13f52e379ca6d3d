import { StatusDialog } from "@/components/status/status-dialog";
import { Scope, StatusPill } from "@/components/status/status-pill";
import { ButtonLink } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { may, type Role } from "@/domain/access/permissions";
import type { IssueView } from "@/domain/board/issue-view";
import { issueKey } from "@/domain/issues/schema";
import { WatchButton } from "./watch-button";

type IssueHeadProps = {
  issue: IssueView;
  negotiation: string;
  viewer: { memberId: string; role: Role };
  todayHref: string;
};

/** What is asked, where the parties are on it, and what one can do about that. */
export function IssueHead({ issue, negotiation, viewer, todayHref }: IssueHeadProps) {
  const { id, number, title, status, scope, asOf, question, watchers } = issue;
  const { memberId, role } = viewer;
  return (
    <header className="mb-3 grid gap-1.5">
      {asOf ? (
        <Notice
          className="mb-2"
          tone="info"
          title={
            <>
              As of <DateText value={asOf.valid} />, as far as was known on <DateText value={asOf.known} form="time" />
            </>
          }
          action={<ButtonLink href={todayHref}>Back to today</ButtonLink>}
        >
          Title, parties, relations and discussion are those of today.
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="num text-sm text-ink-3">{issueKey(negotiation, number)}</span>
        <StatusPill status={status} />
        <Scope names={scope.map(({ name }) => name)} />
        {asOf ? null : (
          <span className="ml-auto flex gap-2">
            <WatchButton negotiation={negotiation} issue={id} watching={watchers.includes(memberId)} />
            {may(role, "issue.write") ? (
              <ButtonLink href={`/n/${negotiation}/issues/${number}/edit`}>Edit</ButtonLink>
            ) : null}
            {may(role, "status.change") ? (
              <StatusDialog negotiation={negotiation} issue={{ id, number, title, status }} />
            ) : null}
          </span>
        )}
      </div>
      <h1 className="grid gap-1.5">
        <span className="label">{title}</span>
        <span className="question">{question}</span>
      </h1>
    </header>
  );
}
