import { CommentForm } from "@/components/comments/comment-form";
import { IssueHistory } from "@/components/status/issue-history";
import { Button } from "@/components/ui/button";
import { may, type Role } from "@/domain/access/permissions";
import type { IssueView, StatusChangeView } from "@/domain/board/issue-view";

type IssueStoryProps = { issue: IssueView; negotiation: string; allHref: string; role: Role };

const label = "Comment on this step";
const look = { variant: "quiet", size: "sm" } as const;

/** The history of an issue, with what this viewer can do about each step. */
export function IssueStory({ issue, negotiation, allHref, role }: IssueStoryProps) {
  const form = ({ id }: StatusChangeView) => (
    <CommentForm
      negotiation={negotiation}
      on={{ target: { kind: "status_change", id } }}
      label={label}
      team={may(role, "comment.read-team")}
      {...look}
    />
  );
  return (
    <IssueHistory
      issue={issue}
      negotiation={negotiation}
      allHref={allHref}
      action={may(role, "comment.write") ? { look: <Button {...look}>{label}</Button>, of: form } : undefined}
    />
  );
}
