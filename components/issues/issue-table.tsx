import { Disputed } from "@/components/positions/position-marks";
import { Scope, StatusPill } from "@/components/status/status-pill";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { IssueFilter, IssueListRow } from "@/domain/board/issue-filter";
import { issueKey } from "@/domain/issues/schema";
import { issueStatusesById } from "@/domain/status/statuses";

type IssueTableProps = {
  negotiation: string;
  rows: readonly IssueListRow[];
  group: IssueFilter["group"];
  /** How many parties there are, of which some hold a position. */
  parties: number;
};

/** Issues a line each: below their parent, or under their status. */
export function IssueTable({ negotiation, rows, group, parties }: IssueTableProps) {
  return (
    <Table caption="Issues" hideCaption stacked>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Status</th>
          <th scope="col" className="num">
            Parties
          </th>
          <th scope="col">Marks</th>
          <th scope="col">Owner</th>
          <th scope="col">Last change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <IssueRow
            key={row.id}
            row={row}
            negotiation={negotiation}
            parties={parties}
            depth={group === "parent" ? row.path.length - 1 : 0}
            heading={group === "status" && rows[index - 1]?.status !== row.status}
          />
        ))}
      </tbody>
    </Table>
  );
}

type IssueRowProps = {
  row: IssueListRow;
  negotiation: string;
  parties: number;
  depth: number;
  /** The first of its status: a line above it says which. */
  heading: boolean;
};

const indents = ["", "pl-5", "pl-10", "pl-15"];

function IssueRow({ row, negotiation, parties, depth, heading }: IssueRowProps) {
  return (
    <>
      {heading ? (
        <tr>
          <th scope="rowgroup" colSpan={6} className="pt-5 text-sm text-ink-3">
            {issueStatusesById[row.status].label}
          </th>
        </tr>
      ) : null}
      <tr>
        <th scope="row" className="sm:min-w-60">
          <Link
            href={`/n/${negotiation}/issues/${row.number}`}
            data-row=""
            className={`flex gap-2.5 focus-visible:-outline-offset-2 ${indents[Math.min(depth, 3)]}`}
          >
            <span className="num w-14 shrink-0 font-normal text-ink-3">{issueKey(negotiation, row.number)}</span>
            <span>{row.title}</span>
          </Link>
        </th>
        <td>
          <StatusPill status={row.status} />
          {row.scope.length > 0 ? (
            <span className="sm:block">
              <Scope names={row.scope} />
            </span>
          ) : null}
        </td>
        <td
          className="num whitespace-nowrap"
          data-tip={`${row.holding} of ${parties} parties have a position recorded`}
        >
          {row.holding} of {parties}
          <span className="sm:hidden"> parties</span>
        </td>
        <td className="whitespace-nowrap text-sm text-ink-2">
          {row.disputed ? <Disputed /> : null}
          {row.disputed && row.awaiting > 0 ? " " : null}
          {row.awaiting > 0 ? `${row.awaiting} in review` : null}
        </td>
        <td className="whitespace-nowrap text-ink-2 max-sm:hidden!">
          {row.owner ?? <span className="text-ink-3">nobody</span>}
        </td>
        <td className="whitespace-nowrap text-sm text-ink-3 max-sm:hidden!">
          <DateText value={row.changedAt} />
          {row.changedBy ? ` by ${row.changedBy}` : ""}
        </td>
      </tr>
    </>
  );
}
