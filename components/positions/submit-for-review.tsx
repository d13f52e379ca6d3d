"use client";

import { CommandButton } from "@/components/ui/command-button";
import { submitPositionAction } from "@/domain/positions/actions";

/** Sends a draft, or a position that was returned, to a reviewer. */
export function SubmitForReview({ negotiation, positionId }: { negotiation: string; positionId: string }) {
  return (
    <CommandButton
      variant="primary"
      size="sm"
      action={(input) => submitPositionAction(negotiation, input)}
      input={{ positionId }}
      done="Submitted for review"
    >
      Submit for review
    </CommandButton>
  );
}
