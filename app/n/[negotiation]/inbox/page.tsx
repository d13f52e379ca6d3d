import type { Metadata } from "next";
import { InboxFilters } from "@/components/activity/inbox-filters";
import { InboxList } from "@/components/activity/inbox-list";
import { MarkRead } from "@/components/activity/mark-read";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { memberPage, signedInPage } from "@/domain/access/session";
import { inboxFilter } from "@/domain/activity/inbox-filter";
import { readInbox } from "@/domain/activity/read-inbox";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Inbox · ${(await params).negotiation}` };
}

export default async function InboxPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const filter = inboxFilter.parse(await searchParams);
  const { rows, next, upTo } = await readInbox(ctx, filter);
  const { unread } = await signedInPage(negotiation);
  const { before, reason } = filter;
  const base = `/n/${negotiation}`;
  const here = (more: Record<string, string> = {}) => {
    const kept = { ...(reason && { reason }), ...(filter.unread && { unread: filter.unread }), ...more };
    const query = new URLSearchParams(kept).toString();
    return query ? `${base}/inbox?${query}` : `${base}/inbox`;
  };
  const narrowed = reason !== undefined || filter.unread !== undefined;
  return (
    <Page
      title="Inbox"
      width="text"
      actions={
        unread > 0 && upTo ? (
          <MarkRead negotiation={negotiation} input={{ upTo }} variant="secondary">
            Mark all read
          </MarkRead>
        ) : null
      }
      toolbar={<InboxFilters path={`${base}/inbox`} reason={reason} unread={filter.unread === "1"} />}
    >
      {rows.length > 0 ? (
        <InboxList rows={rows} negotiation={negotiation} />
      ) : (
        <EmptyState
          title={narrowed || before ? "Nothing here" : "Nothing has concerned you yet"}
          action={
            narrowed ? (
              <ButtonLink href={`${base}/inbox`}>Show everything</ButtonLink>
            ) : (
              <ButtonLink href={`${base}/activity`}>See all activity</ButtonLink>
            )
          }
        >
          Mentions, answers in your threads, positions that were returned to you, and what changes on issues that you
          own or watch stand here.
        </EmptyState>
      )}
      <Pager prevHref={before ? here() : undefined} nextHref={next ? here({ before: next }) : undefined} />
    </Page>
  );
}
