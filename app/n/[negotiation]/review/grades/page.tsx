import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DiagonalReport } from "@/components/positions/diagonal-report";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { readGradings } from "@/domain/positions/read-gradings";

type Props = { params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `How grades fall · ${(await params).negotiation}` };
}

export default async function GradesPage({ params }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  if (!may(ctx.actor.role, "grading.report")) notFound();
  const { counts, counted, total } = await readGradings(ctx);
  return (
    <Page title="How grades fall" crumbs={[{ label: "Review", href: `/n/${negotiation}/review` }]}>
      {counted === 0 ? (
        <EmptyState title="Nothing has been graded yet">
          When positions that rest on quotes are graded, this shows how the letters of their sources and the numbers of
          the positions meet.
        </EmptyState>
      ) : (
        <>
          <p className="num mb-4 text-ink-2">
            {counted} of {total} gradings, each with the letter known at that moment
            {counted < total ? "; the others had no supporting quote then" : ""}.
          </p>
          <DiagonalReport counts={counts} />
        </>
      )}
    </Page>
  );
}
