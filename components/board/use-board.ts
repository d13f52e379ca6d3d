"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { filtersCells, type MatrixAddress, readAddress, writeAddress } from "@/domain/board/address";
import { type CompactBoard, decodeBoard } from "@/domain/board/compact";
import { useCellHistory } from "./use-cell-history";
import { keyOf, missing, type Windows, withWindow } from "./windows";

/** What the server gives a page. */
export type BoardPage = {
  /** The first window, as `encodeBoard` writes it. */
  board: string;
  /** The query that it answers. */
  query: string;
  /** When it was read, in milliseconds since 1970 by the server's clock. */
  readAt: number;
};

export type Board = {
  windows: Windows;
  address: MatrixAddress;
  /** A new board is on its way; the one that is shown is that of the address before. */
  pending: boolean;
  failed: boolean;
  change: (part: Partial<MatrixAddress>) => void;
  /** Loads what a range of the board needs and does not have yet. */
  need: (rows: readonly [number, number], columns: readonly [number, number]) => void;
  retry: () => void;
};

/** After so many milliseconds a page that comes back is read again. */
const stale = 20_000;

/** When this browser first had a page, by when the server read it: their clocks need not agree. */
const firstHad = new Map<number, number>();

function isStale(readAt: number): boolean {
  const now = Date.now();
  if (!firstHad.has(readAt)) firstHad.set(readAt, now);
  return now - (firstHad.get(readAt) ?? now) > stale;
}

/** The part of an address that decides which rows and columns there are. */
function frameOf(address: MatrixAddress): string {
  return writeAddress({ ...address, open: null, families: [], reliability: [], credibility: [] });
}

const firstOf = (board: CompactBoard): Windows => new Map([[keyOf(...board.from), board]]);

/**
 * The board of an address: the first window came with the page, the rest is loaded as it is needed. A change of the address shows in the
 * browser's at once, without a new page.
 */
export function useBoard(negotiation: string, page: BoardPage): Board {
  const { board: given, query, readAt } = page;
  const [source, setSource] = useState(readAt);
  const [address, setAddress] = useState(() => readAddress(new URLSearchParams(query)));
  const [windows, setWindows] = useState(() => firstOf(decodeBoard(given)));
  const [pending, setPending] = useState(false);
  const [failed, setFailed] = useState(false);
  const asked = useRef(new Map<string, AbortController>());
  const current = useRef(address);

  // The page was read again. As of other times, what it brings takes the place of all; after somebody wrote, the other windows stay until each is read again.
  if (source !== readAt) {
    const next = readAddress(new URLSearchParams(query));
    const board = decodeBoard(given);
    setSource(readAt);
    setWindows(frameOf(next) === frameOf(address) ? withWindow(windows, board) : firstOf(board));
    setAddress(next);
    setPending(false);
  }
  useEffect(() => {
    current.current = address;
  });

  const load = useCallback(
    async (of: MatrixAddress, row: number, column: number): Promise<CompactBoard | null> => {
      const key = `${row}:${column}`;
      const controller = new AbortController();
      asked.current.get(key)?.abort();
      asked.current.set(key, controller);
      const query = new URLSearchParams(writeAddress({ ...of, open: null }));
      for (const [name, value] of Object.entries({ row, column, counted: row + column > 0 ? 0 : 1 }))
        query.set(name, String(value));
      try {
        const response = await fetch(`/api/n/${negotiation}/board?${query}`, { signal: controller.signal });
        if (!response.ok) throw new Error(`The board answered ${response.status}.`);
        setFailed(false);
        return decodeBoard(await response.text());
      } catch {
        if (!controller.signal.aborted) setFailed(true);
        return null;
      } finally {
        if (asked.current.get(key) === controller) asked.current.delete(key);
      }
    },
    [negotiation],
  );

  /** Reads the first window anew; the others go unless only a filter of cells changed. */
  const renew = useCallback(
    async (of: MatrixAddress, keepsFrame: boolean) => {
      if (!keepsFrame) for (const controller of asked.current.values()) controller.abort();
      setPending(true);
      const board = await load(of, 0, 0);
      if (!board) return setPending(false);
      setWindows((known) => (keepsFrame ? withWindow(known, board) : firstOf(board)));
      setPending(false);
    },
    [load],
  );

  const onBack = useCallback((here: MatrixAddress) => {
    current.current = here;
    setAddress(here);
  }, []);
  const show = useCellHistory(onBack);

  const change = useCallback(
    (part: Partial<MatrixAddress>) => {
      const before = current.current;
      const next = { ...before, ...part };
      current.current = next;
      setAddress(next);
      show(before, next);
      const keepsFrame = frameOf(before) === frameOf(next);
      const sameCells = writeAddress({ ...before, open: null }) === writeAddress({ ...next, open: null });
      if (!keepsFrame || (!sameCells && (filtersCells(next) || filtersCells(before)))) void renew(next, keepsFrame);
    },
    [renew, show],
  );

  const refill = useCallback(
    async (row: number, column: number) => {
      const of = current.current;
      const board = await load(of, row, column);
      if (board && frameOf(of) === frameOf(current.current)) setWindows((known) => withWindow(known, board));
    },
    [load],
  );

  const need = useCallback<Board["need"]>(
    (rows, columns) => {
      for (const { row, column } of missing(windows, rows, columns))
        if (!asked.current.has(`${row}:${column}`)) void refill(row, column);
    },
    [windows, refill],
  );

  // A page that comes (or comes back) may be that of another address than the browser's, or have been read long ago.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page was read, not when a window was loaded
  useEffect(() => {
    const here = readAddress(new URLSearchParams(location.search));
    if (writeAddress(here) !== writeAddress(address)) return change(here);
    if (isStale(readAt)) return void renew(here, false);
    for (const key of windows.keys()) {
      const [row = 0, column = 0] = key.split(":").map(Number);
      if (row + column > 0) void refill(row, column);
    }
  }, [source]);

  useEffect(() => {
    const loads = asked.current;
    return () => {
      for (const controller of loads.values()) controller.abort();
    };
  }, []);

  const retry = useCallback(() => void renew(current.current, false), [renew]);
  return { windows, address, pending, failed, change, need, retry };
}
