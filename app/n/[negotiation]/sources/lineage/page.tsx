import type { Metadata } from "next";
import { ListKeys } from "@/components/issues/list-keys";
import { Page } from "@/components/shell/page";
import { SuggestionList } from "@/components/sources/suggestion-list";
import { SourcesTabs } from "@/components/sources/tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { TabLinks } from "@/components/ui/tabs";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { countDrift } from "@/domain/sources/queries";
import { listSuggestions } from "@/domain/sources/read-suggestions";
import { type AddressValues, oneValue } from "@/lib/address-value";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: AddressValues;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Shared origins · ${(await params).negotiation}` };
}

export default async function LineagePage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const asked = await searchParams;
  const dismissed = oneValue(asked.state) === "dismissed";
  const given = oneValue(asked.after);
  const after = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  const [{ counts, items, next }, drift] = await Promise.all([
    listSuggestions(ctx, { dismissed, after }),
    countDrift(ctx),
  ]);
  const base = `/n/${negotiation}/sources/lineage`;
  const here = (place: number) => `${base}?state=${dismissed ? "dismissed" : "open"}&after=${place}`;
  return (
    <Page title="Sources">
      <SourcesTabs negotiation={negotiation} current="lineage" drift={drift} />
      <h2 className="section-title">Documents that may share an origin</h2>
      <TabLinks
        label="Suggestions"
        tabs={[
          { label: "To judge", href: base, count: counts.open, current: !dismissed },
          { label: "Dismissed", href: `${base}?state=dismissed`, count: counts.dismissed, current: dismissed },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState title={dismissed ? "Nothing was dismissed" : "Nothing to judge"}>
          {dismissed
            ? "A suggestion that was set aside stands here, with who did it and why, and can be offered again."
            : "Documents that share long runs of words are laid side by side here when they are taken in, until somebody says how they belong together."}
        </EmptyState>
      ) : (
        <SuggestionList
          negotiation={negotiation}
          suggestions={items}
          mayWrite={may(ctx.actor.role, "document.write")}
        />
      )}
      {next !== null || after > 0 ? (
        <Pager
          text={`${items.length} of ${dismissed ? counts.dismissed : counts.open}`}
          prevHref={after > 0 ? here(0) : undefined}
          nextHref={next === null ? undefined : here(next)}
        />
      ) : null}
      <ListKeys what="pair" />
    </Page>
  );
}
