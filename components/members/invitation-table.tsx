"use client";

import { CommandButton } from "@/components/ui/command-button";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { type Role, roleLabels } from "@/domain/access/permissions";
import { revokeInvitationAction } from "@/domain/members/actions";

export type ShownInvitation = {
  id: string;
  role: Role;
  note: string;
  by: string;
  createdAt: string;
  expiresAt: string;
};

export function InvitationTable({ negotiation, invitations }: { negotiation: string; invitations: ShownInvitation[] }) {
  return (
    <Table caption="Open invitations" hideCaption>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">Role</th>
          <th scope="col">Made</th>
          <th scope="col">Ends</th>
          <th scope="col">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, role, note, by, createdAt, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{note || <span className="text-ink-2">whoever has the link</span>}</th>
            <td>{roleLabels[role].label}</td>
            <td>
              <DateText value={createdAt} /> <span className="text-ink-2">by {by}</span>
            </td>
            <td>
              <DateText value={expiresAt} />
            </td>
            <td className="text-right">
              <CommandButton
                size="sm"
                action={(input) => revokeInvitationAction(negotiation, input)}
                input={{ id }}
                done="Invitation revoked"
                aria-label={note ? `Revoke the invitation for ${note}` : "Revoke this invitation"}
              >
                Revoke
              </CommandButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
