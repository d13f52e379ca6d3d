import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { SourceForm } from "@/components/sources/source-form";
import { SourceList } from "@/components/sources/source-list";
import { SourcesTabs } from "@/components/sources/tabs";
import { DialogButton } from "@/components/ui/dialog-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons/objects";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { countDrift, listSources } from "@/domain/sources/queries";
import { plural } from "@/lib/plural";

type Props = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sources · ${(await params).negotiation}` };
}

export default async function PublishersPage({ params }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const [sources, drift] = await Promise.all([listSources(ctx), countDrift(ctx)]);
  const { role } = ctx.actor;
  const add = may(role, "document.write") ? (
    <DialogButton label="Add a source" icon={<Plus />} variant="primary" kbd="a" title="Add a source">
      <SourceForm negotiation={negotiation} />
    </DialogButton>
  ) : null;
  return (
    <Page
      title="Sources"
      meta={sources.length > 0 ? <span className="num text-ink-2">{plural(sources.length, "publisher")}</span> : null}
      actions={sources.length > 0 ? add : null}
    >
      <SourcesTabs negotiation={negotiation} current="publishers" drift={drift} />
      {sources.length === 0 ? (
        <EmptyState title="No source yet" action={add}>
          A source is a publisher or a channel. Its letter from A to F says how reliable it is, whatever it writes this
          time.
        </EmptyState>
      ) : (
        <SourceList negotiation={negotiation} role={role} sources={sources} />
      )}
    </Page>
  );
}
