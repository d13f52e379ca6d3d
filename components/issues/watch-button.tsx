"use client";

import { CommandButton } from "@/components/ui/command-button";
import { Watch } from "@/components/ui/icons/objects";
import { watchIssueAction } from "@/domain/issues/actions";

/** Whether the viewer hears of an issue in their inbox; a press changes it. */
export function WatchButton({
  negotiation,
  issue,
  watching,
}: {
  negotiation: string;
  issue: string;
  watching: boolean;
}) {
  return (
    <CommandButton
      action={(input: unknown) => watchIssueAction(negotiation, input)}
      input={{ id: issue, watch: !watching }}
      done={watching ? "You no longer watch this issue" : "You watch this issue: what changes on it reaches your inbox"}
      icon={<Watch />}
      aria-pressed={watching}
    >
      {watching ? "Watching" : "Watch"}
    </CommandButton>
  );
}
