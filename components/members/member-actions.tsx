"use client";

import { useState } from "react";
import { LinkOnce, type OnceLink } from "@/components/members/link-once";
import { RoleField } from "@/components/members/role-field";
import { Checkbox } from "@/components/ui/checkbox";
import { CommandForm } from "@/components/ui/command-form";
import { Dialog } from "@/components/ui/dialog";
import { Menu } from "@/components/ui/menu";
import type { Role } from "@/domain/access/permissions";
import { changeMemberRoleAction, makeResetLinkAction, removeMemberAction } from "@/domain/members/actions";

type MemberActionsProps = {
  negotiation: string;
  member: { id: string; name: string; role: Role };
  /** Why no password link can be made; null when one can. */
  noLink: string | null;
  mail: boolean;
};

/** What a lead may do with a member. */
export function MemberActions({ negotiation, member, noLink, mail }: MemberActionsProps) {
  const { id, name, role } = member;
  const [open, setOpen] = useState<"role" | "link" | "remove" | null>(null);
  const [made, setMade] = useState<OnceLink | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={`Actions for ${name}`}
        items={[
          { label: "Change role", onSelect: () => setOpen("role") },
          { label: "Make a password link", onSelect: () => setOpen("link") },
          "-",
          { label: "Remove", danger: true, onSelect: () => setOpen("remove") },
        ]}
      />
      <Dialog open={open === "role"} onClose={close} title={`Role of ${name}`}>
        <CommandForm
          action={(input) => changeMemberRoleAction(negotiation, input)}
          input={{ id }}
          submit="Change role"
          done="Role changed"
        >
          <RoleField defaultValue={role} />
        </CommandForm>
      </Dialog>
      <Dialog open={open === "link"} onClose={close} title={`Password link for ${name}`}>
        {noLink ? (
          <p>{noLink}</p>
        ) : (
          <CommandForm
            action={(input) => makeResetLinkAction(negotiation, input)}
            input={{ id }}
            submit="Make the link"
            onDone={setMade}
          >
            <p>
              Whoever opens the link chooses a new password for {name} and is then signed in as them, so it is noted in
              the activity that you made it. It works once, for one day.
            </p>
            {mail ? <Checkbox name="send" label="Also send it to the e-mail of the account" defaultChecked /> : null}
          </CommandForm>
        )}
      </Dialog>
      <Dialog open={open === "remove"} onClose={close} title={`Remove ${name}?`} size="sm">
        <CommandForm
          action={(input) => removeMemberAction(negotiation, input)}
          input={{ id }}
          submit="Remove"
          done={`${name} was removed`}
        >
          <p>
            {name} cannot open this negotiation any more, from the next click on. Everything they recorded stays, under
            their name. A new invitation brings them back.
          </p>
        </CommandForm>
      </Dialog>
      <LinkOnce title={`Password link for ${name}`} made={made} onClose={() => setMade(null)} />
    </>
  );
}
