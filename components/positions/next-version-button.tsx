"use client";

import { lazy } from "react";
import type { PositionSubject } from "@/domain/board/issue-view";
import { ChoicesDialog } from "./choices-dialog";

const NextVersionForm = lazy(() => import("./next-version-form"));

/** Leads to the version that comes after one: a revision while it was never on the board, else its successor. */
export function NextVersionButton({ negotiation, detail }: { negotiation: string; detail: PositionSubject }) {
  const isOnBoard = detail.review === "reviewed";
  return (
    <ChoicesDialog
      negotiation={negotiation}
      issue={detail.issue.number}
      label={isOnBoard ? "Supersede" : "Revise"}
      buttonSize="sm"
      title={isOnBoard ? "Record a successor" : "Revise the position"}
      description={detail.statement}
    >
      {(choices) => <NextVersionForm negotiation={negotiation} detail={detail} choices={choices} />}
    </ChoicesDialog>
  );
}
