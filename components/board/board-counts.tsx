import { filtersCells, type MatrixAddress } from "@/domain/board/address";
import { plural } from "@/lib/plural";

type BoardCountsProps = {
  totals: { issues: number; parties: number; filled: number; matching: number };
  address: MatrixAddress;
  pending: boolean;
};

/** How much there is, as n of N: an empty cell is counted as one that holds nothing, never left out. */
export function BoardCounts({ totals, address, pending }: BoardCountsProps) {
  const { issues, parties, filled, matching } = totals;
  const cells = issues * parties;
  return (
    <p role="status" className="num md:whitespace-nowrap" data-pending={pending || undefined}>
      {plural(issues, "issue")} × {plural(parties, "party", "parties")}, {filled} of {plural(cells, "cell")}{" "}
      {filled === 1 ? "holds" : "hold"} a position
      {filtersCells(address) ? (
        <>
          , <b className="text-ink">{matching}</b> of them {matching === 1 ? "matches" : "match"}
        </>
      ) : null}
    </p>
  );
}
