import type { Metadata } from "next";
import { AsOf, AsOfBanner } from "@/components/board/as-of";
import { BoardView } from "@/components/board/board-view";
import { UnreadTimes } from "@/components/board/unread-times";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/domain/access/permissions";
import { memberPage, signedInPage } from "@/domain/access/session";
import { asOfAddress, readAddress, unreadTimes, writeAddress } from "@/domain/board/address";
import { totalsIn } from "@/domain/board/compact";
import { readBoardText } from "@/domain/board/read-board-text";
import { boardWindow } from "@/domain/board/schema";
import { dayOf } from "@/lib/days";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Matrix · ${(await params).negotiation}` };
}

/** The home view: who holds what on each contested issue. Its first window comes with the page, the rest as it is scrolled to. */
export default async function MatrixPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const asked = new URLSearchParams(given);
  const address = readAddress(asked);
  const now = new Date();
  const asOf = asOfAddress(address, now);
  const board = await readBoardText(ctx, boardWindow.parse(address), asOf);
  const { memberId, role } = ctx.actor;
  const { saved } = await signedInPage(negotiation);
  const times = { valid: asOf ? address.valid : null, known: address.known, today: dayOf(now) };
  const [issues, parties] = totalsIn(board);
  const isEmpty = issues * parties === 0 && writeAddress({ ...address, open: null }) === "";
  return (
    <Page title="Matrix" fill asOf={<AsOf {...times} />}>
      <UnreadTimes times={unreadTimes(asked)} />
      {asOf ? <AsOfBanner {...times} /> : null}
      {isEmpty ? (
        <NothingYet negotiation={negotiation} issues={issues} parties={parties} role={role} />
      ) : (
        <BoardView
          negotiation={negotiation}
          page={{ board, query: writeAddress(address), readAt: now.getTime() }}
          viewer={{ memberId, role }}
          saved={saved}
        />
      )}
    </Page>
  );
}

type NothingYetProps = { negotiation: string; issues: number; parties: number; role: Parameters<typeof may>[0] };

/** A board has rows and columns before it has cells. */
function NothingYet({ negotiation, issues, parties, role }: NothingYetProps) {
  return (
    <div className="px-6">
      <EmptyState
        title={issues === 0 ? "No issue yet" : "No party yet"}
        action={
          <div className="row">
            {issues === 0 && may(role, "issue.write") ? (
              <ButtonLink href={`/n/${negotiation}/issues/new`} variant="primary">
                New issue
              </ButtonLink>
            ) : null}
            {parties === 0 && may(role, "party.write") ? (
              <ButtonLink href={`/n/${negotiation}/parties`} variant={issues === 0 ? "secondary" : "primary"}>
                Add parties
              </ButtonLink>
            ) : null}
          </div>
        }
      >
        The matrix shows who holds what: contested issues as rows, parties as columns, and in each cell the position
        that a party holds, on the words of a document.
      </EmptyState>
    </div>
  );
}
