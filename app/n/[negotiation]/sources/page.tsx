import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { Intakes } from "@/components/sources/intakes";
import { LibraryFilter } from "@/components/sources/library-filter";
import { LibraryTable } from "@/components/sources/library-table";
import { SourcesTabs } from "@/components/sources/tabs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons/objects";
import { Pager } from "@/components/ui/pager";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { listDocuments, listSourceChoices } from "@/domain/sources/queries";
import { type AddressValues, oneValue } from "@/lib/address-value";
import { plural } from "@/lib/plural";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: AddressValues;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sources · ${(await params).negotiation}` };
}

export default async function SourcesPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const asked = await searchParams;
  const text = (name: string) => oneValue(asked[name]);
  const filter = { q: text("q"), source: text("source"), cursor: text("cursor"), intake: text("intake") };
  const [{ documents, matching, total, drift, next, intakes }, sources] = await Promise.all([
    listDocuments(ctx, filter),
    listSourceChoices(ctx),
  ]);
  const here = `/n/${negotiation}/sources`;
  const address = (cursor: string | null) => {
    const given = { q: filter.q, source: filter.source, cursor: cursor ?? "" };
    const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ""));
    return query.size > 0 ? `${here}?${query}` : here;
  };
  const isFiltered = filter.q !== "" || filter.source !== "";
  const mayWrite = may(ctx.actor.role, "document.write");
  const add = mayWrite ? (
    <ButtonLink href={`${here}/new`} variant="primary" icon={<Plus />} kbd="a">
      Add a document
    </ButtonLink>
  ) : null;
  return (
    <Page
      title="Sources"
      meta={total > 0 ? <span className="num text-ink-2">{plural(total, "document")}</span> : null}
      actions={total > 0 ? add : null}
      toolbar={
        total > 0 ? (
          <>
            <LibraryFilter negotiation={negotiation} q={filter.q} source={filter.source} sources={sources} />
            {isFiltered ? (
              <span className="row text-ink-2">
                <span className="num">
                  {matching} of {total}
                </span>
                <ButtonLink href={here} variant="quiet" size="sm">
                  Clear
                </ButtonLink>
              </span>
            ) : null}
          </>
        ) : null
      }
    >
      <SourcesTabs negotiation={negotiation} current="documents" drift={drift} />
      <Intakes negotiation={negotiation} intakes={intakes} follow={filter.intake || null} mayWrite={mayWrite} />
      {total === 0 ? (
        <EmptyState title="No document yet" action={add}>
          Articles, communiqués and posts belong here, each kept word for word as it was when it was taken in. Positions
          rest on their quotes.
        </EmptyState>
      ) : documents.length === 0 ? (
        <EmptyState title="No document matches" action={<ButtonLink href={here}>Show all {total}</ButtonLink>}>
          The filter looks in title, outlet, byline and source.
        </EmptyState>
      ) : (
        <>
          <LibraryTable negotiation={negotiation} documents={documents} />
          <Pager
            prevHref={filter.cursor ? address(null) : undefined}
            nextHref={next ? address(next) : undefined}
            text={next || filter.cursor ? `${documents.length} of ${matching}` : undefined}
          />
        </>
      )}
    </Page>
  );
}
