import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { signOutAction } from "@/domain/access/actions";
import { may, roleLabels } from "@/domain/access/permissions";
import { memberPage, signedInPage } from "@/domain/access/session";
import { initialsOf } from "@/lib/initials";

type LayoutProps = { params: Promise<{ negotiation: string }>; children: ReactNode };

/** What stands around every page of a negotiation. It and the page below it share one read of the session. */
export default async function NegotiationLayout({ params, children }: LayoutProps) {
  const key = (await params).negotiation;
  const { actor, negotiation } = await memberPage(key);
  const { email, negotiations, demoActive, saved, unread } = await signedInPage(key);
  const { name, role } = actor;
  return (
    <Shell
      negotiation={{ key, name: negotiation.name }}
      negotiations={negotiations.map((other) => ({ key: other.key, name: other.name }))}
      viewer={{ name, email, role: roleLabels[role].label, initials: initialsOf(name) }}
      can={{ createIssue: may(role, "issue.write") }}
      counts={{ inbox: unread }}
      demo={demoActive ? { settle: may(role, "negotiation.manage") } : undefined}
      saved={saved.map((filter) => ({ label: filter.name, href: `/n/${key}/matrix${filter.query}` }))}
      searchUrl={`/api/n/${key}/search?q=`}
      signOut={signOutAction}
    >
      {children}
    </Shell>
  );
}
