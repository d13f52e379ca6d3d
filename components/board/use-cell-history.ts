"use client";

import { useCallback, useEffect, useRef } from "react";
import { type MatrixAddress, readAddress, writeAddress } from "@/domain/board/address";

const boardOf = (address: MatrixAddress) => writeAddress({ ...address, open: null });

/**
 * Writes the browser's address. Where the panel lies over the board, opening a cell is a step of its own, which Back takes back; from cell to cell is
 * none. `onBack` hears of an address of the same board that the browser has gone back or forth to.
 */
export function useCellHistory(onBack: (here: MatrixAddress) => void) {
  /** Whether the entry of the history that is shown was made by opening a cell. */
  const isEntered = useRef(false);
  const shown = useRef<MatrixAddress | null>(null);

  useEffect(() => {
    const listen = () => {
      const here = readAddress(new URLSearchParams(location.search));
      const before = shown.current;
      if (!before || boardOf(here) !== boardOf(before)) return;
      isEntered.current = before.open === null && here.open !== null;
      shown.current = here;
      onBack(here);
    };
    addEventListener("popstate", listen);
    return () => removeEventListener("popstate", listen);
  }, [onBack]);

  return useCallback((before: MatrixAddress, next: MatrixAddress) => {
    shown.current = next;
    const url = location.pathname + writeAddress(next);
    if (boardOf(before) !== boardOf(next)) isEntered.current = false;
    const goesBack = isEntered.current && next.open === null;
    if (before.open === null && next.open !== null && matchMedia("(width < 64rem)").matches) {
      isEntered.current = true;
      history.pushState(null, "", url);
    } else if (goesBack) {
      isEntered.current = false;
      history.back();
    } else history.replaceState(null, "", url);
  }, []);
}
