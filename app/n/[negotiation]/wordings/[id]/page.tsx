import type { Metadata } from "next";
import { ActMark } from "@/components/positions/act-mark";
import { Grade } from "@/components/positions/grade";
import { DoubtedGrade } from "@/components/positions/position-marks";
import { Wordings } from "@/components/positions/wordings";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage, orNotFound } from "@/domain/access/session";
import { getPosition } from "@/domain/board/read-position";
import { issueKey } from "@/domain/issues/schema";
import { supportInWords } from "@/domain/positions/support";
import { type AddressValues, oneValue } from "@/lib/address-value";

type Props = {
  params: Promise<{ negotiation: string; id: string }>;
  searchParams: AddressValues;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Wordings · ${(await params).negotiation}` };
}

export default async function WordingsPage({ params, searchParams }: Props) {
  const { negotiation, id } = await params;
  const ctx = await memberPage(negotiation);
  const beside = oneValue((await searchParams).beside);
  const position = await orNotFound(getPosition(ctx, id));
  const { issue, act, statement } = position;
  const citations = position.citations.filter(({ stance }) => stance !== "context");
  const base = citations.find(({ citationId }) => citationId === beside) ?? citations[0];
  const href = `/n/${negotiation}/issues/${issue.number}?open=${id}#position-${id}`;
  return (
    <Page
      title="Wordings side by side"
      crumbs={[
        { label: "Issues", href: `/n/${negotiation}/issues` },
        { label: issueKey(negotiation, issue.number), href },
      ]}
    >
      <div className="mb-6 grid gap-1">
        <p>
          <ActMark act={act} /> <Grade reliability={position.reliability} credibility={position.credibility} />
        </p>
        <p className="text-md">{statement}</p>
        <p className="text-sm text-ink-3">
          {supportInWords(position)} <DoubtedGrade row={position} />
        </p>
      </div>
      {base ? (
        <Wordings negotiation={negotiation} positionId={id} act={act} citations={citations} base={base} />
      ) : (
        <EmptyState title="Nothing is cited yet">
          The passages of the documents that are cited for a position stand here beside each other.
        </EmptyState>
      )}
    </Page>
  );
}
