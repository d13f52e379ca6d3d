import { ActMark } from "@/components/positions/act-mark";
import { Grade } from "@/components/positions/grade";
import { PositionMarks } from "@/components/positions/position-marks";
import { Link } from "@/components/ui/link";
import { type MatrixAddress, writeAddress } from "@/domain/board/address";
import type { PositionRow } from "@/domain/board/issue-view";
import { formatWorldDate } from "@/lib/days";

type PositionListProps = {
  negotiation: string;
  issue: number;
  times: Pick<MatrixAddress, "valid" | "known">;
  title: string;
  note: string;
  rows: readonly PositionRow[];
};

/** Further positions of a cell, each with the way to its place on the page of the issue. */
export function PositionList({ negotiation, issue, times, title, note, rows }: PositionListProps) {
  if (rows.length === 0) return null;
  const query = new URLSearchParams(writeAddress(times));
  const href = (id: string) => {
    query.set("open", id);
    return `/n/${negotiation}/issues/${issue}?${query}`;
  };
  return (
    <section aria-label={title}>
      <h3 className="label mb-1">
        {title} <span className="font-normal">({note})</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="grid gap-0.5 border-t border-rule py-1.5">
            <div className="flex justify-between gap-2">
              <ActMark act={row.act} />
              <Grade reliability={row.reliability} credibility={row.credibility} />
            </div>
            <Link className="hover:underline" href={href(row.id)}>
              {row.statement}
            </Link>
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-3">
              <span className="num">{formatWorldDate(row.validFrom.edtf)}</span>
              <PositionMarks row={row} stands={row.review === "reviewed" && row.rank !== "deprecated"} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
