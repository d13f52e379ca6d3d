"use client";

import { lazy, useState } from "react";
import { Button } from "@/components/ui/button";
import type { PositionSubject } from "@/domain/board/issue-view";
import { LazyDialog } from "./lazy-dialog";

const GradeForm = lazy(() => import("./grade-form"));

/** Judges how well a position is borne out, wherever it is weighed. */
export function GradeButton({ negotiation, detail }: { negotiation: string; detail: PositionSubject }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Grade
      </Button>
      <LazyDialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title="Grade the position"
        description={detail.statement}
      >
        <GradeForm negotiation={negotiation} detail={detail} />
      </LazyDialog>
    </>
  );
}
