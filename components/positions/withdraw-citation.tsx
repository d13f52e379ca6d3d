"use client";

import { CommandButton } from "@/components/ui/command-button";
import { withdrawCitationAction } from "@/domain/positions/actions";

/** Ends a citation; what was known until now keeps it. */
export function WithdrawCitation({ negotiation, citationId }: { negotiation: string; citationId: string }) {
  return (
    <CommandButton
      variant="quiet"
      size="sm"
      action={(input) => withdrawCitationAction(negotiation, input)}
      input={{ citationId }}
      confirm={{
        title: "Withdraw the citation",
        body: "The quote stays; it is no longer cited for this position. What was known until now still shows it.",
        label: "Withdraw",
      }}
      done="Citation withdrawn"
    >
      Withdraw
    </CommandButton>
  );
}
