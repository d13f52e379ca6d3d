import { printOnce } from "@/components/ui/print-html";
import type { IssueView, PartyPositions, PartyView } from "@/domain/board/issue-view";
import { type ActFamily, actFamiliesById, familyOf } from "@/domain/positions/acts";
import { listed } from "@/lib/listed";

const order: readonly { family: ActFamily; label: string }[] = [
  { family: "away", label: "Away from it" },
  { family: "holds", label: "Holds" },
  { family: "toward", label: "Toward it" },
  { family: "silent", label: "Silent" },
];

/** Who is near whom, by the family of what each party holds today; and how many hold nothing that is recorded. */
export function Strip({ issue }: { issue: IssueView }) {
  const html = printOnce(issue, "strip", () => <Families positions={issue.positions} parties={issue.parties} />);
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: written by print-html.ts, which escapes all text
    <section aria-label="Where the parties stand" dangerouslySetInnerHTML={{ __html: html }} />
  );
}

type FamiliesProps = { positions: readonly PartyPositions[]; parties: readonly PartyView[] };

function Families({ positions, parties }: FamiliesProps) {
  const held = positions.filter(({ standing }) => standing.length > 0);
  const families = (position: PartyPositions) => [...new Set(position.standing.map(({ act }) => familyOf(act)))];
  const without = parties.filter(({ id }) => !held.some(({ party }) => party.id === id));
  const missing = without.filter(({ principal }) => principal).map(({ name }) => name);
  return (
    <>
      <dl className="grid grid-cols-2 rounded-md border border-rule bg-panel sm:grid-cols-4">
        {order.map(({ family, label }, index) => {
          const names = held.filter((position) => families(position).includes(family));
          return (
            <div
              key={family}
              className={`min-h-14 border-rule px-2.5 py-1.5 ${index % 2 ? "border-l" : ""} ${index > 1 ? "border-t sm:border-t-0" : ""} ${index === 2 ? "sm:border-l" : ""}`}
            >
              <dt className="text-sm" data-tip={actFamiliesById[family].help}>
                <span className={`fam ${family} font-normal`}>{label}</span>
              </dt>
              <dd className="mt-1 font-medium">
                {names.length === 0 ? <span className="font-normal text-ink-3">nobody</span> : null}
                {names.map((position, place) => (
                  <span key={position.party.id}>
                    {place > 0 ? " · " : ""}
                    {position.party.name}
                    {families(position).length > 1 ? (
                      <span className="font-normal text-ink-3"> (also elsewhere)</span>
                    ) : null}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      {missing.length > 0 ? (
        <p className="mt-1.5 text-sm text-ink-3">
          No position recorded for {listed(missing)}, whose consent is needed.
        </p>
      ) : null}
    </>
  );
}
