import Link from "next/link";
import { ActMark } from "@/components/positions/act-mark";
import { Table } from "@/components/ui/table";
import type { Spoken as SpokenPosition } from "@/domain/board/party-view";
import { issueKey } from "@/domain/issues/schema";
import { reviewStatesById, supersedeReasonsById } from "@/domain/positions/vocabulary";
import { formatWorldDate } from "@/lib/days";

/** The positions for which a person is the speaker. The holder is a party, and may be another than the person's own. */
export function Spoken({ negotiation, spoken }: { negotiation: string; spoken: SpokenPosition[] }) {
  return (
    <Table caption="Positions for which this person is the speaker" hideCaption>
      <thead>
        <tr>
          <th scope="col">Valid from</th>
          <th scope="col">Party</th>
          <th scope="col">Act</th>
          <th scope="col">Position</th>
          <th scope="col">Issue</th>
          <th scope="col">Our record</th>
        </tr>
      </thead>
      <tbody>
        {spoken.map((position) => (
          <tr key={position.positionId}>
            <td className="num whitespace-nowrap text-ink-2">{formatWorldDate(position.validFrom.edtf)}</td>
            <td className="whitespace-nowrap">
              <Link className="link" href={`/n/${negotiation}/parties/${position.party.id}`}>
                {position.party.name}
              </Link>
            </td>
            <td className="whitespace-nowrap">
              <ActMark act={position.act} />
            </td>
            <th scope="row" className="min-w-52 font-normal">
              <Link
                className="link"
                href={`/n/${negotiation}/issues/${position.issue.number}#position-${position.positionId}`}
              >
                {position.statement}
              </Link>
            </th>
            <td className="min-w-32 text-sm text-ink-2">
              <span className="num">{issueKey(negotiation, position.issue.number)}</span> {position.issue.title}
            </td>
            <td className="text-sm text-ink-2">{recordText(position)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function recordText({ review, superseded }: SpokenPosition): string {
  const state = reviewStatesById[review].label;
  return superseded ? `${state}; superseded: ${supersedeReasonsById[superseded].label.toLowerCase()}` : state;
}
