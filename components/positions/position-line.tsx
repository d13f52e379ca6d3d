import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { PositionRow } from "@/domain/board/issue-view";
import { supportInWords } from "@/domain/positions/support";
import { formatWorldDate } from "@/lib/days";
import { ActMark, actWords } from "./act-mark";
import { Grade } from "./grade";
import { PositionMarks } from "./position-marks";

type PositionLineProps = {
  row: PositionRow;
  /** The holder; left out on the further lines of one party. */
  who?: ReactNode;
  holder: string;
  stands: boolean;
  /** The address that opens it, or that closes it when it is open. */
  href: string;
  isOpen: boolean;
  marks?: ReactNode;
};

const grid =
  "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-0.5 sm:grid-cols-[7rem_7.5rem_minmax(0,1fr)_2.2rem_10rem] items-baseline";

/** A position in the language of the board, in one line whose link opens it. Printed: see `PositionList`. */
export function PositionLine({ row, who, holder, stands, href, isOpen, marks }: PositionLineProps) {
  const muted = stands ? "" : " text-ink-2";
  return (
    <div className={`relative py-2 hover:bg-lift/45 ${grid}${isOpen ? " bg-lift/45" : ""}`}>
      <div className="font-medium sm:col-start-1 sm:row-start-1">{who}</div>
      <div className="col-start-1 sm:col-start-2 sm:row-start-1">
        <Link
          href={href}
          scroll={false}
          replace
          aria-expanded={isOpen}
          aria-label={`${holder} ${actWords(row.act)}: ${row.statement}`}
          data-row=""
          data-focus={row.id}
          className="after:absolute after:inset-0"
        >
          <ActMark act={row.act} />
        </Link>
      </div>
      <div className={`col-span-2 sm:col-span-1 sm:col-start-3 sm:row-start-1${muted}`}>
        <p>{row.statement}</p>
        <p className="facts text-sm text-ink-3">
          {row.conditions ? <span>{row.conditions}</span> : null}
          <span className="num">{formatWorldDate(row.validFrom.edtf)}</span>
          {row.validTo.edtf ? <span className="num">until {formatWorldDate(row.validTo.edtf)}</span> : null}
          <PositionMarks row={row} stands={stands} />
          {marks}
        </p>
      </div>
      <div className="col-start-2 row-start-1 justify-self-end sm:col-start-4 sm:justify-self-start">
        <Grade reliability={row.reliability} credibility={row.credibility} />
      </div>
      <div className="col-start-2 row-start-2 whitespace-nowrap text-right text-sm text-ink-3 sm:col-start-5 sm:row-start-1">
        {supportInWords(row)}
      </div>
    </div>
  );
}
