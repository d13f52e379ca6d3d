"use client";

import { CommandButton } from "@/components/ui/command-button";
import { chooseMailAction } from "@/domain/members/actions";

/** Switches mail of one negotiation on or off. */
export function MailChoice({ negotiation, name, mail }: { negotiation: string; name: string; mail: boolean }) {
  return (
    <CommandButton
      size="sm"
      action={(input: unknown) => chooseMailAction(negotiation, input)}
      input={{ mail: !mail }}
      done={mail ? "Mail is switched off" : "Mail is switched on"}
      aria-label={`${mail ? "Switch off" : "Switch on"} mail about ${name}`}
    >
      {mail ? "Switch off" : "Switch on"}
    </CommandButton>
  );
}
