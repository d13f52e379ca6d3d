import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AsOf } from "@/components/board/as-of";
import { UnreadTimes } from "@/components/board/unread-times";
import { IssueDiscussion } from "@/components/issues/issue-discussion";
import { IssueEvidence } from "@/components/issues/issue-evidence";
import { IssueHead } from "@/components/issues/issue-head";
import { IssuePositions } from "@/components/issues/issue-positions";
import { IssueSide } from "@/components/issues/issue-side";
import { IssueStory } from "@/components/issues/issue-story";
import { ListKeys } from "@/components/issues/list-keys";
import { Strip } from "@/components/issues/strip";
import { RecordDialog } from "@/components/positions/record-dialog";
import { Page } from "@/components/shell/page";
import { may } from "@/domain/access/permissions";
import { memberPage, orNotFound } from "@/domain/access/session";
import { asOfAddress, readAddress, unreadTimes, writeAddress } from "@/domain/board/address";
import { readIssue } from "@/domain/board/read-kept-issue";
import { issueKey, issueNumber } from "@/domain/issues/schema";
import { dayOf } from "@/lib/days";

type Props = {
  params: Promise<{ negotiation: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const read = cache(async (negotiation: string, asked: string, query: string) => {
  const ctx = await memberPage(negotiation);
  const number = issueNumber(asked);
  if (number === null) notFound();
  const search = new URLSearchParams(query);
  const address = readAddress(search);
  // Lists elsewhere name the position they lead to.
  const open = search.get("open") ?? search.get("position");
  const all = search.has("all");
  const issue = await orNotFound(readIssue(ctx, number, { asOf: asOfAddress(address), open, all }));
  return { ctx, issue, address, open, all, unread: unreadTimes(search) };
});

/** The query as one text, so that the title and the page share a read. */
async function queryOf(searchParams: Props["searchParams"]): Promise<string> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return new URLSearchParams(given as [string, string][]).toString();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { negotiation, number } = await params;
  const { issue } = await read(negotiation, number, await queryOf(searchParams));
  return { title: `${issue.title} · ${issueKey(negotiation, issue.number)}` };
}

export default async function IssuePage({ params, searchParams }: Props) {
  const { negotiation, number } = await params;
  const { ctx, issue, address, open, all, unread } = await read(negotiation, number, await queryOf(searchParams));
  const { memberId, role } = ctx.actor;
  const viewer = { memberId, role };
  const key = issueKey(negotiation, issue.number);

  const times = writeAddress({ valid: address.valid, known: address.known });

  function hrefOf({ opened = open, everything = all }: { opened?: string | null; everything?: boolean }): string {
    const query = new URLSearchParams(times);
    if (opened) query.set("open", opened);
    if (everything) query.set("all", "1");
    const tail = query.toString();
    return `/n/${negotiation}/issues/${issue.number}${tail ? `?${tail}` : ""}`;
  }
  const allHref = hrefOf({ everything: true });
  const named = { id: issue.id, number: issue.number, title: issue.title };
  return (
    <Page
      title={key}
      ownHeading
      // The list of issues is today's; the matrix can be that of the same day.
      crumbs={[
        issue.asOf
          ? { label: "Matrix", href: `/n/${negotiation}/matrix${times}` }
          : { label: "Issues", href: `/n/${negotiation}/issues` },
      ]}
      asOf={<AsOf valid={address.valid} known={address.known} today={dayOf(new Date())} />}
    >
      <UnreadTimes times={unread} />
      <div className="cols">
        <div className="min-w-0">
          <IssueHead
            issue={issue}
            negotiation={negotiation}
            viewer={viewer}
            todayHref={`/n/${negotiation}/issues/${issue.number}`}
          />
          <Strip issue={issue} />
          <IssuePositions
            issue={issue}
            negotiation={negotiation}
            viewer={viewer}
            hrefOf={(opened) => hrefOf({ opened })}
            record={
              may(role, "position.write") && !issue.asOf ? (
                <RecordDialog negotiation={negotiation} issue={named} buttonSize="sm" />
              ) : null
            }
          />
          <IssueStory issue={issue} negotiation={negotiation} allHref={allHref} role={role} />
          <IssueEvidence issue={issue} negotiation={negotiation} allHref={allHref} />
        </div>
        <aside className="min-w-0" aria-label="Details and discussion">
          <IssueSide issue={issue} negotiation={negotiation} role={role} />
          <IssueDiscussion issue={issue} negotiation={negotiation} viewer={viewer} />
        </aside>
      </div>
      <ListKeys what="position" closeHref={issue.open ? hrefOf({ opened: null }) : undefined} />
    </Page>
  );
}
