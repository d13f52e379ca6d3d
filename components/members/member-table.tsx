import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DateText } from "@/components/ui/date-text";
import { Table } from "@/components/ui/table";
import { type Role, roleLabels } from "@/domain/access/permissions";
import { initialsOf } from "@/lib/initials";

export type ShownMember = {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  joinedAt: string;
  isSelf: boolean;
  isDemo: boolean;
  disabled: boolean;
  actions?: ReactNode;
};

export function MemberTable({ members }: { members: ShownMember[] }) {
  const managed = members.some((member) => member.actions);
  return (
    <Table caption="Members" hideCaption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col" className="max-sm:hidden">
            Joined
          </th>
          {managed ? (
            <th scope="col">
              <span className="sr-only">Actions</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <span className="row flex-nowrap items-baseline">
                <Avatar initials={initialsOf(member.name)} name="" />
                <span>
                  {member.name}
                  {member.isSelf ? <span className="text-ink-2"> (you)</span> : null}
                  {member.email ? <span className="block text-sm font-normal text-ink-2">{member.email}</span> : null}
                </span>
              </span>
            </th>
            <td>
              {roleLabels[member.role].label}
              {member.isDemo || member.disabled ? (
                <span className="block text-sm text-ink-2">{member.disabled ? "switched off" : "demo account"}</span>
              ) : null}
            </td>
            <td className="max-sm:hidden">
              <DateText value={member.joinedAt} />
            </td>
            {managed ? <td className="text-right">{member.actions}</td> : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
