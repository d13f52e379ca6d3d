"use client";

import { lazy } from "react";
import { ChoicesDialog } from "@/components/positions/choices-dialog";
import { type IssueStatus, issueStatusesById } from "@/domain/status/statuses";

const StatusForm = lazy(() => import("./status-form"));

type StatusDialogProps = {
  negotiation: string;
  issue: { id: string; number: number; title: string; status: IssueStatus };
};

/** "Change status", from anywhere on the page of an issue. */
export function StatusDialog({ negotiation, issue }: StatusDialogProps) {
  return (
    <ChoicesDialog
      negotiation={negotiation}
      issue={issue.number}
      label="Change status"
      variant="primary"
      kbd="s"
      title="Change status"
      description={`${issue.title} is ${issueStatusesById[issue.status].label.toLowerCase()}.`}
    >
      {(choices) => <StatusForm negotiation={negotiation} issue={issue} choices={choices} />}
    </ChoicesDialog>
  );
}
