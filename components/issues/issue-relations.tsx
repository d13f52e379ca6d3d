import type { ReactNode } from "react";
import { StatusPill } from "@/components/status/status-pill";
import { Link } from "@/components/ui/link";
import type { IssueView, NamedIssue } from "@/domain/board/issue-view";
import { issueKey, type RelationKind } from "@/domain/issues/schema";

/** How a relation reads from either end. */
const phrases: Record<RelationKind, { outgoing: string; incoming: string }> = {
  gates: { outgoing: "Gates", incoming: "Gated by" },
  part_of: { outgoing: "Also part of", incoming: "Also holds" },
  linked: { outgoing: "Linked to", incoming: "Linked to" },
  alternative_to: { outgoing: "Alternative to", incoming: "Alternative to" },
};

type RelationsProps = {
  issue: IssueView;
  negotiation: string;
  /** What can be done about one relation. */
  remove?: (relation: IssueView["relations"][number]) => ReactNode;
};

/** What belongs to the issue and what it hangs on. */
export function IssueRelations({ issue, negotiation, remove }: RelationsProps) {
  const { parent, children, relations } = issue;
  const groups = new Map<string, typeof relations>();
  for (const relation of relations) {
    const phrase = phrases[relation.kind][relation.outgoing ? "outgoing" : "incoming"];
    groups.set(phrase, [...(groups.get(phrase) ?? []), relation]);
  }
  return (
    <dl className="kv">
      {parent ? (
        <>
          <dt>Part of</dt>
          <dd>
            <IssueLink issue={parent} negotiation={negotiation} />
          </dd>
        </>
      ) : null}
      {children.length > 0 ? (
        <>
          <dt>Parts</dt>
          <dd className="grid gap-1">
            {children.map((child) => (
              <IssueLink key={child.number} issue={child} negotiation={negotiation} />
            ))}
          </dd>
        </>
      ) : null}
      {[...groups].map(([phrase, list]) => (
        <Group key={phrase} phrase={phrase}>
          {list.map((relation) => (
            <div key={relation.id} className="flex items-start justify-between gap-2">
              <IssueLink issue={relation.issue} negotiation={negotiation} />
              {remove?.(relation)}
            </div>
          ))}
        </Group>
      ))}
    </dl>
  );
}

function Group({ phrase, children }: { phrase: string; children: ReactNode }) {
  return (
    <>
      <dt>{phrase}</dt>
      <dd className="grid gap-1">{children}</dd>
    </>
  );
}

function IssueLink({ issue, negotiation }: { issue: NamedIssue; negotiation: string }) {
  return (
    <span>
      <Link className="link" href={`/n/${negotiation}/issues/${issue.number}`}>
        {issueKey(negotiation, issue.number)} {issue.title}
      </Link>
      <span className="block">
        <StatusPill status={issue.status} />
      </span>
    </span>
  );
}
