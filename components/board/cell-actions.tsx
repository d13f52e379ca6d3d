import { CommentForm } from "@/components/comments/comment-form";
import { PositionActions } from "@/components/positions/position-actions";
import { RecordDialog } from "@/components/positions/record-dialog";
import { may, type Role } from "@/domain/access/permissions";
import type { CellView } from "@/domain/board/cell-view";

/** The way to record what the party of a cell holds. */
export function RecordHere({ cell, negotiation }: { cell: CellView; negotiation: string }) {
  const { id, number, title } = cell.issue;
  return (
    <RecordDialog
      key={cell.party.id}
      negotiation={negotiation}
      issue={{ id, number, title }}
      draft={{ partyId: cell.party.id }}
      variant="primary"
      buttonSize="sm"
      label={cell.shown ? "Add position" : "Record position"}
    />
  );
}

/** What this viewer may do about the shown position; stays in reach while one reads. */
export function CellActions({ cell, negotiation, role }: { cell: CellView; negotiation: string; role: Role }) {
  if (!cell.shown || !may(role, "comment.write")) return null;
  const { versions: _, threads: __, ...subject } = cell.shown;
  return (
    <div className="panel-actions">
      {may(role, "position.write") ? <RecordHere cell={cell} negotiation={negotiation} /> : null}
      <PositionActions key={subject.id} negotiation={negotiation} detail={subject} role={role} />
      <CommentForm
        key={`comment ${subject.id}`}
        negotiation={negotiation}
        on={{ target: { kind: "position", id: subject.id } }}
        label="Comment"
        size="sm"
        kbd="m"
        team={may(role, "comment.read-team")}
      />
    </div>
  );
}
