import { ActMark } from "@/components/positions/act-mark";
import { CitedQuote } from "@/components/positions/cited-quote";
import { LeftOut } from "@/components/ui/left-out";
import { Link } from "@/components/ui/link";
import { printOnce } from "@/components/ui/print-html";
import { Printed } from "@/components/ui/printed";
import type { EvidenceUse, IssueView } from "@/domain/board/issue-view";
import { stancesById } from "@/domain/evidence/stances";
import { familyOf } from "@/domain/positions/acts";
import { plural } from "@/lib/plural";

type IssueEvidenceProps = { issue: IssueView; negotiation: string; allHref: string };

/** Every quote that bears on the issue, the latest cited first, with what it is cited for. */
export function IssueEvidence({ issue, negotiation, allHref }: IssueEvidenceProps) {
  const { total, items, later } = issue.evidence;
  const names = new Map(issue.parties.map(({ id, name }) => [id, name]));
  const draw = () => (
    <ul className="stack">
      {items.map((item) => {
        const [first] = item.uses;
        return (
          <li key={item.id}>
            <CitedQuote
              evidence={item}
              negotiation={negotiation}
              family={first?.stance === "supports" ? familyOf(first.act) : undefined}
              before={<Uses uses={item.uses} names={names} />}
              after={item.threads > 0 ? <span>{plural(item.threads, "thread")}</span> : null}
            />
          </li>
        );
      })}
    </ul>
  );
  return (
    <section aria-labelledby="evidence" className="mt-7">
      <h2 className="section-title" id="evidence">
        Evidence <small>{plural(total, "quote")}</small>
      </h2>
      {total === 0 ? (
        <p className="text-ink-2">
          No quote cited yet. Quotes come here with the positions and status changes that cite them.
        </p>
      ) : null}
      <Printed html={printOnce(issue, "evidence", draw)} />
      <LeftOut count={later} of={(count) => plural(count, "quote")} />
      {items.length < total ? (
        <p className="mt-3">
          <Link className="link" href={allHref} scroll={false}>
            Show all {total} quotes
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** What a quote does, once for each party, act and stance: versions of one position cite the same words again. */
function Uses({ uses, names }: { uses: readonly EvidenceUse[]; names: ReadonlyMap<string, string> }) {
  const once = new Map(uses.map((use) => [`${use.stance} ${use.partyId} ${use.act}`, use]));
  if (once.size === 0) return <span>cited for the status or for an earlier version</span>;
  return [...once].map(([key, { stance, partyId, act }]) => (
    <span key={key}>
      {stancesById[stance].label.toLowerCase()}: {names.get(partyId)} <ActMark act={act} />
    </span>
  ));
}
