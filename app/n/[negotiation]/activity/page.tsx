import type { Metadata } from "next";
import { ActivityFeed, type ShownActivity } from "@/components/activity/activity-feed";
import { ActivityFilter } from "@/components/activity/activity-filter";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { memberPage } from "@/domain/access/session";
import { feedFilter } from "@/domain/activity/feed-filter";
import { type FeedRow, listFeed } from "@/domain/activity/queries";
import { nameOf, reasonOf, toldChanges } from "@/domain/activity/told-changes";
import { plainMarkdown } from "@/lib/markdown";

type ActivityPageProps = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export async function generateMetadata({ params }: ActivityPageProps): Promise<Metadata> {
  return { title: `Activity · ${(await params).negotiation}` };
}

export default async function ActivityPage({ params, searchParams }: ActivityPageProps) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const filter = feedFilter.parse(await searchParams);
  const feed = await listFeed(ctx, filter);
  const { before, ...chosen } = filter;
  const base = `/n/${negotiation}`;
  const path = `${base}/activity`;
  const kept = new URLSearchParams(
    Object.entries(chosen).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
  const here = (more: Record<string, string> = {}) => {
    const query = new URLSearchParams([...kept, ...Object.entries(more)]);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <Page
      title="Activity"
      toolbar={
        <ActivityFilter
          path={path}
          chosen={chosen}
          members={feed.members}
          issues={feed.issues.map((issue) => ({ ...issue, key: `${negotiation}-${issue.number}` }))}
        />
      }
    >
      {feed.rows.length > 0 ? (
        <ActivityFeed rows={feed.rows.map((row) => shown(row, base, negotiation))} />
      ) : (
        <EmptyState
          title={kept.size > 0 ? "Nothing happened that fits this filter" : "Nothing more"}
          action={<ButtonLink href={path}>Show everything</ButtonLink>}
        >
          Everything that members do is listed here, and stays.
        </EmptyState>
      )}
      <Pager prevHref={before ? here() : undefined} nextHref={feed.next ? here({ before: feed.next }) : undefined} />
    </Page>
  );
}

function shown(row: FeedRow, base: string, key: string): ShownActivity {
  const { id, at, actor, type, issue, subject, path, before, after } = row;
  const reason = reasonOf(after);
  const href = path ? `${base}/${path}` : null;
  return {
    id,
    at,
    actor,
    type,
    // Who joins, and who takes another name, is who acts.
    subject: subject && type !== "member.joined" && type !== "member.renamed" ? { label: subject, href } : null,
    issue: issue ? { key: `${key}-${issue.number}`, title: issue.title, href: `${base}/issues/${issue.number}` } : null,
    detail: type.startsWith("name.") ? nameOf(before, after) : null,
    changes: toldChanges(before, after),
    // Of an invitation the note is its name.
    reason: reason === null || reason === subject ? null : type.startsWith("comment.") ? plainMarkdown(reason) : reason,
  };
}
