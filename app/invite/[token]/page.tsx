import type { Metadata } from "next";
import { AccountFields } from "@/components/members/account-fields";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";
import { CommandForm } from "@/components/ui/command-form";
import { DateText } from "@/components/ui/date-text";
import { signOutAction } from "@/domain/access/actions";
import { roleLabels } from "@/domain/access/permissions";
import { readSession } from "@/domain/access/session";
import { acceptInvitationAction, joinAction } from "@/domain/members/actions";
import { findInvitation } from "@/domain/members/find-invitation";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findInvitation(token);
  if (!invitation) {
    return (
      <PlainPage
        title="This invitation does not work any more"
        lead="It was used, revoked or ran out, or its address is not complete. Ask a lead of the negotiation for a new one."
      >
        <div>
          <ButtonLink href="/">Go to Parley</ButtonLink>
        </div>
      </PlainPage>
    );
  }
  const { negotiation, role, by, expiresAt } = invitation;
  const session = await readSession(null);
  const known = session?.negotiations.some(({ key }) => key === negotiation.key);
  return (
    <PlainPage
      title={`Join ${negotiation.name}`}
      lead={
        <>
          {by} invites you as <b>{roleLabels[role].label.toLowerCase()}</b>. The invitation works once, until{" "}
          <DateText value={expiresAt} />.
        </>
      }
    >
      {session ? (
        <>
          {known ? (
            <div className="stack">
              <p>
                You are signed in as {session.name} and a member of this negotiation already. The invitation stays open
                for somebody else.
              </p>
              <div>
                <ButtonLink href={`/n/${negotiation.key}/matrix`}>Open {negotiation.name}</ButtonLink>
              </div>
            </div>
          ) : (
            <CommandForm action={acceptInvitationAction} input={{ token }} submit={`Join as ${session.name}`}>
              <p className="text-ink-2">
                You are signed in as {session.name} ({session.email}).
              </p>
            </CommandForm>
          )}
          <form action={signOutAction}>
            <button type="submit" className="link">
              Not you? Sign out
            </button>
          </form>
        </>
      ) : (
        <>
          <p>
            Do you have an account?{" "}
            <a className="link" href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}>
              Sign in first
            </a>
            , then come back here.
          </p>
          <CommandForm action={joinAction} input={{ token }} submit="Create account and join">
            <AccountFields />
          </CommandForm>
        </>
      )}
    </PlainPage>
  );
}
