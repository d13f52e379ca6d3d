"use client";

import { lazy } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { ChoicesDialog } from "./choices-dialog";
import type { PositionDraft } from "./position-draft";

const RecordForm = lazy(() => import("./record-form"));

type RecordDialogProps = Omit<ButtonLook, "size"> & {
  negotiation: string;
  /** The issue it is about; without one the form asks. */
  issue?: { id: string; number: number; title: string } | null;
  /** What is known already: the party of the cell, the quote selected in the reader. */
  draft?: PositionDraft;
  label?: string;
  buttonSize?: ButtonLook["size"];
};

/** "Record position", from an issue, a cell or a selection. */
export function RecordDialog({
  negotiation,
  issue = null,
  draft,
  label = "Record position",
  ...look
}: RecordDialogProps) {
  return (
    <ChoicesDialog
      negotiation={negotiation}
      issue={issue?.number ?? null}
      label={label}
      kbd="p"
      title="Record a position"
      description={issue?.title}
      {...look}
    >
      {(choices) => <RecordForm negotiation={negotiation} issue={issue} choices={choices} draft={draft} />}
    </ChoicesDialog>
  );
}
