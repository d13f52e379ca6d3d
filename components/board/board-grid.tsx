"use client";

import { useRouter } from "next/navigation";
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { useKeys } from "@/components/ui/use-keys";
import { writeAddress } from "@/domain/board/address";
import { cellId, type Look } from "./cell-html";
import { moved, type Place } from "./grid-moves";
import { headHtml, rowHtml } from "./row-html";
import { blockRows, useBlocks } from "./use-blocks";
import type { Board } from "./use-board";
import { useViewport } from "./use-viewport";
import { findCell, isLoaded, issueAt, partyAt, rowAt, totalsOf } from "./windows";

type BoardGridProps = {
  negotiation: string;
  board: Board;
  look: Look;
  grid: RefObject<HTMLDivElement | null>;
  /** `move`: whether the focus goes with it. */
  onOpen: (issue: number, party: string, move: boolean) => void;
};

/** The cell in which an element lies. */
function placeOf(target: EventTarget): Place | null {
  const cell =
    target instanceof Element ? target.closest("[role=gridcell], [role=rowheader], [role=columnheader]") : null;
  const [, row, column] = /^b(-?\d+)-(\d+)$/.exec(cell?.id ?? "") ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Issues by parties. The cells are HTML; one listener serves them all, and the focus stays on the grid (`aria-activedescendant`). */
export function BoardGrid({ negotiation, board, look, grid, onOpen }: BoardGridProps) {
  const { windows, address, pending, need } = board;
  const { order, open, valid, known } = address;
  const { issues: rows, parties: columns } = totalsOf(windows);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const { range, reveal, page } = useViewport(grid, { rows, columns }, need);
  const router = useRouter();

  const head = useMemo(() => {
    const parties = Array.from({ length: columns }, (_, column) => partyAt(windows, column));
    return { __html: headHtml(negotiation, parties) };
  }, [windows, columns, negotiation]);
  const draw = useCallback(
    (row: number) =>
      rowHtml(negotiation, row, rowAt(windows, row, columns, order), look, writeAddress({ valid, known })),
    [negotiation, windows, columns, order, look, valid, known],
  );
  const blocks = useBlocks(range, rows, draw);

  const isDrawn = active.row < 0 || blocks.some(({ from }) => active.row >= from && active.row < from + blockRows);
  const activeId =
    isDrawn && active.row < rows && isLoaded(windows, active) ? cellId(active.row, active.column) : undefined;

  const opened = open ? findCell(windows, { rows, columns }, open) : null;
  const openedAt = opened ? cellId(opened.row, opened.column) : null;
  // The panel takes its width from the board, and an address may name a cell far off: what is open is in sight beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a cell is opened or its place gets known, not whenever one scrolls
  useEffect(() => {
    if (!opened) return;
    setActive(opened);
    reveal(opened);
  }, [openedAt]);
  // Where it stands is known once its row and its column are.
  const isSought = open !== null && opened === null;
  useEffect(() => {
    if (!isSought) return;
    need([0, rows], [0, 1]);
    need([0, 1], [0, columns]);
  }, [isSought, need, rows, columns]);

  // The cells are no elements of React's, so what is active or open is marked on them after each drawing.
  useLayoutEffect(() => {
    const current = activeId === undefined ? null : document.getElementById(activeId);
    current?.setAttribute("data-active", "");
    const shown = openedAt === null ? null : document.getElementById(openedAt);
    shown?.setAttribute("aria-selected", "true");
    return () => {
      current?.removeAttribute("data-active");
      shown?.removeAttribute("aria-selected");
    };
  });

  function go(place: Place) {
    setActive(place);
    reveal(place);
    if (open) openAt(place, false);
  }

  /** Opens a cell beside the grid; the head of a row or column leads to its own page. */
  function openAt(place: Place, move: boolean) {
    const issue = issueAt(windows, place.row)?.[0];
    const party = partyAt(windows, place.column - 1)?.[0];
    if (issue !== undefined && party !== undefined) onOpen(issue, party, move);
  }

  function follow(link: HTMLAnchorElement | null | undefined) {
    const href = link?.getAttribute("href");
    if (href) router.push(href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget) return;
    const place = moved(active, event, { rows, columns, page: page() });
    if (place) {
      event.preventDefault();
      return go(place);
    }
    if ((event.key !== "Enter" && event.key !== " ") || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (active.row < 0 || active.column === 0)
      follow(document.getElementById(cellId(active.row, active.column))?.querySelector("a"));
    else openAt(active, event.key === "Enter");
  }

  function onClick(event: MouseEvent<HTMLDivElement>) {
    const place = placeOf(event.target);
    if (!place) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      return follow(link);
    }
    setActive(place);
    if (place.row >= 0 && place.column > 0) openAt(place, false);
  }

  const start = (down: number) => {
    grid.current?.focus();
    const next = Math.min(rows - 1, Math.max(0, active.row + down));
    go({ row: next, column: active.column });
  };
  useKeys([
    { keys: "j", label: "Next issue on the board", run: () => start(1) },
    { keys: "k", label: "Previous issue on the board", run: () => start(-1) },
  ]);

  const style = { "--columns": columns, "--rows": rows } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold blocks of rows at their places
    <div
      ref={grid}
      className="board"
      style={style}
      role="grid"
      tabIndex={0}
      aria-label="Positions by issue and party"
      aria-rowcount={rows + 1}
      aria-colcount={columns + 1}
      aria-activedescendant={activeId}
      aria-busy={pending}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by row-html.ts, which escapes all text */}
      {/* biome-ignore lint/a11y/useSemanticElements: the same as the grid itself */}
      <div role="rowgroup" className="board-head" dangerouslySetInnerHTML={head} />
      <div role="presentation" className="board-rows">
        {blocks.map(({ block, from, html }) => (
          // biome-ignore lint/a11y/useSemanticElements: the same as the grid itself
          <div
            key={block}
            role="rowgroup"
            className="board-block"
            style={{ "--from": from } as CSSProperties}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: written by row-html.ts, which escapes all text
            dangerouslySetInnerHTML={html}
          />
        ))}
      </div>
    </div>
  );
}
