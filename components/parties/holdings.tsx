import Link from "next/link";
import { ActMark } from "@/components/positions/act-mark";
import { Grade } from "@/components/positions/grade";
import { Disputed } from "@/components/positions/position-marks";
import { StatusPill } from "@/components/status/status-pill";
import { Table } from "@/components/ui/table";
import type { Holding } from "@/domain/board/party-view";
import { issueKey } from "@/domain/issues/schema";

import { formatWorldDate } from "@/lib/days";
import { plural } from "@/lib/plural";

/** What a party holds today, one row an issue: the position that the board shows. */
export function Holdings({ negotiation, holdings }: { negotiation: string; holdings: Holding[] }) {
  return (
    <Table caption="Positions held today" hideCaption>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Act</th>
          <th scope="col">Position</th>
          <th scope="col">Since</th>
          <th scope="col">Grade</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((held) => (
          <tr key={held.positionId}>
            <th scope="row" className="min-w-36">
              <Link href={`/n/${negotiation}/issues/${held.issue.number}#position-${held.positionId}`}>
                <span className="num block text-xs font-normal text-ink-3">
                  {issueKey(negotiation, held.issue.number)}
                </span>
                <span className="link">{held.issue.title}</span>
              </Link>
              <div className="font-normal">
                <StatusPill status={held.issue.status} />
              </div>
            </th>
            <td className="whitespace-nowrap">
              <ActMark act={held.act} />
            </td>
            <td className="min-w-52">
              {held.statement}
              {held.conditions ? <span className="block text-sm text-ink-2">if {held.conditions}</span> : null}
              {held.others > 0 ? (
                <span className="block text-sm text-ink-3">{plural(held.others, "other position")} in this cell</span>
              ) : null}
            </td>
            <td className="num whitespace-nowrap text-ink-2">{formatWorldDate(held.validFrom.edtf)}</td>
            <td>
              <Grade reliability={held.reliability} credibility={held.credibility} />
            </td>
            <td className="whitespace-nowrap text-sm text-ink-2">
              {plural(held.documents, "doc")}, {plural(held.origins, "origin")}
              {held.contradicts > 0 ? (
                <div>
                  <Disputed label={`${held.contradicts} against`} />
                </div>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
