import { CommentForm } from "@/components/comments/comment-form";
import type { ThreadViewer } from "@/components/comments/threads";
import { may } from "@/domain/access/permissions";
import type { PositionDetail as Detail } from "@/domain/board/issue-view";
import { PositionActions } from "./position-actions";
import { PositionDetail } from "./position-detail";
import { WithdrawCitation } from "./withdraw-citation";

type OpenPositionProps = {
  detail: Detail;
  negotiation: string;
  viewer: ThreadViewer;
  /** As of a past day nothing is written. */
  readOnly?: boolean;
};

/** An opened position with all that this viewer may do about it. */
export function OpenPosition({ detail, negotiation, viewer, readOnly = false }: OpenPositionProps) {
  const { versions: _, threads: __, ...subject } = detail;
  const mayWithdraw = may(viewer.role, "position.write") && !detail.superseded;
  return (
    <PositionDetail
      detail={detail}
      negotiation={negotiation}
      viewer={viewer}
      actions={readOnly ? null : <PositionActions negotiation={negotiation} detail={subject} role={viewer.role} />}
      citationActions={({ citationId, id }) =>
        readOnly ? null : (
          <>
            {may(viewer.role, "comment.write") ? (
              <CommentForm
                negotiation={negotiation}
                on={{ target: { kind: "evidence", id } }}
                label="Comment on this quote"
                variant="quiet"
                size="sm"
                team={may(viewer.role, "comment.read-team")}
              />
            ) : null}
            {mayWithdraw ? <WithdrawCitation negotiation={negotiation} citationId={citationId} /> : null}
          </>
        )
      }
    />
  );
}
