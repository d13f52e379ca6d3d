import { Link } from "@/components/ui/link";
import type { PositionRow } from "@/domain/board/issue-view";
import { issueKey } from "@/domain/issues/schema";
import { gradeDoubt, supportInWords } from "@/domain/positions/support";
import { ActMark } from "./act-mark";
import { Grade } from "./grade";

type DoubtedListProps = {
  negotiation: string;
  items: readonly (PositionRow & { party: { name: string }; issue: { number: number; title: string } })[];
};

/** Reviewed positions whose grade wants another look, each with why; it is graded anew where it stands. */
export function DoubtedList({ negotiation, items }: DoubtedListProps) {
  return (
    <ul>
      {items.map((item) => {
        const { id, party, issue, act, statement } = item;
        const doubt = gradeDoubt(item);
        return (
          <li key={id} className="stack gap-1 border-b border-rule py-4">
            <p>
              <b>{party.name}</b> on{" "}
              <Link
                className="link"
                href={`/n/${negotiation}/issues/${issue.number}?open=${id}#position-${id}`}
                data-row=""
              >
                {issueKey(negotiation, issue.number)} {issue.title}
              </Link>
            </p>
            <div>
              <ActMark act={act} /> <Grade reliability={item.reliability} credibility={item.credibility} />
              <p className="text-md">{statement}</p>
            </div>
            <p className="text-sm text-ink-3">{supportInWords(item)}</p>
            {doubt ? (
              <p className="border-l-2 border-mark pl-2.5">
                <b className="text-mark-ink">{doubt.label}</b>. {doubt.help}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
