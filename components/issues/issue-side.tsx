import { DateText } from "@/components/ui/date-text";
import { may, type Role } from "@/domain/access/permissions";
import type { IssueView } from "@/domain/board/issue-view";
import { issueKey } from "@/domain/issues/schema";
import { markingsById } from "@/domain/negotiations/vocabulary";
import { IssueRelations } from "./issue-relations";
import { RelateDialog, UnrelateButton } from "./relate-dialog";

type IssueSideProps = { issue: IssueView; negotiation: string; role: Role };

/** The quiet facts of an issue, what it belongs to and what it hangs on. */
export function IssueSide({ issue, negotiation, role }: IssueSideProps) {
  const { owner, marking, note, createdAt, createdBy } = issue;
  const mayWrite = may(role, "issue.write") && !issue.asOf;
  return (
    <>
      <h2 className="section-title">Details</h2>
      <dl className="kv">
        <dt>Owner</dt>
        <dd>{owner ?? "nobody"}</dd>
        <dt>Marking</dt>
        <dd>{markingsById[marking].label}</dd>
        <dt>Added</dt>
        <dd>
          <DateText value={createdAt} /> by {createdBy}
        </dd>
      </dl>
      {note ? <p className="mt-3 whitespace-pre-line text-ink-2">{note}</p> : null}
      <div className="mt-7 mb-2 flex items-center justify-between gap-2">
        <h2 className="section-title mb-0!">Relations</h2>
        {mayWrite ? <RelateDialog negotiation={negotiation} issue={{ id: issue.id, number: issue.number }} /> : null}
      </div>
      {issue.parent || issue.children.length > 0 || issue.relations.length > 0 ? (
        <IssueRelations
          issue={issue}
          negotiation={negotiation}
          remove={
            mayWrite
              ? ({ id, issue: other }) => (
                  <UnrelateButton
                    negotiation={negotiation}
                    relation={{ id, name: `${issueKey(negotiation, other.number)} ${other.title}` }}
                  />
                )
              : undefined
          }
        />
      ) : (
        <p className="text-ink-3">Stands by itself: part of nothing, gated by nothing.</p>
      )}
    </>
  );
}
