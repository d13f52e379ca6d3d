import type { Metadata } from "next";
import { ListKeys } from "@/components/issues/list-keys";
import { DoubtedList } from "@/components/positions/doubted-list";
import { QueueItem } from "@/components/positions/queue-item";
import { Page } from "@/components/shell/page";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { TabLinks } from "@/components/ui/tabs";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { type DoubtedGrades, listDoubtedGrades } from "@/domain/board/list-doubted-grades";
import { listReviewQueue, type QueueState } from "@/domain/board/list-review-queue";
import { type AddressValues, oneValue } from "@/lib/address-value";
import { plural } from "@/lib/plural";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: AddressValues;
};

const tabs: readonly { state: QueueState; label: string; empty: string; about: string }[] = [
  {
    state: "in_review",
    label: "In review",
    empty: "Nothing waits for review",
    about: "A position that was submitted waits here until a reviewer has held it against its quotes.",
  },
  {
    state: "returned",
    label: "Returned",
    empty: "Nothing was returned",
    about: "A position that was sent back stands here with what has to change.",
  },
  {
    state: "draft",
    label: "Drafts",
    empty: "No draft",
    about: "A position that was saved and not yet submitted stands here.",
  },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review · ${(await params).negotiation}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const { role } = ctx.actor;
  const asked = await searchParams;
  // Drafts are for those who write; what is submitted may be read by everybody.
  const open = tabs.filter(({ state }) => state === "in_review" || may(role, "position.read-draft"));
  const [first] = tabs;
  const tab = open.find(({ state }) => state === asked.state) ?? first;
  if (!tab) return null;
  const isDoubted = asked.state === "doubted";
  const [{ counts, drift, items, next }, doubted] = await Promise.all([
    listReviewQueue(ctx, { state: tab.state, after: oneValue(asked.after) }),
    listDoubtedGrades(ctx),
  ]);
  const base = `/n/${negotiation}/review`;
  return (
    <Page title="Review">
      <TabLinks
        label="States of review"
        tabs={[
          ...open.map(({ state, label }) => ({
            label,
            href: `${base}?state=${state}`,
            count: counts[state],
            current: !isDoubted && state === tab.state,
          })),
          { label: "Grades in doubt", href: `${base}?state=doubted`, count: doubted.count, current: isDoubted },
        ]}
      />
      <p className="row my-3 gap-x-4 text-sm">
        {may(role, "grading.report") ? (
          <Link className="link" href={`${base}/grades`}>
            How grades fall
          </Link>
        ) : null}
        {drift > 0 ? (
          <Link className="link" href={`/n/${negotiation}/sources/drift`}>
            {plural(drift, "drifted quote")} under Sources
          </Link>
        ) : null}
      </p>
      {isDoubted ? (
        <Doubted negotiation={negotiation} {...doubted} />
      ) : items.length === 0 ? (
        <EmptyState title={tab.empty}>{tab.about}</EmptyState>
      ) : (
        <ul>
          {items.map((item) => (
            <QueueItem key={item.id} item={item} negotiation={negotiation} role={role} />
          ))}
        </ul>
      )}
      {!isDoubted && (next || asked.after) ? (
        <Pager
          text={`${items.length} of ${counts[tab.state]}`}
          prevHref={asked.after ? `${base}?state=${tab.state}` : undefined}
          nextHref={next ? `${base}?state=${tab.state}&after=${encodeURIComponent(next)}` : undefined}
        />
      ) : null}
      <ListKeys what="position" />
    </Page>
  );
}

function Doubted({ negotiation, count, of, items }: DoubtedGrades & { negotiation: string }) {
  if (count === 0)
    return (
      <EmptyState title="No grade is in doubt">
        A position stands here when lineage or a judgement on a text took away what its grade rested on.
      </EmptyState>
    );
  return (
    <>
      <p className="num text-ink-2">
        {count} of {of} reviewed positions{items.length < count ? `, the first ${items.length} shown` : ""}
      </p>
      <DoubtedList negotiation={negotiation} items={items} />
    </>
  );
}
