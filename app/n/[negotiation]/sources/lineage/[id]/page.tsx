import type { Metadata } from "next";
import { Page } from "@/components/shell/page";
import { SharedPassages } from "@/components/sources/shared-passages";
import { SuggestionActions } from "@/components/sources/suggestion-actions";
import { DismissedWords } from "@/components/sources/suggestion-list";
import { ProposalWords, SuggestedLine } from "@/components/sources/suggestion-words";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { readComparison } from "@/domain/sources/read-suggestions";

type Props = { params: Promise<{ negotiation: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Shared passages · ${(await params).negotiation}` };
}

export default async function ComparisonPage({ params }: Props) {
  const { negotiation, id } = await params;
  const ctx = await memberPage(negotiation);
  const comparison = await orNotFound(readComparison(ctx, id));
  const { one, two, dismissed, linked } = comparison;
  return (
    <Page
      title="Shared passages"
      crumbs={[
        { label: "Sources", href: `/n/${negotiation}/sources` },
        { label: "Shared origins", href: `/n/${negotiation}/sources/lineage` },
      ]}
      actions={
        may(ctx.actor.role, "document.write") && !linked ? (
          <SuggestionActions negotiation={negotiation} suggestion={comparison} />
        ) : null
      }
    >
      <div className="mb-6 grid gap-1">
        <p>
          <SuggestedLine negotiation={negotiation} document={one} />
        </p>
        <p>
          <SuggestedLine negotiation={negotiation} document={two} />
        </p>
        {linked ? (
          <p className="text-ink-2">How the two belong together is recorded; the page of either document says it.</p>
        ) : (
          <ProposalWords suggestion={comparison} />
        )}
        {dismissed ? <DismissedWords dismissed={dismissed} /> : null}
      </div>
      <SharedPassages comparison={comparison} />
    </Page>
  );
}
