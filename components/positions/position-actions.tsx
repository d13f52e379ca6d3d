"use client";

import { lazy, useState } from "react";
import { Menu } from "@/components/ui/menu";
import { may, type Role } from "@/domain/access/permissions";
import type { PositionSubject } from "@/domain/board/issue-view";
import { ChoicesDialog } from "./choices-dialog";
import { GradeButton } from "./grade-button";
import { LazyDialog } from "./lazy-dialog";
import { NextVersionButton } from "./next-version-button";
import { ReviewButtons } from "./review-buttons";
import { SubmitForReview } from "./submit-for-review";

const CiteForm = lazy(() => import("./cite-form"));
const RankForm = lazy(() => import("./rank-form"));
const RetractForm = lazy(() => import("./retract-form"));

type PositionActionsProps = { negotiation: string; detail: PositionSubject; role: Role };
type Asked = "rank" | "retract" | null;

/** What can be done with a position, for this role and in this state; nothing for one that has given way. */
export function PositionActions({ negotiation, detail, role }: PositionActionsProps) {
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { id, review, superseded, issue } = detail;
  if (superseded) return null;
  const mayWrite = may(role, "position.write");
  const isOnBoard = review === "reviewed";
  const more = [
    ...(may(role, "position.rank") ? [{ label: "Rank…", onSelect: () => setAsked("rank") }] : []),
    ...(may(role, "position.review") && isOnBoard
      ? [{ label: "Retracted by the source…", danger: true, onSelect: () => setAsked("retract") }]
      : []),
  ];
  return (
    <div className="row">
      {review === "in_review" && may(role, "position.review") ? (
        <ReviewButtons negotiation={negotiation} position={detail} />
      ) : null}
      {mayWrite && (review === "draft" || review === "returned") ? (
        <SubmitForReview negotiation={negotiation} positionId={id} />
      ) : null}
      {mayWrite ? <NextVersionButton negotiation={negotiation} detail={detail} /> : null}
      {mayWrite ? (
        <ChoicesDialog
          negotiation={negotiation}
          issue={issue.number}
          label="Cite evidence"
          buttonSize="sm"
          kbd="e"
          title="Cite evidence"
          description={detail.statement}
        >
          {(choices) => <CiteForm negotiation={negotiation} positionId={id} choices={choices} />}
        </ChoicesDialog>
      ) : null}
      {may(role, "position.grade") ? <GradeButton negotiation={negotiation} detail={detail} /> : null}
      {more.length > 0 ? <Menu label="More about this position" size="sm" items={more} /> : null}
      <LazyDialog open={asked === "rank"} onClose={close} title="Rank the position" description={detail.statement}>
        <RankForm negotiation={negotiation} detail={detail} />
      </LazyDialog>
      <LazyDialog
        open={asked === "retract"}
        onClose={close}
        title="Retracted by the source"
        description={detail.statement}
      >
        <RetractForm negotiation={negotiation} detail={detail} />
      </LazyDialog>
    </div>
  );
}
