"use client";

import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { may, type Role } from "@/domain/access/permissions";
import { type MatrixAddress, writeAddress } from "@/domain/board/address";
import type { CellView } from "@/domain/board/cell-view";
import { plural } from "@/lib/plural";
import { CellActions, RecordHere } from "./cell-actions";
import { CellPosition } from "./cell-position";
import { PositionList } from "./position-list";
import { useCell } from "./use-cell";

type CellPanelProps = {
  negotiation: string;
  open: NonNullable<MatrixAddress["open"]>;
  times: Pick<MatrixAddress, "valid" | "known">;
  viewer: { memberId: string; role: Role };
  /** Changes whenever the page was read again. */
  fresh: unknown;
};

/** What a cell opens to, beside the matrix. */
export default function CellPanel({ negotiation, open, times, viewer, fresh }: CellPanelProps) {
  const { cell, pending, failed, retry } = useCell(negotiation, open, times, fresh);
  if (failed) {
    return (
      <Notice
        tone="error"
        role="alert"
        title="The cell could not be loaded"
        action={<Button onClick={retry}>Try again</Button>}
      >
        Nothing was lost. Check the connection, and whether you are still signed in.
      </Notice>
    );
  }
  if (!cell || pending) return <Skeleton lines={8} />;
  const { issue, shown, standing, pending: waiting, others, asOf } = cell;
  const isPast = asOf !== null;
  const href = `/n/${negotiation}/issues/${issue.number}${writeAddress(times)}`;
  const list = { negotiation, issue: issue.number, times };
  return (
    <div className="stack">
      <p className="text-ink-2">
        <Link className="link" href={href}>
          {issue.title}
        </Link>
      </p>
      {shown ? (
        <CellPosition detail={shown} disputed={cell.disputed} negotiation={negotiation} viewer={viewer} />
      ) : (
        <Nothing cell={cell}>
          {may(viewer.role, "position.write") && !isPast ? <RecordHere cell={cell} negotiation={negotiation} /> : null}
        </Nothing>
      )}
      <PositionList
        {...list}
        title="Also on the board"
        note={`${plural(standing.length - 1, "more position")} of the same rank`}
        rows={standing.slice(1)}
      />
      <PositionList {...list} title="Not yet on the board" note="drafts and what waits for review" rows={waiting} />
      <PositionList {...list} title="Not shown" note="outside its days, set aside or taken back" rows={others} />
      {isPast ? null : <CellActions cell={cell} negotiation={negotiation} role={viewer.role} />}
    </div>
  );
}

/** Unknown is unknown: an empty cell says so, and never stands for a neutral position. */
function Nothing({ cell, children }: { cell: CellView; children: React.ReactNode }) {
  const { party, pending, asOf } = cell;
  return (
    <div className="empty pt-2">
      <h2>No position recorded</h2>
      <div>
        {asOf ? `For that day, ` : ""}
        {asOf ? "nothing" : "Nothing"} is recorded of what {party.name} holds on this issue
        {pending.length > 0 ? "; what is below has not been reviewed" : ""}. That says nothing about what it holds.
      </div>
      {children}
    </div>
  );
}
