import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page";
import { NewDocumentForm } from "@/components/sources/new-document-form";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { listSourceChoices } from "@/domain/sources/queries";

type Props = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Add a document · ${(await params).negotiation}` };
}

export default async function NewDocumentPage({ params }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  if (!may(ctx.actor.role, "document.write")) notFound();
  return (
    <Page title="Add a document" crumbs={[{ label: "Sources", href: `/n/${negotiation}/sources` }]}>
      <NewDocumentForm negotiation={negotiation} sources={await listSourceChoices(ctx)} />
    </Page>
  );
}
