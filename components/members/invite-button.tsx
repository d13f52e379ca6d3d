"use client";

import { useState } from "react";
import { LinkOnce, type OnceLink } from "@/components/members/link-once";
import { RoleField } from "@/components/members/role-field";
import { CommandForm } from "@/components/ui/command-form";
import { DialogButton } from "@/components/ui/dialog-button";
import { Field } from "@/components/ui/field";
import { Plus } from "@/components/ui/icons/objects";
import { Input } from "@/components/ui/input";
import { inviteMemberAction } from "@/domain/members/actions";

type InviteButtonProps = { negotiation: string; mail: boolean };

export function InviteButton({ negotiation, mail }: InviteButtonProps) {
  const [made, setMade] = useState<OnceLink | null>(null);
  return (
    <>
      <DialogButton label="Invite" title="Invite a member" variant="primary" kbd="i" icon={<Plus />}>
        <CommandForm
          action={(input) => inviteMemberAction(negotiation, input)}
          submit="Make the link"
          done="Invitation made"
          onDone={setMade}
        >
          <RoleField defaultValue="analyst" />
          <Field name="note" label="For whom" optional help="So that the list of invitations says whose it is.">
            <Input maxLength={120} />
          </Field>
          {mail ? (
            <Field name="sendTo" label="Send the link to" optional help="An e-mail address; it is not stored.">
              <Input type="email" autoComplete="off" spellCheck={false} />
            </Field>
          ) : null}
        </CommandForm>
      </DialogButton>
      <LinkOnce title="Invitation link" made={made} onClose={() => setMade(null)} />
    </>
  );
}
