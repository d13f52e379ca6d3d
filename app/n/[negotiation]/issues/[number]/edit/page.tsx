import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssueForm } from "@/components/issues/issue-form";
import { Page } from "@/components/shell/page";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { updateIssueAction } from "@/domain/issues/actions";
import { getIssueForm } from "@/domain/issues/queries";
import { issueKey, issueNumber } from "@/domain/issues/schema";

type Props = { params: Promise<{ negotiation: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation, number } = await params;
  return { title: `Edit ${negotiation}-${number}` };
}

export default async function EditIssuePage({ params }: Props) {
  const { negotiation, number: asked } = await params;
  const ctx = await memberPage(negotiation);
  const number = issueNumber(asked);
  if (number === null || !may(ctx.actor.role, "issue.write")) notFound();
  const { issue, issues, members } = await orNotFound(getIssueForm(ctx, number));
  const crumbs = [
    { label: "Issues", href: `/n/${negotiation}/issues` },
    { label: issueKey(negotiation, number), href: `/n/${negotiation}/issues/${number}` },
  ];
  return (
    <Page title="Edit" crumbs={crumbs} width="text">
      <IssueForm
        negotiation={negotiation}
        action={updateIssueAction.bind(null, negotiation)}
        issue={issue}
        issues={issues}
        members={members}
      />
    </Page>
  );
}
