"use client";

import { CommandButton } from "@/components/ui/command-button";
import { reopenThreadAction, resolveThreadAction } from "@/domain/comments/actions";

/** Resolves a thread, with a moment to take it back, or reopens it. */
export function SettleButton({ negotiation, id, resolved }: { negotiation: string; id: string; resolved: boolean }) {
  const resolve = (input: unknown) => resolveThreadAction(negotiation, input);
  const reopen = (input: unknown) => reopenThreadAction(negotiation, input);
  return (
    <CommandButton
      variant="quiet"
      size="sm"
      action={resolved ? reopen : resolve}
      input={{ id }}
      done={resolved ? "Thread reopened" : "Thread resolved"}
      undo={{ action: resolved ? resolve : reopen, input: { id }, done: resolved ? "Resolved again" : "Reopened" }}
    >
      {resolved ? "Reopen" : "Resolve"}
    </CommandButton>
  );
}
