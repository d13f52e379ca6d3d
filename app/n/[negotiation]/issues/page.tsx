import type { Metadata } from "next";
import { IssueFilters } from "@/components/issues/issue-filters";
import { IssueTable } from "@/components/issues/issue-table";
import { listHref } from "@/components/issues/list-address";
import { ListKeys } from "@/components/issues/list-keys";
import { Page } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/icons/objects";
import { Pager } from "@/components/ui/pager";
import { may } from "@/domain/access/permissions";
import { memberPage } from "@/domain/access/session";
import { issueFilter } from "@/domain/board/issue-filter";
import { listIssues } from "@/domain/board/list-issues";
import { plural } from "@/lib/plural";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Issues · ${(await params).negotiation}` };
}

export default async function IssuesPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const ctx = await memberPage(negotiation);
  const { q, status, ...asked } = await searchParams;
  const filter = issueFilter.parse({ ...asked, text: q, status: [status ?? []].flat() });
  const { rows, matching, total, parties, members, next } = await listIssues(ctx, filter);
  const isFiltered = filter.status.length > 0 || Boolean(filter.owner) || filter.text !== "";
  const add = may(ctx.actor.role, "issue.write") ? (
    <ButtonLink href={`/n/${negotiation}/issues/new`} variant="primary" icon={<Plus />} kbd="c">
      New issue
    </ButtonLink>
  ) : null;
  const all = listHref(negotiation, filter, { status: [], owner: null, text: "" });
  return (
    <Page
      title="Issues"
      meta={
        <span className="num text-ink-2">
          {isFiltered ? `${matching} of ${plural(total, "issue")}` : plural(total, "issue")}
        </span>
      }
      actions={total > 0 ? add : null}
      toolbar={total > 0 ? <IssueFilters negotiation={negotiation} filter={filter} members={members} /> : undefined}
    >
      {total === 0 ? (
        <EmptyState title="No issue yet" action={add}>
          An issue is one contested question, worded so that no party could object. Positions, evidence and status hang
          on it.
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title="No issue passes this filter" action={<ButtonLink href={all}>Show all {total}</ButtonLink>}>
          The words are looked for in titles and questions.
        </EmptyState>
      ) : (
        <>
          <IssueTable negotiation={negotiation} rows={rows} group={filter.group} parties={parties} />
          {next || filter.after ? (
            <Pager
              text={`${rows.length} of ${matching}`}
              prevHref={filter.after ? listHref(negotiation, filter) : undefined}
              nextHref={next ? listHref(negotiation, filter, { after: next }) : undefined}
            />
          ) : null}
        </>
      )}
      <ListKeys what="issue" />
    </Page>
  );
}
