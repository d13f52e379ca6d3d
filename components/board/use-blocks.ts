"use client";

import { useEffect, useMemo, useRef } from "react";

export type Html = { __html: string };

/** Rows of one piece of HTML: few enough to draw at once, many enough that there are few pieces. */
export const blockRows = 10;

/**
 * The blocks of a range, each as an object that lasts as long as its HTML: React leaves the elements of an object it knows alone.
 * `draw` must change whenever rows would come out differently.
 */
export function useBlocks(range: readonly [from: number, to: number], rows: number, draw: (row: number) => string) {
  const before = useRef<ReadonlyMap<number, Html>>(new Map());
  const drawn = useMemo(() => ({ draw, blocks: new Map<number, Html>() }), [draw]);
  const shown: { block: number; from: number; html: Html }[] = [];
  for (let block = range[0]; block < Math.min(range[1], Math.ceil(rows / blockRows)); block++) {
    const from = block * blockRows;
    let html = drawn.blocks.get(block);
    if (!html) {
      let text = "";
      for (let row = from; row < Math.min(rows, from + blockRows); row++) text += drawn.draw(row);
      const old = before.current.get(block);
      html = old?.__html === text ? old : { __html: text };
      drawn.blocks.set(block, html);
    }
    shown.push({ block, from, html });
  }
  useEffect(() => {
    before.current = drawn.blocks;
  }, [drawn]);
  return shown;
}
