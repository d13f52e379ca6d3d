"use client";

import "./board.css";
import "./board-issues.css";
import "./board-cells.css";
import "./board-marks.css";
import "./board-states.css";
import "./board-tools.css";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SidePanel } from "@/components/ui/side-panel";
import { Skeleton } from "@/components/ui/skeleton";
import { may, type Role } from "@/domain/access/permissions";
import type { SavedFilter } from "@/domain/board/saved-filter-input";
import { dayOf } from "@/lib/days";
import { noFilters } from "./board-chips";
import { BoardGrid } from "./board-grid";
import { BoardToolbar } from "./board-toolbar";
import type { Look } from "./cell-html";
import { lastVisit } from "./last-visit";
import { matcher } from "./matching";
import { nearTo } from "./short-date";
import { type BoardPage, useBoard } from "./use-board";
import { keyOf, partyAt, totalsOf } from "./windows";

const CellPanel = lazy(() => import("./cell-panel"));

type BoardViewProps = {
  negotiation: string;
  page: BoardPage;
  viewer: { memberId: string; role: Role };
  /** The filters that the team has saved. */
  saved: readonly SavedFilter[];
};

/** While one walks through the cells, the panel waits until one stays. */
const dwell = 120;

/** The matrix: what it is narrowed to, the grid, and the panel of the open cell beside it. */
export function BoardView({ negotiation, page, viewer, saved }: BoardViewProps) {
  const board = useBoard(negotiation, page);
  const { windows, address, failed, change, retry } = board;
  const { open, families, reliability, credibility } = address;
  const grid = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => setSince(lastVisit(negotiation)), [negotiation]);

  const first = windows.get(keyOf(0, 0));
  const day = first?.day ?? dayOf(new Date());
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the address, only the filters of cells change how cells look
  const look = useMemo<Look>(
    () => ({ near: nearTo(day), since, matches: matcher(address) }),
    [day, since, families, reliability, credibility],
  );

  const onOpen = useCallback(
    (issue: number, party: string, move: boolean) => {
      clearTimeout(soon.current);
      const show = () => change({ open: { issue, party } });
      if (open && !move) soon.current = setTimeout(show, dwell);
      else show();
      if (move) requestAnimationFrame(() => panel.current?.focus());
    },
    [open, change],
  );
  const onClose = useCallback(() => {
    clearTimeout(soon.current);
    change({ open: null });
    grid.current?.focus();
  }, [change]);

  const { issues, parties } = totalsOf(windows);
  let partyName = "";
  for (let column = 0; open && column < parties; column++) {
    const party = partyAt(windows, column);
    if (party?.[0] === open.party) partyName = party[1];
  }

  return (
    <>
      <BoardToolbar negotiation={negotiation} board={board} saved={saved} maySave={may(viewer.role, "filter.write")} />
      {failed ? (
        <Notice
          tone="error"
          role="alert"
          title="A part of the board could not be loaded"
          className="m-2"
          action={<Button onClick={retry}>Try again</Button>}
        >
          Nothing was lost. Check the connection, and whether you are still signed in.
        </Notice>
      ) : null}
      <div className="with-panel min-h-0 flex-1">
        <div className="relative flex min-h-0 min-w-0 flex-col">
          <BoardGrid negotiation={negotiation} board={board} look={look} grid={grid} onOpen={onOpen} />
          {issues * parties === 0 ? <NoMatch onClear={() => change(noFilters)} /> : null}
        </div>
        {open ? (
          <SidePanel label={`${partyName || "A party"} on ${negotiation}-${open.issue}`} onClose={onClose}>
            <div ref={panel} tabIndex={-1} className="outline-none">
              <Suspense fallback={<Skeleton lines={6} />}>
                <CellPanel negotiation={negotiation} open={open} times={address} viewer={viewer} fresh={page.readAt} />
              </Suspense>
            </div>
          </SidePanel>
        ) : null}
      </div>
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <div className="absolute inset-x-0 top-24 px-6">
      <EmptyState title="Nothing matches" action={<Button onClick={onClear}>Clear the filters</Button>}>
        No issue or no party passes the filters. The board itself is not empty.
      </EmptyState>
    </div>
  );
}
