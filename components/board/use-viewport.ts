"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Place } from "./grid-moves";
import { blockRows } from "./use-blocks";
import { part } from "./windows";

type Range = readonly [from: number, to: number];
type Need = (rows: Range, columns: Range) => void;

/** The measures of the grid: rows have one height and columns one width, so nothing is asked of the cells themselves. */
function measure(scroller: HTMLElement, rows: number) {
  const [head, body] = scroller.children;
  const corner = head?.querySelector<HTMLElement>("[role=columnheader]");
  const column = corner?.nextElementSibling;
  return {
    row: rows > 0 && body ? body.getBoundingClientRect().height / rows : 1,
    column: column?.getBoundingClientRect().width ?? 1,
    width: scroller.clientWidth - (corner?.offsetWidth ?? 0),
    height: scroller.clientHeight - (head?.getBoundingClientRect().height ?? 0),
  };
}

/**
 * Which blocks of rows are near the screen. Tells `need` what the screen shows whenever that changes; `reveal` scrolls so that a cell is seen
 * whole; `page` is how many whole rows fit.
 */
export function useViewport(
  grid: RefObject<HTMLElement | null>,
  size: { rows: number; columns: number },
  need: Need,
): { range: Range; reveal: (place: Place) => void; page: () => number } {
  const { rows, columns } = size;
  const [range, setRange] = useState<Range>([0, part.rows / blockRows]);
  const waiting = useRef(0);

  const update = useCallback(() => {
    const scroller = grid.current;
    if (!scroller) return;
    const { row, column, width, height } = measure(scroller, rows);
    const first = scroller.scrollTop / row;
    const last = (scroller.scrollTop + height) / row;
    const margin = (last - first) * 0.6;
    const [from, to] = [Math.max(0, Math.floor(first - margin)), Math.min(rows, Math.ceil(last + margin))];
    const blocks: Range = [Math.floor(from / blockRows), Math.ceil(to / blockRows)];
    setRange((known) => (known[0] === blocks[0] && known[1] === blocks[1] ? known : blocks));
    const left = Math.floor(scroller.scrollLeft / column) - 1;
    const right = Math.ceil((scroller.scrollLeft + width) / column) + 1;
    need([from, to], [Math.max(0, left), Math.min(columns, right)]);
  }, [grid, rows, columns, need]);

  useEffect(() => {
    const scroller = grid.current;
    if (!scroller) return;
    const soon = () => {
      cancelAnimationFrame(waiting.current);
      waiting.current = requestAnimationFrame(update);
    };
    const observer = new ResizeObserver(soon);
    observer.observe(scroller);
    scroller.addEventListener("scroll", soon, { passive: true });
    update();
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", soon);
      cancelAnimationFrame(waiting.current);
    };
  }, [grid, update]);

  const reveal = useCallback(
    (place: Place) => {
      const scroller = grid.current;
      if (!scroller) return;
      const { row, column, width, height } = measure(scroller, rows);
      if (place.row >= 0) {
        const top = place.row * row;
        scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top + row - height));
      }
      if (place.column > 0) {
        const left = (place.column - 1) * column;
        scroller.scrollLeft = Math.min(left, Math.max(scroller.scrollLeft, left + column - width));
      }
    },
    [grid, rows],
  );

  const page = useCallback(() => {
    const scroller = grid.current;
    if (!scroller) return 1;
    const { row, height } = measure(scroller, rows);
    return Math.max(1, Math.floor(height / row) - 1);
  }, [grid, rows]);

  return { range, reveal, page };
}
