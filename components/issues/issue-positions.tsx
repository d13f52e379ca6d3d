import type { ReactNode } from "react";
import type { ThreadViewer } from "@/components/comments/threads";
import { OpenPosition } from "@/components/positions/open-position";
import { PositionLine } from "@/components/positions/position-line";
import { PositionList } from "@/components/positions/position-list";
import { Disputed } from "@/components/positions/position-marks";
import { printOnce } from "@/components/ui/print-html";
import type { IssueView, PartyPositions, PositionRow } from "@/domain/board/issue-view";
import { plural } from "@/lib/plural";

type IssuePositionsProps = {
  issue: IssueView;
  negotiation: string;
  viewer: ThreadViewer;
  /** The page's address with a position opened, or with none. */
  hrefOf: (open: string | null) => string;
  record?: ReactNode;
};

/** What each party holds, in the board's language; each opens to its quotes, history and discussion. */
export function IssuePositions({ issue, negotiation, viewer, hrefOf, record }: IssuePositionsProps) {
  const { positions, open, asOf } = issue;
  const standing = positions.filter((party) => party.standing.length > 0);
  const pending = positions.flatMap((of) => of.pending.map((row) => ({ of, row })));
  const others = positions.flatMap((of) => of.others.map((row) => ({ of, row })));
  const disputed = standing.filter((party) => party.disputed).length;

  function line(of: PartyPositions, row: PositionRow, { stands, first }: { stands: boolean; first: boolean }) {
    const isOpen = open?.id === row.id;
    const waiting = of.pending.filter(({ review }) => review === "in_review").length;
    const against = of.standing.reduce((sum, { contradicts }) => sum + contradicts, 0);
    const marks =
      stands && first ? (
        <>
          {of.disputed ? <Disputed label={against > 0 ? `disputed, ${against} against` : "disputed"} /> : null}
          {waiting > 0 ? <span>{waiting} in review</span> : null}
          {of.standing.length > 1 ? <span>{plural(of.standing.length - 1, "other")} below</span> : null}
        </>
      ) : null;
    const href = hrefOf(isOpen ? null : row.id);
    const html = printOnce(issue, href, () => (
      <PositionLine
        row={row}
        holder={of.party.name}
        who={first ? <Holder party={of.party} /> : null}
        stands={stands}
        marks={marks}
        isOpen={isOpen}
        href={href}
      />
    ));
    return { id: row.id, html };
  }

  const opened = open ? (
    <OpenPosition detail={open} negotiation={negotiation} viewer={viewer} readOnly={asOf !== null} />
  ) : null;
  const list = (lines: { id: string; html: string }[]) => {
    const isHere = lines.some(({ id }) => id === open?.id);
    return <PositionList lines={lines} openId={isHere ? (open?.id ?? null) : null} open={isHere ? opened : null} />;
  };

  return (
    <section aria-labelledby="positions" className="mt-7">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h2 className="section-title mb-0!" id="positions">
          Positions
          <small>
            {standing.length} of {plural(issue.parties.length, "party", "parties")}
            {disputed > 0 ? `; ${disputed} disputed` : ""}
          </small>
        </h2>
        {record}
      </div>
      {standing.length > 0 ? (
        list(
          standing.flatMap((of) =>
            of.standing.map((row, index) => line(of, row, { stands: true, first: index === 0 })),
          ),
        )
      ) : (
        <p className="border-y border-rule py-3 text-ink-2">
          No position recorded.{" "}
          {asOf
            ? "Nothing was known of what any party held on that day."
            : "What each party holds belongs here, with the words that show it."}
        </p>
      )}
      <More
        title={`${plural(pending.length, "version")} not yet reviewed`}
        open={standing.length === 0 || pending.some(({ row }) => row.id === open?.id)}
        show={pending.length > 0}
      >
        {list(pending.map(({ of, row }) => line(of, row, { stands: false, first: true })))}
      </More>
      <More
        title={`${plural(others.length, "position")} kept, not on the board`}
        open={others.some(({ row }) => row.id === open?.id)}
        show={others.length > 0}
      >
        {list(others.map(({ of, row }) => line(of, row, { stands: false, first: true })))}
      </More>
    </section>
  );
}

function Holder({ party }: { party: PartyPositions["party"] }) {
  return (
    <>
      {party.name}
      {party.principal ? <span className="block text-xs font-normal text-ink-3">principal</span> : null}
    </>
  );
}

function More({ title, open, show, children }: { title: string; open: boolean; show: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <details className="mt-3" open={open || undefined}>
      <summary className="cursor-pointer text-ink-2">{title}</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
