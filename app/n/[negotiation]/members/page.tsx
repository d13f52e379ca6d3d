import type { Metadata } from "next";
import { InvitationTable } from "@/components/members/invitation-table";
import { InviteButton } from "@/components/members/invite-button";
import { MemberActions } from "@/components/members/member-actions";
import { MemberTable } from "@/components/members/member-table";
import { Page } from "@/components/shell/page";
import { may, roleLabels, roles } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { listMembers, type MemberRow } from "@/domain/members/queries";
import { mailIsConfigured } from "@/lib/mail";

type MembersPageProps = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: MembersPageProps): Promise<Metadata> {
  return { title: `Members · ${(await params).negotiation}` };
}

export default async function MembersPage({ params }: MembersPageProps) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const { members, invitations, isDemonstration } = await listMembers(ctx);
  const manage = may(ctx.actor.role, "member.manage");
  const mail = manage && mailIsConfigured() && !isDemonstration;
  const actions = (member: MemberRow) => {
    const { id, name, role, noLink } = member;
    return <MemberActions negotiation={negotiation} member={{ id, name, role }} noLink={noLink} mail={mail} />;
  };
  return (
    <Page title="Members" actions={manage ? <InviteButton negotiation={negotiation} mail={mail} /> : null}>
      <MemberTable members={manage ? members.map((member) => ({ ...member, actions: actions(member) })) : members} />
      {manage ? (
        <div className="mt-8">
          <h2 className="section-title">Open invitations</h2>
          {invitations.length > 0 ? (
            <InvitationTable negotiation={negotiation} invitations={invitations} />
          ) : (
            <p className="text-ink-2">None. An invitation is a link that works once, for seven days.</p>
          )}
        </div>
      ) : null}
      <section aria-labelledby="roles" className="mt-8">
        <h2 id="roles" className="section-title">
          What the roles may do
        </h2>
        <dl className="kv measure">
          {roles.map((role) => (
            <div key={role} className="contents">
              <dt>{roleLabels[role].label}</dt>
              <dd>{roleLabels[role].help}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
