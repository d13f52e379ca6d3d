"use client";

import { CommandButton } from "@/components/ui/command-button";
import { switchOffDemoAccountsAction } from "@/domain/negotiations/actions";

/** What demo accounts are, and the one step that ends them. */
export function DemoAccounts({ negotiation, count }: { negotiation: string; count: number }) {
  return (
    <div className="stack">
      <p className="measure">
        {count === 1 ? "One demo account is" : `${count} demo accounts are`} active: anyone who can reach this address
        can sign in with the password on the sign-in page. Switch them off before you record anything of your own. What
        they recorded stays, under their names.
      </p>
      <div>
        <CommandButton
          action={(input) => switchOffDemoAccountsAction(negotiation, input)}
          variant="danger"
          done="The demo accounts are switched off"
          confirm={{
            title: "Switch off the demo accounts?",
            body: "They are signed out at once and cannot sign in again.",
            label: "Switch off",
          }}
        >
          Switch off demo accounts
        </CommandButton>
      </div>
    </div>
  );
}
