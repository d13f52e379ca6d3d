import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssueForm } from "@/components/issues/issue-form";
import { Page } from "@/components/shell/page";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { createIssueAction } from "@/domain/issues/actions";
import { getIssueForm } from "@/domain/issues/queries";
import { type AddressValues, oneValue } from "@/lib/address-value";

type Props = { params: Promise<{ negotiation: string }>; searchParams: AddressValues };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `New issue · ${(await params).negotiation}` };
}

export default async function NewIssuePage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  if (!may(ctx.actor.role, "issue.write")) notFound();
  const parent = oneValue((await searchParams).parent);
  const { issues, members } = await getIssueForm(ctx, null);
  return (
    <Page title="New issue" crumbs={[{ label: "Issues", href: `/n/${negotiation}/issues` }]} width="text">
      <IssueForm
        negotiation={negotiation}
        action={createIssueAction.bind(null, negotiation)}
        issue={null}
        issues={issues}
        members={members}
        parentId={issues.find(({ number }) => String(number) === parent)?.id}
      />
    </Page>
  );
}
